const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text's characters as a reader sees them: one beyond the Basic Multilingual Plane, or with marks on it, is one. */
export function graphemesOf(text: string): string[] {
  if (isEachItsOwn.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Printable ASCII, Chinese characters and the marks between them join with nothing, and asking of each takes ten times as long. */
const isEachItsOwn = /^[\x20-\x7e·—‘’“”…\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/** The text, or its beginning and a sign that it goes on. */
export function cutTo(text: string, most: number): string {
  const letters = graphemesOf(text);
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}
