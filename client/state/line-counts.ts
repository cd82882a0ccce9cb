import type { Relation } from '#shared/graph';

/** How many sentences, or rows of tables, carry a relation, and how many documents they stand in; none where no document says it. */
export function carriedBy({ evidence }: Pick<Relation, 'evidence'>): { sentences: number; documents: number } {
  const said = evidence.filter(({ quote }) => quote !== '');
  const places = said.map(({ document, row, start, end }) => JSON.stringify([document, row, start, end]));
  return { sentences: new Set(places).size, documents: new Set(said.map(({ document }) => document)).size };
}

/** As it stands on a line: the sentences, and the documents where there are several. */
export function countsText(relation: Pick<Relation, 'evidence'>): string {
  const { sentences, documents } = carriedBy(relation);
  return documents > 1 ? `${sentences}/${documents}` : String(sentences);
}
