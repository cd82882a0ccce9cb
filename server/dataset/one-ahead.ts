/**
 * Does one work after the other, each item made while the work before still goes on elsewhere: while the database writes a batch,
 * the next one is made ready.
 */
export async function oneAhead<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  let going = Promise.resolve();
  for (const item of items) {
    await going;
    going = work(item);
    // Where the next item cannot be made, nobody would wait for this one.
    going.catch(() => undefined);
  }
  await going;
}
