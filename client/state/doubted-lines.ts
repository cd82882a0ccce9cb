import { isDoubted, type Verdict, verdicts } from '#shared/corrections';
import { relationKey } from '#shared/fact-key';
import type { Link } from '#shared/links';
import { marksIn } from './corrections.ts';
import { relationsOfFold } from './folded-relations.ts';
import { remember } from './memo.ts';
import type { State } from './state.ts';

const isAnyDoubted = remember((marks: ReadonlyMap<string, Verdict>) => [...marks.values()].some(isDoubted));

/** The strongest doubt of readers about what a folded line stands for. That some of it is confirmed says nothing of the line. */
export function doubtOfFold(state: State, link: Link): Verdict | undefined {
  const marks = marksIn(state);
  if (!isAnyDoubted(marks)) return undefined;
  const found = new Set(relationsOfFold(state, link).parts.map((part) => marks.get(relationKey(part))));
  return verdicts.find((verdict) => isDoubted(verdict) && found.has(verdict));
}
