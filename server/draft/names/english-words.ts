import * as z from 'zod';
import { json } from '../words.ts';

const words = z.array(z.string());

/** What English names of a kind end in; `openers` begin one (Treaty of …); `before` are words for it that stand before its name; `nouns` are what it is called when it was named. */
const EnglishNames = z.strictObject({
  ...{ kind: z.string(), endings: words, openers: words, before: words, nouns: words, generic: words },
  /** Whether “City of X” is the place X. */
  isPlace: z.boolean().default(false),
  /** Whether “and” stands between two of them and never within one. */
  noAnd: z.boolean().default(false),
  examples: z.strictObject({
    for: z.array(z.strictObject({ text: z.string(), name: z.string() })),
    against: z.array(z.strictObject({ text: z.string(), name: z.string() })),
  }),
});
export type EnglishNames = z.output<typeof EnglishNames>;

/** Words with a capital that begin a sentence and no name, or stand before a person's; what joins the words of a name; what may follow a place. */
const Words = z.strictObject({ starters: words, titles: words, joints: words, particles: words, behindPlaces: words });

let sets: Record<keyof z.output<typeof Words>, ReadonlySet<string>> | undefined;

/** What `data/draft/english/words.json` says. */
export function englishWords(): NonNullable<typeof sets> {
  if (sets !== undefined) return sets;
  const { starters, titles, joints, particles, behindPlaces } = Words.parse(json('english/words.json'));
  return (sets = {
    ...{ starters: new Set(starters), titles: new Set(titles), joints: new Set(joints) },
    ...{ particles: new Set(particles), behindPlaces: new Set(behindPlaces) },
  });
}

let read: EnglishNames[] | undefined;

/** What `data/draft/english/names.json` says. */
export function englishNameWords(): EnglishNames[] {
  return (read ??= z.array(EnglishNames).parse(json('english/names.json')));
}

/** The kind that words end like or begin like a name of, by the longest such word; undefined where nothing is left beside it. */
export function kindOfEnglish(tokens: readonly string[]): { rule: EnglishNames; isOpened: boolean } | undefined {
  const { endings, openers } = tables();
  for (let length = Math.min(3, tokens.length - 1); length > 1; length -= 1) {
    const opened = openers.get(tokens.slice(0, length).join(' '));
    if (opened !== undefined) return { rule: opened, isOpened: true };
  }
  for (let length = Math.min(3, tokens.length - 1); length > 0; length -= 1) {
    const tail = tokens.slice(-length).join(' ').replace(/\.$/, '');
    const ended = endings.get(tail);
    if (ended === undefined) continue;
    const isGeneric = tokens
      .slice(0, -length)
      .every((token) => ended.generic.includes(token) || tables().any.has(token));
    return isGeneric ? undefined : { rule: ended, isOpened: false };
  }
  // Lake Chad; but the Lake Waters Treaty is a treaty.
  const first = tokens.length > 1 ? openers.get(tokens[0] ?? '') : undefined;
  return first === undefined ? undefined : { rule: first, isOpened: true };
}

/** Whether a word may be followed by “of”, “on” or “for” within a name. */
export function opensEnglish(word: string, joint: string): boolean {
  return tables().openers.has(`${word} ${joint}`);
}

export function endsEnglish(word: string): boolean {
  return tables().endings.has(word.replace(/\.$/, ''));
}

interface Tables {
  endings: Map<string, EnglishNames>;
  openers: Map<string, EnglishNames>;
  /** Every ending and generic word: a name is made of more than these. */
  any: Set<string>;
}

let made: Tables | undefined;

function tables(): Tables {
  if (made !== undefined) return made;
  const all = englishNameWords();
  return (made = {
    endings: new Map(all.flatMap((rule) => rule.endings.map((word) => [word, rule] as const))),
    openers: new Map(all.flatMap((rule) => rule.openers.map((word) => [word, rule] as const))),
    any: new Set([
      'The',
      'A',
      'An',
      'This',
      'That',
      'Each',
      'Its',
      'Their',
      'Our',
      'Other',
      'Both',
      'New',
      'Any',
      'No',
    ]),
  });
}
