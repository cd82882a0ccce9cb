/** Goes through all of it for what happens on the way. */
export function exhaust(items: Iterable<unknown>): void {
  const iterator = items[Symbol.iterator]();
  while (iterator.next().done !== true);
}
