const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text's characters as a reader sees them: one beyond the Basic Multilingual Plane, or with marks on it, is one. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
