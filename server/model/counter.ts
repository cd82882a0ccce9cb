/** How often each of some words was said. */
export function counter<Word extends string>() {
  const counts = new Map<Word, number>();
  return {
    add: (word: Word, by = 1): void => {
      if (by > 0) counts.set(word, (counts.get(word) ?? 0) + by);
    },
    counts: (): Partial<Record<Word, number>> => Object.fromEntries(counts) as Partial<Record<Word, number>>,
  };
}
