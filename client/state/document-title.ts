import { splitOwnId } from '#shared/own-id';
import { valueOf } from './asked.ts';
import type { State } from './state.ts';

/** What a document is called, as far as the page knows; else its id. */
export function documentTitle({ totals, documents }: Pick<State, 'totals' | 'documents'>, id: string): string {
  return totals?.documents?.find((one) => one.id === id)?.title ?? valueOf(documents[id])?.title ?? splitOwnId(id).id;
}
