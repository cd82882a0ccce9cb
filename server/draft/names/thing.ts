import type { Candidate } from './candidate.ts';
import type { Division } from './gazetteer.ts';

/** What a text names, whatever it calls it. */
export interface Thing {
  kind: string;
  name: string;
  aliases: Set<string>;
  division?: Division;
  within?: Thing;
  rule: string;
  certainty: number;
  /** Several things have this name, each with its own besides. */
  isSplit?: boolean;
  /** Where a name of it stands. */
  spans: { start: number; end: number }[];
}

/** Words of the text that mean things: a name, or a word that leads to them. */
export interface Mention {
  start: number;
  end: number;
  things: readonly Thing[];
  /** Whether a name of each stands there. */
  isExplicit: boolean;
  rule: string;
  /** Of a name within a name, whose thing may be none of the text's own. */
  candidate?: Candidate;
}

export function mentionKind({ things }: Mention): string {
  return things[0]?.kind ?? '';
}

/** A name as names are compared: without the marks in and around it. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[“”"《》\s·（）()]/g, '')
    .replaceAll(/[-—–－―]+/g, '-')
    .toLowerCase();
}
