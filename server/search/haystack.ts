/** Many short texts as one long one, which is searched as a whole: a linear search of some millions of characters takes milliseconds. */
export interface Haystack {
  text: string;
  /** Where each item begins in `text`; one more entry marks the end. Items are divided by one line feed. */
  starts: Uint32Array;
  /** The number that each item was given. */
  owners: Uint32Array;
}

export function stack(items: readonly string[], owners: readonly number[]): Haystack {
  const starts = new Uint32Array(items.length + 1);
  let at = 0;
  for (const [nth, item] of items.entries()) {
    starts[nth] = at;
    at += item.length + 1;
  }
  starts[items.length] = at;
  return { text: items.join('\n') + (items.length > 0 ? '\n' : ''), starts, owners: Uint32Array.from(owners) };
}

/** Tells each item that holds the needle, with the first place in it that `fits`; each item once, in order. */
export function eachItem(
  { text, starts }: Haystack,
  needle: string,
  tell: (item: number, offset: number, length: number) => void,
  fits: (position: number, start: number) => boolean = () => true,
): void {
  let item = 0;
  let at = needle === '' ? -1 : text.indexOf(needle);
  while (at !== -1) {
    item = itemAt(starts, at, item);
    const [start = 0, end = 0] = [starts[item], starts[item + 1]];
    if (fits(at, start)) {
      tell(item, at - start, end - 1 - start);
      at = text.indexOf(needle, end);
    } else at = text.indexOf(needle, at + 1);
  }
}

/** The item that a position lies in, at or after a given one: steps that double, then halving. */
function itemAt(starts: Uint32Array, position: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < starts.length - 1 && (starts[low + step] ?? 0) <= position) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length - 1);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}
