import { Mapping } from '../../shared/mapping.ts';
import type { Prepared, Wish } from './prepare.ts';

/** What was made of files, and what was wished then. */
export interface Made {
  wishes: Omit<Wish, 'files' | 'folder'>;
  prepared: Prepared;
}

/** Whether just that would be made again: a mapping that is sent back is what was made, and so are the id and the title that it gave. */
export function isStillMade({ wishes, prepared }: Made, next: Made['wishes']): boolean {
  const { plan } = prepared;
  const isSameId = next.id === wishes.id || next.id === plan.id;
  const isSameTitle = next.title === wishes.title || next.title === plan.title;
  return isSameId && isSameTitle && isSameMapping(wishes, next, plan.mapping);
}

function isSameMapping(wishes: Made['wishes'], next: Made['wishes'], made: Mapping | undefined): boolean {
  if (next.mapping === undefined)
    return wishes.mapping === undefined && JSON.stringify(wishes.before) === JSON.stringify(next.before);
  const parsed = Mapping.safeParse(next.mapping);
  return parsed.success && made !== undefined && JSON.stringify(parsed.data) === JSON.stringify(made);
}
