import { bases, type ByDataset } from './graph.ts';

/** What all that hold a thing tell alike, or what is merged in a way of its own. */
const besideWords = [
  'id',
  'kind',
  'name',
  'aliases',
  'type',
  'source',
  'target',
  'key',
  'evidence',
  'datasets',
  'text',
];

/**
 * From what is stored of a thing, what each of several datasets says of it by itself; nothing where one alone holds it, or all say the
 * same. `only` names the properties that are wanted.
 */
export function byDatasetOf(
  { datasets, contributions }: { datasets: readonly string[]; contributions?: readonly string[] | null | undefined },
  only?: readonly string[],
): { byDataset?: ByDataset } {
  if (!contributions || contributions.length < 2) return {};
  const words = contributions.map((text) => {
    const said = Object.entries(JSON.parse(text) as Record<string, unknown>);
    return said.filter(([name]) => !besideWords.includes(name) && (only?.includes(name) ?? true));
  });
  if (words.every((said) => sameWords(said) === sameWords(words[0] ?? []))) return {};
  const byDataset = words.map((said, at) => ({ dataset: datasets[at] ?? '', ...Object.fromEntries(said) }));
  // Of a relation the strongest leads; an entity has no basis, and stays in the order of loading.
  return { byDataset: byDataset.sort((one, other) => rank(one) - rank(other)) };
}

function sameWords(said: readonly [string, unknown][]): string {
  return JSON.stringify([...said].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function rank(words: Record<string, unknown>): number {
  return bases.findIndex((basis) => basis === words['basis']);
}
