/** The last piece is given only when `check` has not thrown: without it nobody takes what came for the whole. */
export async function* lastWhere<T extends string | Uint8Array>(
  check: () => Promise<void>,
  pieces: AsyncIterable<T>,
): AsyncGenerator<T> {
  let last: T | undefined;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    if (last !== undefined) yield last;
    last = piece;
  }
  await check();
  if (last !== undefined) yield last;
}
