import * as z from 'zod';
import { FactKey } from './fact-key.ts';

/** What a reader may say of a fact, what doubts most first. */
export const verdicts = ['wrong', 'unsure', 'confirmed'] as const;
export type Verdict = (typeof verdicts)[number];

const line = (most: number) => z.string().trim().max(most);

/** What a person says of a fact; `withdrawn` takes back what the same name said of it before. */
export const SaidCorrection = z.object({
  fact: FactKey,
  says: z.enum([...verdicts, 'withdrawn']),
  reason: line(2000).default(''),
  /** Who says it; shown to all. */
  name: line(100).min(1, 'a name'),
  /** What the fact was called then, and the sentence that was shown for it: read where it is no more there. */
  called: line(1000).default(''),
  quote: z.string().max(5000).default(''),
});
export type SaidCorrection = z.output<typeof SaidCorrection>;

/** The same as it is kept: never changed, and kept however the data change. */
export const Correction = SaidCorrection.extend({
  id: z.string(),
  /** When, as ISO 8601, by the server's clock. */
  at: z.string(),
}).meta({ id: 'Correction' });
export type Correction = z.output<typeof Correction>;

/** What is said of one fact. */
export interface Standing {
  /** The strongest doubt of those who say something; one doubts although others confirm. Undefined where all was taken back. */
  verdict: Verdict | undefined;
  /** All that was ever said of it, the latest first. */
  all: readonly Correction[];
  /** What each name said last and did not take back, the latest first. */
  last: readonly Correction[];
}

/** What is said of each fact, by its key; `keyOf` tells under which key a correction counts today. The corrections come oldest first. */
export function standingsOf<C extends Correction>(
  corrections: readonly C[],
  keyOf: (correction: C) => string = ({ fact }) => fact,
): ReadonlyMap<string, Standing> {
  const byFact = new Map<string, C[]>();
  for (const one of corrections) {
    const known = byFact.get(keyOf(one));
    if (known === undefined) byFact.set(keyOf(one), [one]);
    else known.push(one);
  }
  return new Map([...byFact].map(([fact, said]) => [fact, standingOf(said)]));
}

function standingOf(said: readonly Correction[]): Standing {
  const all = [...said].reverse();
  const names = new Set<string>();
  const last = all.filter(({ name, says }) => {
    if (names.has(name)) return false;
    names.add(name);
    return says !== 'withdrawn';
  });
  return { verdict: verdicts.find((verdict) => last.some(({ says }) => says === verdict)), all, last };
}

/** Whether somebody says that a fact is wrong or unsure. */
export function isDoubted(verdict: Verdict | undefined): boolean {
  return verdict === 'wrong' || verdict === 'unsure';
}
