import type { DraftRelation } from '../../shared/draft.ts';
import type { Thing } from './names/thing.ts';

/** A relation while its ends have no ids. */
export type Told = Omit<DraftRelation, 'source' | 'target'> & { source: Thing; target: Thing };

const basisOrder = ['stated', 'context', 'reference'];
const statusOrder = ['done', 'underway', 'planned', 'proposed'];

/** Each fact once: the sentence that proves it best, of those the one that says it is done, of those the first. */
export function strongest(all: readonly Told[]): Told[] {
  const best = new Map<Thing, Map<string, Told>>();
  const key = (one: Told) => `${one.type}\n${one.target.kind}\n${one.target.name}`;
  const rank = ({ evidence, status, date }: Told) =>
    basisOrder.indexOf(evidence.basis) * 10 + statusOrder.indexOf(status) * 2 + (date === undefined ? 1 : 0);
  for (const one of all) {
    const own = best.get(one.source) ?? new Map<string, Told>();
    best.set(one.source, own);
    const known = own.get(key(one));
    if (known === undefined || rank(one) < rank(known)) own.set(key(one), one);
  }
  return [...best.values()]
    .flatMap((own) => [...own.values()])
    .sort((a, b) => a.evidence.start - b.evidence.start || a.spans.said.start - b.spans.said.start);
}
