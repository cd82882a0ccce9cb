import { ownId } from '../../shared/own-id.ts';
import { inDocument } from './evidence.ts';
import { occurrencesIn } from './occurrences.ts';
import type { RawDataset } from './read-dataset.ts';
import type { TableLines } from './table-lines.ts';

/** A document as rows may quote it; `id` is its own in the whole graph. */
export interface KnownDocument {
  id: string;
  text: () => string;
  /** Where a quote of the tables begins in the text. */
  occurrencesOf: (quote: string) => readonly number[];
  /** Of a table. */
  lines?: TableLines;
  /** The names of a table's columns. */
  heads?: readonly string[];
}

/** The documents of a dataset by the id that rows give. */
export function knownDocuments({ description, documents, tables }: RawDataset): ReadonlyMap<string, KnownDocument> {
  const quotesOf = new Map<string, Set<string>>(documents.map(({ id }) => [id, new Set()]));
  for (const { rows } of Object.values(tables))
    for (const { cells } of rows) {
      const { document = '', quote = '' } = cells;
      if (quote !== '') quotesOf.get(document)?.add(quote);
    }
  return new Map(
    documents.map((document) => {
      let found: ReadonlyMap<string, readonly number[]> | undefined;
      // A table is read row by row, and whole only where somebody quotes it as if it were prose.
      const text = () => ('lines' in document ? document.lines.text() : document.text);
      const quotes = () => new Set([...(quotesOf.get(document.id) ?? [])].map((quote) => inDocument(quote, text())));
      const occurrencesOf = (quote: string) => (found ??= occurrencesIn(text(), quotes())).get(quote) ?? [];
      const table =
        'lines' in document && document.table !== undefined
          ? { lines: document.lines, heads: document.table.head === 0 ? [] : document.lines.cells(document.table.head) }
          : {};
      return [document.id, { id: ownId(description.name, document.id), text, occurrencesOf, ...table }];
    }),
  );
}
