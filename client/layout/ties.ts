import type { LayoutRelation } from './messages.ts';

/** Who is linked with whom, whichever way, each once and never with itself. */
export function neighboursOf(
  ids: readonly string[],
  relations: readonly LayoutRelation[],
): ReadonlyMap<string, readonly string[]> {
  const all = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { source, target } of relations) {
    if (source === target) continue;
    if (!all.has(source) || !all.has(target)) continue;
    all.get(source)?.add(target);
    all.get(target)?.add(source);
  }
  return new Map([...all].map(([id, near]) => [id, [...near]]));
}

/** The mean of what is known of the others; undefined where nothing is. */
export function meanOf(others: readonly string[], valueOf: (id: string) => number | undefined): number | undefined {
  const known = others.flatMap((id) => valueOf(id) ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** By a key, what has none last; equal ones stay in their order. */
export function sortedBy<T>(items: readonly T[], keyOf: (item: T) => number | undefined): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) ?? Number.MAX_VALUE }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
