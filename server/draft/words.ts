import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Vocabulary } from '../../shared/vocabulary.ts';
import { root } from '../root.ts';

const words = z.array(z.string());
const folder = join(root, 'data/draft');

/** What names of a kind end in; `generic` words before an ending make no name; `heads` sum up a list: 、…等10家企业. */
const NameRule = z.strictObject({
  ...{ id: z.string(), kind: z.string(), endings: words, generic: words, heads: words },
  /** Endings that make a name of two signs before them alone: 拓源实业. */
  weak: words.default([]),
  /** Regular expressions of whole names: 第三届…节. */
  patterns: words.default([]),
  /** Whether a document gives itself such a title, and is none of what it speaks of. */
  isTitle: z.boolean().default(false),
  /** Verbs that make one, behind which its description is its name. */
  makers: words.default([]),
  /** Whether a place in full before a name only says where it is. */
  splitsPlace: z.boolean().default(false),
  /** Whether several places may each have one, so that 两县客运公司 are two without a name. */
  ownedByEach: z.boolean().default(false),
  /** Whether the text may call one of a series by its number alone: 第四届. */
  hasEditions: z.boolean().default(false),
  /** Names that need nothing before their ending: 国务院. */
  wholes: words.default([]),
  /** Words that end likewise and are no names: 格局. */
  not: words.default([]),
  /** Where given, a name begins with a place or with one of these. */
  anchored: words.optional(),
  /** Whether 2023年 belongs to a name. */
  keepsYear: z.boolean().default(true),
  /** Whether a place behind 与 is a partner and no part of the name. */
  noPartner: z.boolean().default(false),
  /** Words behind a name that is whole without them: 机场|项目. */
  tails: words.default([]),
  /** Endings that mean the same: 长赣铁路, 长赣高铁. */
  same: z.array(words).default([]),
  /** What the names of products end in, which a list calls by their makers. */
  products: words.default([]),
  /** A name that matches is of another kind: 第一次联席会议. */
  turns: z.strictObject({ match: z.string(), kind: z.string(), before: z.string().optional() }).optional(),
  examples: z.strictObject({
    for: z.array(z.strictObject({ text: z.string(), name: z.string() })),
    against: z.array(z.strictObject({ text: z.string(), name: z.string() })),
  }),
});
export type NameRule = z.output<typeof NameRule>;

/** `acts` are verbs that may stand between who does something and the name of it; `titles` stand before the name of a person. */
const Stops = z.strictObject({
  ...{ hard: words, soft: words, keeps: words, quantifiers: words, acts: words, nouns: words, titles: words },
});

const Places = z.strictObject({
  /** One sign of a province, and its code. */
  provinces: z.record(z.string(), z.string()),
  /** Short names of counties that are words first. */
  never: words,
  regions: z.array(z.strictObject({ name: z.string(), aliases: words, members: words })),
  nature: words,
  /** A name of its own begins with one. */
  countries: words,
  /** What a place has one of, each: 两市生态环境局. */
  bodies: words,
  /** The kind of what is an area and no division, of a seat of the lowest level, of a numbered road. */
  kinds: z.strictObject({
    ...{ area: z.string(), town: z.string(), road: z.string(), body: z.string(), firm: z.string() },
    ...{ country: z.string(), place: z.string() },
  }),
});

/** Heads of the column that names what a row is of, kinds that a head tells better than an ending, and words of a row on how far it is. */
const Tables = z.strictObject({
  naming: words,
  overrides: words,
  none: words,
  planned: words,
  done: words,
  dates: words,
  /** Kinds that a caption tells of what stands below. */
  captions: z.record(z.string(), z.string()),
});

const Turns = z.array(z.strictObject({ kind: z.string(), types: words, statuses: words, becomes: z.string() }));

/** All that the rules know beside their code: data, so that a suffix or a verb is a line in it. */
export interface DraftWords {
  /** A thing of a kind that such a relation leads to is of another: what is being built is a project. */
  turns: z.output<typeof Turns>;
  tables: z.output<typeof Tables>;
  names: NameRule[];
  stops: {
    hard: ReadonlySet<string>;
    soft: ReadonlySet<string>;
    keeps: ReadonlySet<string>;
    quantifiers: string[];
    acts: string[];
    nouns: ReadonlySet<string>;
    titles: string[];
    /** Verbs of two signs that the language has, known by `verbs.txt`: none ends a name that goes on with a place. */
    verbs: ReadonlySet<string>;
  };
  places: z.output<typeof Places>;
  vocabulary: Vocabulary;
}

let read: DraftWords | undefined;

export function draftWords(): DraftWords {
  return (read ??= readWords());
}

function readWords(): DraftWords {
  const stops = Stops.parse(json('stops.json'));
  return {
    names: readdirSync(join(folder, 'names'))
      .sort()
      .map((name) => NameRule.parse(json(`names/${name}`))),
    stops: {
      hard: new Set(stops.hard),
      soft: new Set(stops.soft),
      keeps: new Set(stops.keeps),
      acts: stops.acts,
      titles: stops.titles,
      nouns: new Set(stops.nouns),
      verbs: new Set(readFileSync(join(folder, 'verbs.txt'), 'utf8').split(/\s+/)),
      quantifiers: [...stops.quantifiers].sort((a, b) => b.length - a.length),
    },
    places: Places.parse(json('places.json')),
    tables: Tables.parse(json('tables.json')),
    turns: Turns.parse(json('turns.json')),
    vocabulary: Vocabulary.parse(json('vocabulary.json')),
  };
}

export function json(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}
