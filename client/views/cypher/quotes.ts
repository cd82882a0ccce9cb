import { Basis } from '#shared/graph';
import type { TypedValue } from '#shared/contract/cypher-values';
import { relationId, relationshipsIn } from './query-graph.ts';

interface Quote {
  relation: string;
  quote: string;
  basis: Basis;
}

/** The sentences of a row's relations. */
export function quotesOf(row: readonly TypedValue[]): Quote[] {
  return row.flatMap(relationshipsIn).flatMap((relationship): Quote[] => {
    const relation = relationId(relationship);
    const { quotes, bases } = relationship._value._properties;
    if (relation === undefined || quotes?.$type !== 'List') return [];
    return quotes._value.map((quote, at) => {
      const basis = bases?.$type === 'List' ? Basis.safeParse(bases._value[at]?._value).data : undefined;
      return { relation, quote: quote.$type === 'String' ? quote._value : '', basis: basis ?? 'inferred' };
    });
  });
}
