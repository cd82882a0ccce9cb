import type { Mention, Thing } from '../names/thing.ts';
import type { Sentence } from '../text/page.ts';
import type { Subject } from './acts.ts';
import { isLater } from './date-of-act.ts';
import { englishActs } from './english-acts.ts';
import { englishDates } from './english-dates.ts';
import { englishMood } from './english-mood.ts';
import { englishReferences } from './english-references.ts';
import { englishRuns } from './english-runs.ts';
import type { FactRule } from './fact-rule.ts';
import type { FoundFact } from './find-facts.ts';
import type { Scene } from './parties.ts';
import { actShapes, standingShapes } from './shapes/all-shapes.ts';
import type { Standing } from './shapes/standing.ts';
import { unnamedWords, wordsAround } from './unnamed-words.ts';

/** What an English sentence says, and of whom it speaks. */
export interface ReadSentence {
  facts: FoundFact[];
  subject: Subject | undefined;
}

interface Reading {
  plain: string;
  names: readonly Mention[];
  rules: readonly FactRule[];
  scene: Scene;
  sizeOf: (kind: string) => number | undefined;
  /** Of whom the text spoke before this sentence. */
  before: readonly Subject[];
  /** What was named before, the latest last. */
  known: readonly Thing[];
  published: string | undefined;
  /** Takes what is named before it is read what is said of it. */
  tell: (mentions: readonly Mention[]) => void;
  standingOf: (runs: Standing['runs'], all: readonly Mention[]) => Standing;
}

/** Whether words are written in Latin letters alone. */
export function isEnglish(words: string): boolean {
  return /[A-Za-z]{2}/.test(words) && !/\p{Script=Han}/u.test(words);
}

export function readEnglishSentence(sentence: Sentence, reading: Reading): ReadSentence {
  const { plain, names, rules, scene, sizeOf, before, known, published, standingOf, tell } = reading;
  const mentions: readonly Mention[] = [...names, ...englishReferences(plain, sentence, { names, known })].sort(
    (a, b) => a.start - b.start,
  );
  tell(mentions);
  if (sentence.role === 'heading' || sentence.role === 'caption') return { facts: [], subject: undefined };
  const facts: FoundFact[] = [];
  const standing = standingOf(englishRuns(plain, sentence, { mentions, sizeOf }), mentions);
  for (const rule of rules)
    for (const pair of standingShapes[rule.shape]?.(standing, rule, scene) ?? [])
      facts.push({ ...pair, rule, sentence, status: rule.status, isCollective: false, said: pair.source.mention });
  const { acts, subject } = englishActs(sentence, { plain, mentions, rules, sizeOf, before });
  const unnamed = unnamedWords(plain, sentence, mentions);
  const dates = englishDates(plain, sentence, published);
  for (const act of acts)
    for (const rule of act.hit.rules) {
      const pairs = actShapes[rule.shape]?.(act, rule, scene) ?? [];
      const mood = pairs.length === 0 ? 'none' : englishMood(wordsAround(act, sentence, unnamed), rule);
      if (mood === 'none') continue;
      const own = dates.filter(({ start, end }) => start >= act.clause.start && end <= act.clause.end);
      const date = rule.dated ? (own.find(({ start }) => start >= act.hit.end) ?? own.at(-1)) : undefined;
      const status = isLater(date?.date, published) ? 'planned' : mood;
      for (const { source, target } of pairs)
        facts.push({
          ...{ source, target, rule, sentence, status, isCollective: false, said: act.hit },
          ...(date === undefined ? {} : { date }),
        });
    }
  return { facts, subject };
}
