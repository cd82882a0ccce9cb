import type { Draft } from '#shared/draft';

/** Where the sentence begins in which a place of the text lies; a place outside of every sentence stands for itself. */
export function sentencesBy({ sentences }: Draft): (at: number) => number {
  const inOrder = [...sentences].sort((a, b) => a.start - b.start);
  return (at) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const found = inOrder[low - 1];
    return found !== undefined && at < found.end ? found.start : at;
  };
}
