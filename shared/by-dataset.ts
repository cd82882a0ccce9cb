import type { ByDataset } from './graph.ts';

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
  return { byDataset: words.map((said, at) => ({ dataset: datasets[at] ?? '', ...Object.fromEntries(said) })) };
}

function sameWords(said: readonly [string, unknown][]): string {
  return JSON.stringify([...said].sort(([one], [other]) => (one < other ? -1 : 1)));
}
