import { Mapping } from '../../shared/mapping.ts';
import type { Prepared, Wish } from './prepare.ts';

/** What was made of files, and what was wished then. */
export interface Made {
  wishes: Omit<Wish, 'files' | 'folder'>;
  prepared: Prepared;
}

/** Whether just that would be made again: a guess that is sent back is the guess, and so is the id that it gave. */
export function isStillMade({ wishes, prepared }: Made, next: Made['wishes']): boolean {
  const { plan } = prepared;
  const isSameId = next.id === wishes.id || next.id === plan.id;
  return isSameId && next.title === wishes.title && isSameMapping(wishes.mapping, next.mapping, plan.mapping);
}

function isSameMapping(before: unknown, next: unknown, made: Mapping | undefined): boolean {
  if (next === undefined) return before === undefined;
  const parsed = Mapping.safeParse(next);
  return parsed.success && made !== undefined && JSON.stringify(parsed.data) === JSON.stringify(made);
}
