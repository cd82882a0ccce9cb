import type { Division } from './gazetteer.ts';

/** A name where it stands in the text, before it is known which thing it is a name of. */
export interface Candidate {
  start: number;
  end: number;
  kind: string;
  /** As the thing is to be called: plain text. */
  name: string;
  /** Other forms of the same name that the text prints here. */
  aliases: string[];
  rule: string;
  certainty: number;
  division?: Division;
  /** Several things named by one word: 湘赣两省. */
  members?: Division[];
  /** The division that it is said to lie in by standing behind it. */
  within?: Division;
  /** Whether the words name the thing, or only lead to it. */
  isExplicit: boolean;
}

export function isWithin(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
