import type { Mention } from '../names/thing.ts';
import type { Sentence } from '../text/page.ts';
import type { Act } from './acts.ts';
import { dateFor, isLater } from './date-of-act.ts';
import type { SaidDate } from './dates.ts';
import type { Moods } from './fact-rule.ts';
import type { FoundFact } from './find-facts.ts';
import { moodOf } from './mood.ts';
import type { Scene } from './parties.ts';
import { withoutSpeaker } from './sections.ts';
import { actShapes } from './shapes/all-shapes.ts';
import { unnamedWords, wordsAround } from './unnamed-words.ts';

interface Reading {
  sentence: Sentence;
  dates: readonly SaidDate[];
  /** All that was named, the sentence's own last. */
  mentions: readonly Mention[];
  scene: Scene;
  moods: Moods;
  published: string | undefined;
}

/** What the rules make of the acts of a sentence that is in Chinese. */
export function readActs(
  acts: readonly Act[],
  { sentence, dates, mentions, scene, moods, published }: Reading,
): FoundFact[] {
  const unnamed = unnamedWords(scene.plain, sentence, mentions);
  return acts.flatMap((act) =>
    act.hit.rules.flatMap((rule) => {
      const own = rule.bySpeaker ? act : withoutSpeaker(act);
      const pairs = actShapes[rule.shape]?.(own, rule, scene) ?? [];
      const mood = pairs.length === 0 ? 'none' : moodOf(wordsAround(act, sentence, unnamed), rule, moods);
      if (mood === 'none') return [];
      return pairs.map(({ source, target, ...more }) => {
        const date = rule.dated ? dateFor(act, dates, { source, target, ...more }) : undefined;
        const status = isLater(date?.date, published) ? ('planned' as const) : mood;
        return {
          ...{ source, target, rule, sentence, status, isCollective: more.isCollective === true, said: act.hit },
          ...(date === undefined ? {} : { date }),
        };
      });
    }),
  );
}
