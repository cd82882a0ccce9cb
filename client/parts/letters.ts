const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text's characters as a reader sees them: one beyond the Basic Multilingual Plane, or with marks on it, is one. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The text, or its beginning and a sign that it goes on. */
export function cutTo(text: string, most: number): string {
  const letters = graphemesOf(text);
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}
