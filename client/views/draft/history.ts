import type { Reversal } from './decided.ts';
import { entityKey, proposalsOf, relationKey, type Review } from './review.ts';

/** So many acts can be taken back. */
const mostKept = 500;

/** The review after an act, which keeps how that is taken back. */
export function remembering(one: Review, next: Review): Review {
  const reversal: Reversal = {
    verdicts: changedIn(one.verdicts, next.verdicts),
    merged: changedIn(one.merged, next.merged),
    entities: changedIn(one.corrections.entities, next.corrections.entities),
    relations: changedIn(one.corrections.relations, next.corrections.relations),
    measures: changedIn(one.corrections.measures, next.corrections.measures),
    added: {
      entities: addedTo(one.draft.entities, next.draft.entities, ({ id }) => id),
      relations: addedTo(one.draft.relations, next.draft.relations, relationKey),
    },
  };
  return { ...next, past: [...one.past, reversal].slice(-mostKept) };
}

/** The review before its last act, and the keys of what that had merged, judged and put right. Undefined where there was none. */
export function takenBack(review: Review): { review: Review; keys: string[] } | undefined {
  const last = review.past.at(-1);
  if (last === undefined) return undefined;
  const { draft, corrections } = review;
  return {
    review: {
      ...review,
      past: review.past.slice(0, -1),
      draft: {
        ...draft,
        entities: without(draft.entities, last.added.entities, ({ id }) => id),
        relations: without(draft.relations, last.added.relations, relationKey),
      },
      verdicts: restored(review.verdicts, last.verdicts),
      merged: restored(review.merged, last.merged),
      corrections: {
        entities: restored(corrections.entities, last.entities),
        relations: restored(corrections.relations, last.relations),
        measures: restored(corrections.measures, last.measures),
      },
      changed: new Date().toISOString(),
    },
    keys: [
      ...Object.keys({ ...last.merged, ...last.entities }).map(entityKey),
      ...Object.keys({ ...last.relations, ...last.measures, ...last.verdicts }),
    ],
  };
}

/** The names of what a person had added and the review has no more. */
export function namesGone(before: Review, after: Review): string[] {
  const known = new Set(proposalsOf(after).map(({ key }) => key));
  return proposalsOf(before)
    .filter(({ key }) => !known.has(key))
    .map((one) => (one.what === 'relation' ? `${one.source.name} – ${one.target.name}` : one.entity.name));
}

type ByKey<T> = Readonly<Record<string, T>>;

function changedIn<T>(one: ByKey<T>, next: ByKey<T>): Record<string, T | null> {
  const keys = new Set([...Object.keys(one), ...Object.keys(next)]);
  return Object.fromEntries([...keys].filter((key) => one[key] !== next[key]).map((key) => [key, one[key] ?? null]));
}

function restored<T>(now: ByKey<T>, was: ByKey<T | null>): Record<string, T> {
  const all = Object.entries<T | null>({ ...now, ...was });
  return Object.fromEntries(all.flatMap(([key, value]): [string, T][] => (value === null ? [] : [[key, value]])));
}

function addedTo<T>(one: readonly T[], next: readonly T[], keyOf: (item: T) => string): string[] {
  const known = new Set(one);
  return one === next ? [] : next.filter((item) => !known.has(item)).map(keyOf);
}

function without<T>(all: T[], keys: readonly string[], keyOf: (item: T) => string): T[] {
  return keys.length === 0 ? all : all.filter((item) => !keys.includes(keyOf(item)));
}
