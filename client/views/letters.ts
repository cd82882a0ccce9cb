/** A text's characters, those beyond the Basic Multilingual Plane whole. */
export function lettersOf(text: string): string[] {
  return Array.from(text);
}

/** The text, or its beginning and a sign that it goes on. */
export function cutTo(text: string, most: number): string {
  const letters = lettersOf(text);
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}
