import * as z from 'zod';
import { GuestMapping } from '../guest-mapping.ts';
import { Count } from './parameters.ts';
import { route } from './route.ts';

const Property = z.object({
  key: z.string(),
  /** As Cypher calls them, such as `STRING`, `DATE` or `LIST<STRING>`. */
  types: z.array(z.string()),
  /** Some of its values, as text. */
  examples: z.array(z.string()),
});

const GuestDatabase = z.object({
  /** Its address and name, without any password. */
  name: z.string(),
  /** How it is read: what was guessed, and what a person or a file says in its place. */
  mapping: GuestMapping,
  guess: GuestMapping,
  /** Whether anything but the guess is kept, and where it may be written. */
  origin: z.enum(['guess', 'page', 'file']),
  labels: z.array(
    z.object({
      label: z.string(),
      /** What the label is called as a kind. */
      kind: z.string(),
      /** How many of the nodes that were looked at have it. */
      count: Count,
      properties: z.array(Property),
    }),
  ),
  types: z.array(
    z.object({
      type: z.string(),
      /** What it is called as a relation type. */
      relation: z.string(),
      count: Count,
      /** The kinds that it leads from and to, as the database has it. */
      ties: z.array(z.object({ from: z.string(), to: z.string(), count: Count })),
      properties: z.array(Property),
    }),
  ),
  /** Beyond so many nodes and relationships nothing was looked at. */
  lookedAt: Count,
  nodes: Count,
  relationships: Count,
});
export type GuestDatabase = z.output<typeof GuestDatabase>;

const GuestReply = z.object({
  /** Absent where the database is not one of others, or holds a dataset of ours. */
  database: GuestDatabase.optional(),
  /** Whether somebody may change over HTTP how it is read. */
  mayChange: z.boolean(),
});

export const guestMapping = route({
  path: '/api/guest/mapping',
  summary: 'How a database that Kuajie did not load is read: each label and type with its properties and its role',
  reply: GuestReply,
});

export const changeGuestMapping = route({
  method: 'put',
  path: '/api/guest/mapping',
  summary:
    'Changes how a database that Kuajie did not load is read; kept beside it, never in it. Nothing said: the guess again',
  needs: 'mapping',
  body: z.object({ mapping: GuestMapping.optional() }),
  reply: GuestReply,
});
