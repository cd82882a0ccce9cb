import { bases, type ByDataset, type Evidence, type Relation } from './graph.ts';
import { splitOwnId } from './own-id.ts';

type Words = Readonly<Record<string, unknown>>;

/**
 * A thing as the datasets say it that are not left out, merged as all of it is. What they all say alike, and
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
  return {
    ...leaving(relation, relation.evidence.map(rowOf)),
    ...merged(byDatasets(evidence).map((own) => merged(own.map(rowOf)))),
    evidence: withoutSame(evidence),
  };
}

/** Where all rows say the same, the relation says it. */
export function withoutSame(evidence: readonly Evidence[]): Evidence[] {
  const [first] = evidence.map(({ said }) => JSON.stringify(said));
  if (!evidence.every(({ said }) => JSON.stringify(said) === first)) return [...evidence];
  return evidence.map(({ said: _, ...one }) => one);
}

/** What a row says of the relation, and how strongly. */
function rowOf({ said, basis }: Evidence): Words {
  return { ...said, basis };
}

function byDatasets(evidence: readonly Evidence[]): Evidence[][] {
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const dataset = splitOwnId(one.document).dataset ?? '';
    groups.set(dataset, [...(groups.get(dataset) ?? []), one]);
  }
  return [...groups.values()];
}

function wordsOf({ dataset: _, ...words }: ByDataset[number]): Words {
  return words;
}

/** The thing without the properties that these words are about. */
function leaving<T extends object>(one: T, words: readonly Words[]): T {
  const names = new Set(words.flatMap((said) => Object.keys(said)));
  return Object.fromEntries(Object.entries(one).filter(([name]) => !names.has(name))) as T;
}

/** As facts are merged where they are loaded: what is stronger than all before it leads, else the first one's word counts. */
function merged(words: readonly Words[]): Words {
  const [first = {}, ...others] = words;
  return others.reduce(
    (fact, own) => (strength(own) < strength(fact) ? { ...fact, ...own } : { ...own, ...fact }),
    first,
  );
}

/** An entity has no basis: none leads. */
function strength({ basis }: Words): number {
  return bases.findIndex((one) => one === basis);
}
