import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Status } from '../../../shared/graph.ts';
import { root } from '../../root.ts';
import { json } from '../words.ts';

const patterns = z.array(z.string()).default([]);
const Kinds = z.strictObject({ source: z.array(z.string()).optional(), target: z.array(z.string()).optional() });
const Examples = z.array(z.strictObject({ text: z.string(), says: z.string() }));

/** How a relation is said: one type, the words for it, and the shape of the sentence. Domain and range are the vocabulary’s, or narrower. */
export const FactRule = z.strictObject({
  id: z.string(),
  type: z.string(),
  language: z.enum(['zh', 'en']).default('zh'),
  /** Which of the readers in `shapes.ts` knows where the ends stand. */
  shape: z.string(),
  /** Regular expressions of verbs. */
  verbs: patterns,
  /** Words before a colon, or over a column, behind which those stand who did it: 主办：. */
  labels: patterns,
  /** Heads of columns whose cell is what the thing of the row is related to. */
  columns: patterns,
  /** What somebody is said to be of a thing named before: 是发起方. */
  roles: patterns,
  /** What is said of the thing alone, who did it being told by the section: 加快建设. */
  patients: patterns,
  kinds: Kinds.default({}),
  /** Of which kinds those are whom 与 brings in; all that the source may be, where absent. */
  partners: z.array(z.string()).optional(),
  /** The source stands where the target of others does. */
  reverse: z.boolean().default(false),
  /** 斥资18亿元，在A建起B: the sum stands in one clause, what it is for in the next. */
  carries: z.boolean().default(false),
  /** 把A列为B: of what is moved it is said, and of nobody else. */
  moves: z.boolean().default(false),
  /** By several together only. */
  many: z.boolean().default(false),
  /** Kinds of targets of one alone. */
  solo: z.array(z.string()).default([]),
  /** Regular expressions of names: what it belongs to, and what it is of that. */
  patterns: z.array(z.string()).default([]),
  /** Kinds that stand right behind the place that they are in. */
  beside: z.array(z.string()).default([]),
  /** Not of a river or a part of the country. */
  unlisted: z.boolean().default(false),
  isTurned: z.boolean().default(false),
  /** 向A注资: the target may stand before the verb. */
  toward: z.boolean().default(false),
  /** 从A出发: the target may stand before the verb. */
  from: z.boolean().default(false),
  /** Words that lead in what it is done to. */
  leads: z.array(z.string()).default([]),
  /** Whether those do it, too, whom `with` brings in. */
  joins: z.boolean().default(false),
  /** The target may have been named before. */
  topic: z.boolean().default(false),
  /** Of these kinds alone may it be that was named before; of all that the target may be, where absent. */
  topicKinds: z.array(z.string()).optional(),
  /** The same, behind a label. */
  labelKinds: z.array(z.string()).optional(),
  /** Kinds of which none may have been named since. */
  rivals: z.array(z.string()).default([]),
  /** 成安县落地B: a place may stand before the verb like who does it. */
  isPlaceFirst: z.boolean().default(false),
  /** Of whose things it is said: A的大客户是B. */
  ofOwner: z.boolean().default(false),
  /** Whether who publishes the text may be whom a sentence leaves out. */
  bySpeaker: z.boolean().default(false),
  /** 分别 makes several of one. */
  apart: z.boolean().default(false),
  /** What has no name of its own is called after its parties. */
  unnamed: z.boolean().default(false),
  pairs: z.boolean().default(false),
  /** Left out where the sentence says one of these types. */
  alone: z.array(z.string()).default([]),
  /** Left out where one of these types is said of the same two. */
  unless: z.array(z.string()).default([]),
  dated: z.boolean().default(false),
  /** Of what is only hoped for, nothing. */
  doubts: z.boolean().default(false),
  /** Of what is said without a word on how far it is. */
  status: Status.default('done'),
  certainty: z.number(),
  examples: z.strictObject({ for: Examples, against: Examples }),
});
export type FactRule = z.output<typeof FactRule>;

const Moods = z.strictObject({
  adverbs: z.array(z.string()),
  negations: z.array(z.string()),
  notNegations: z.array(z.string()),
  hopes: z.array(z.string()),
  notHopes: z.array(z.string()),
  conditions: z.array(z.string()),
  notConditions: z.array(z.string()),
  planned: z.array(z.string()),
  notPlanned: z.array(z.string()),
  underway: z.array(z.string()),
  done: z.array(z.string()),
});
export type Moods = z.output<typeof Moods>;

let read: { rules: FactRule[]; moods: Moods } | undefined;

/** All rules of `data/draft/rules`, one a file, and the words that make a fact a plan, a hope or none. */
export function factRules(): { rules: FactRule[]; moods: Moods } {
  return (read ??= {
    rules: readdirSync(join(root, 'data/draft/rules'))
      .sort()
      .map((name) => FactRule.parse(json(`rules/${name}`))),
    moods: Moods.parse(json('moods.json')),
  });
}
