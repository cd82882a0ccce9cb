import type { Evidence } from '../../../shared/graph.ts';
import { splitOwnId } from '../../../shared/own-id.ts';
import { occurrencesIn } from '../../dataset/occurrences.ts';

/** Cells of a row by the name of their column; what is empty is absent. */
export type RowCells = Record<string, string>;

/** Writes evidence as the row of a table gives it. `textOf` gives the text of a document where it is held. */
export function evidenceWriter(textOf: (document: string) => string | undefined): (one: Evidence) => RowCells {
  const known = new Map<string, readonly number[]>();
  const startsOf = (document: string, quote: string, text: string) => {
    const key = `${document}\n${quote}`;
    const found = known.get(key) ?? occurrencesIn(text, new Set([quote])).get(quote) ?? [];
    known.set(key, found);
    return found;
  };
  return ({ document, start, quote, basis, note = '', row, cells = [] }) => {
    const told = { basis, document: splitOwnId(document).id, note };
    if (basis === 'reference') return told;
    if (row !== undefined)
      return { ...told, row: String(row), cells: cells.map((cell) => cell.replace(/\d+$/, '')).join('|') };
    const text = textOf(document);
    const written = { ...told, quote: quote.replaceAll('\r\n', '\n') };
    if (text === undefined) return { ...written, start: String(start) };
    const starts = startsOf(document, quote, text);
    return starts.length < 2 ? written : { ...written, occurrence: String(starts.indexOf(start) + 1) };
  };
}
