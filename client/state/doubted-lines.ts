import { type Verdict, verdicts } from '#shared/corrections';
import { relationOfKey } from '#shared/fact-key';
import type { Link } from '#shared/links';
import { marksIn } from './corrections.ts';
import { endsOf, relationsOfFold } from './folded-relations.ts';
import { remember } from './memo.ts';
import type { State } from './state.ts';

const doubtsByEnds = remember((marks: ReadonlyMap<string, Verdict>): ReadonlyMap<string, Verdict> => {
  const doubts = new Map<string, Verdict>();
  for (const [key, verdict] of marks) {
    const named = relationOfKey(key);
    if (named === undefined || verdict === 'confirmed') continue;
    const ends = endsOf(named);
    if (doubts.get(ends) !== 'wrong') doubts.set(ends, verdict);
  }
  return doubts;
});

/** The strongest doubt of readers about what a folded line stands for. That some of it is confirmed says nothing of the line. */
export function doubtOfFold(state: State, link: Link): Verdict | undefined {
  const marks = marksIn(state);
  const doubts = marks.size === 0 ? marks : doubtsByEnds(marks);
  if (doubts.size === 0) return undefined;
  const found = new Set(relationsOfFold(state, link).parts.map((part) => doubts.get(endsOf(part))));
  return verdicts.find((verdict) => found.has(verdict));
}
