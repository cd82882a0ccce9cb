import * as z from 'zod';
import { Parameters } from './cypher-values.ts';
import { EngineName } from './engine-name.ts';
import { statusOfCode } from './errors.ts';
import { route } from './route.ts';

/** Rows and bytes that a reply holds at most, and how long a statement may run. */
export const consoleLimits = { rows: 5000, bytes: 8_000_000, timeMs: 20_000, atOnce: 4, atOncePerClient: 2 } as const;

/** The media type of Neo4j's Query API, in which every value carries its type. */
export const typedJson = 'application/vnd.neo4j.query';

export interface PlanReply {
  operator: string;
  details: string;
  estimatedRows?: number | undefined;
  /** After PROFILE: rows that came out, and reads of the store. */
  rows?: number | undefined;
  dbHits?: number | undefined;
  children: PlanReply[];
}

const Plan: z.ZodType<PlanReply> = z
  .object({
    operator: z.string(),
    details: z.string(),
    estimatedRows: z.number().optional(),
    rows: z.number().optional(),
    dbHits: z.number().optional(),
    get children() {
      return z.array(Plan);
    },
  })
  .meta({ id: 'Plan' });

/** What may help: a code for programs, what it is about, and where. */
export const Hint = z
  .object({
    code: z.enum([
      'unknown-label',
      'unknown-type',
      'unknown-property',
      'unknown-function',
      'unknown-variable',
      'missing-parameter',
      'unaliased',
      'unquoted-text',
      'reversed-direction',
      'equals-null',
      'wrong-operator',
      'full-width',
      'nothing-returned',
      'unclosed',
      'unknown-keyword',
      'unconnected',
    ]),
    found: z.string(),
    /** What was perhaps meant. */
    nearest: z.string().optional(),
    start: z.int(),
    end: z.int(),
  })
  .meta({ id: 'Hint' });
export type Hint = z.output<typeof Hint>;

/** The details of an error of the console. Offsets count UTF-16 code units of the statement. */
export const StatementErrorDetails = z.object({
  /** What the sentence says, for a page that words it in its reader's language, and what it names. */
  reason: z.string().optional(),
  parts: z.array(z.string()).optional(),
  start: z.int().optional(),
  end: z.int().optional(),
  /** What the embedded engine does not cover. */
  construct: z.string().optional(),
  hints: z.array(Hint).optional(),
});
export type StatementErrorDetails = z.output<typeof StatementErrorDetails>;

export const truncations = ['rows', 'bytes', 'time'] as const;

export const cypher = route({
  method: 'post',
  path: '/api/cypher',
  isAudited: true,
  summary:
    'Runs a reading Cypher statement. Values are typed under `Accept: application/vnd.neo4j.query`, plain otherwise. The reply is streamed and cut at 5,000 rows, 8 MB or 20 s, which it says.',
  body: z.object({
    statement: z.string(),
    parameters: Parameters.default({}),
    maxRows: z.int().min(1).max(consoleLimits.rows).default(consoleLimits.rows),
  }),
  reply: z.object({
    data: z.object({ fields: z.array(z.string()), values: z.array(z.array(z.unknown())) }),
    /** Why there is not everything; `total` is how many rows there are in all, where that is known. */
    truncated: z.object({ reason: z.enum(truncations), total: z.int().optional() }).optional(),
    notifications: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        description: z.string(),
        severity: z.string(),
        offset: z.int().optional(),
      }),
    ),
    hints: z.array(Hint),
    plan: Plan.optional(),
    engine: EngineName,
    /** What went wrong after the first rows had been sent. */
    error: z
      .object({ code: z.enum(Object.keys(statusOfCode) as [keyof typeof statusOfCode]), message: z.string() })
      .optional(),
  }),
});
export type CypherReply = z.output<typeof cypher.reply>;
