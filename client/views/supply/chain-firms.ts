import type { network } from '#shared/contract/routes';
import type { ReplyOf } from '#shared/contract/route';
import { datasetsPass } from '#shared/links';

/** A firm of whom a document says whom it supplies or who supplies it. */
interface ChainFirm {
  id: string;
  name: string;
  /** The nearest place that it lies in. */
  place: string | undefined;
  role: 'supplier' | 'customer' | 'both';
}

export interface ChainFirms {
  firms: readonly ChainFirm[];
  /** There are more, which the lens left out. */
  truncated: boolean;
}

/** The firms of a lens that stand at an end of a supply relation. A collective statement names its firms too. */
export function chainFirms(
  { entities, relations, within, truncated, roles }: ReplyOf<typeof network>,
  withoutDatasets: ReadonlySet<string> = new Set(),
): ChainFirms {
  const supplies = relations.filter(
    ({ type, datasets }) => roles.supplies.includes(type) && datasetsPass(datasets, withoutDatasets),
  );
  const suppliers = new Set<string>(supplies.map(({ source }) => source));
  const customers = new Set<string>(supplies.map(({ target }) => target));
  const firms = entities
    .filter(({ id }) => suppliers.has(id) || customers.has(id))
    .map(({ id, name }): ChainFirm => ({
      id,
      name,
      place: within[id]?.[0]?.name,
      role: !suppliers.has(id) ? 'customer' : customers.has(id) ? 'both' : 'supplier',
    }));
  return { firms, truncated };
}
