/** What one statement takes well. */
const batchSize = 1000;

/** Parts of so many items, in their order. */
export function* batches<T>(items: Iterable<T>, size = batchSize): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Parts of so many items, each of one group: all of a group are in order, and the groups as they fill. */
export function* groupedBatches<T>(
  items: Iterable<T>,
  groupOf: (item: T) => string,
  size = batchSize,
): Generator<{ group: string; batch: T[] }> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groupOf(item);
    const batch = groups.get(group) ?? [];
    groups.set(group, batch);
    batch.push(item);
    if (batch.length < size) continue;
    yield { group, batch };
    groups.delete(group);
  }
  for (const [group, batch] of groups) yield { group, batch };
}
