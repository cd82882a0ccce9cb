import { bases, type ByDataset, type Evidence, type Relation } from './graph.ts';
import { splitOwnId } from './own-id.ts';

/**
 * A thing as the datasets say it that are not left out: each property by the first of them that has it. What they all say alike, and
 * what those alone say that are left out, stays as it was; whether that is shown at all, `datasetsPass` tells.
 */
export function saidWithout<T extends { byDataset?: ByDataset | undefined }>(one: T, without: ReadonlySet<string>): T {
  const { byDataset = [] } = one;
  const on = byDataset.filter(({ dataset }) => !without.has(dataset));
  if (on.length === 0 || on.length === byDataset.length) return one;
  return { ...leaving(one, byDataset.map(wordsOf)), ...merged(on.map(wordsOf)), byDataset: on };
}

/** Evidence that is not of documents or reference tables of these datasets. */
export function evidenceWithout(evidence: readonly Evidence[], without: ReadonlySet<string>): Evidence[] {
  return evidence.filter(({ document }) => !without.has(splitOwnId(document).dataset ?? ''));
}

/** A relation with the evidence of the datasets that are not left out, and with what that says: its strongest basis, its date. */
export function relationWithout(relation: Relation, without: ReadonlySet<string>): Relation {
  if (without.size === 0) return relation;
  const evidence = evidenceWithout(relation.evidence, without);
  if (evidence.length === relation.evidence.length || evidence.length === 0) return relation;
  const strongestFirst = bases.flatMap((basis) => evidence.filter((one) => one.basis === basis));
  return {
    ...leaving(relation, rowsOf(relation.evidence)),
    ...merged(rowsOf(strongestFirst)),
    basis: strongestFirst[0]?.basis ?? relation.basis,
    evidence: withoutSame(evidence),
  };
}

/** Where all rows say the same, the relation says it. */
export function withoutSame(evidence: readonly Evidence[]): Evidence[] {
  const [first] = evidence.map(({ said }) => JSON.stringify(said));
  if (!evidence.every(({ said }) => JSON.stringify(said) === first)) return [...evidence];
  return evidence.map(({ said: _, ...one }) => one);
}

function rowsOf(evidence: readonly Evidence[]): Record<string, unknown>[] {
  return evidence.flatMap(({ said }) => (said === undefined ? [] : [said]));
}

function wordsOf({ dataset: _, ...words }: ByDataset[number]): Record<string, unknown> {
  return words;
}

/** The thing without the properties that these words are about. */
function leaving<T extends object>(one: T, words: readonly object[]): T {
  const names = new Set(words.flatMap((said) => Object.keys(said)));
  return Object.fromEntries(Object.entries(one).filter(([name]) => !names.has(name))) as T;
}

/** The first one's word counts. */
function merged(words: readonly object[]): object {
  return Object.assign({}, ...words.toReversed()) as object;
}
