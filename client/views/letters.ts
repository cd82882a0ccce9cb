import { graphemesOf } from '../state/graphemes.ts';

/** A text's characters as a reader sees them. */
export const lettersOf = graphemesOf;

/** The text, or its beginning and a sign that it goes on. */
export function cutTo(text: string, most: number): string {
  const letters = lettersOf(text);
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}
