import type { Basis, Evidence } from '../../shared/graph.ts';
import type { EvidenceCells } from './cells.ts';
import type { KnownDocument } from './known-documents.ts';
import { locateRow } from './table-rows.ts';
import { cut, type Fault, type FaultWords, quoted } from './fault.ts';
import type { TableRow } from './table.ts';

/** Finds the quote in its document, or the row in its table. Every way in which it is not there, or not where the row says, is a fault. */
export function locateEvidence(
  cells: EvidenceCells,
  row: TableRow,
  documents: ReadonlyMap<string, KnownDocument>,
  faults: Fault[],
): Evidence | undefined {
  if (cells.basis === 'table') return locateRow(cells, row, documents, faults);
  const fault = (column: string, words: FaultWords): undefined => {
    faults.push({ ...row.at(column in row.cells ? column : 'quote'), ...words });
    return undefined;
  };
  const document = documents.get(cells.document);
  if (document === undefined) {
    fault('document', {
      ...{
        rule: 'unknown-document',
        values: { documents: [...documents.keys()].join(', '), found: cut(cells.document) },
      },
      ...{ wanted: `one of the documents ${[...documents.keys()].join(', ')}`, found: quoted(cells.document) },
    });
    return;
  }
  const { id } = document;
  const text = document.text();
  if (cells.quote === '') {
    fault('quote', { rule: 'no-quote', wanted: 'the words of the document', found: 'nothing' });
    return;
  }
  const quote = inDocument(cells.quote, text);
  const starts = document.occurrencesOf(quote);
  if (starts.length === 0) {
    const beginning = closest(quote, text);
    fault('quote', {
      ...{
        rule: 'quote-not-there',
        wanted: `words of ${cells.document}, byte for byte`,
        found: foundOf(quote, beginning),
      },
      values: { document: cells.document, found: cut(quote), beginning: cut(beginning) },
    });
    return;
  }
  if (starts.length > 1 && cells.occurrence === undefined && cells.start === undefined) {
    fault('occurrence', {
      ...{ rule: 'which-occurrence', values: { count: starts.length } },
      ...{ wanted: `which of the ${starts.length} occurrences of the quote it is`, found: 'nothing' },
    });
    return;
  }
  const start = cells.start ?? starts[(cells.occurrence ?? 1) - 1];
  if (start === undefined) {
    fault('occurrence', {
      ...{ rule: 'no-such-occurrence', values: { count: starts.length, found: String(cells.occurrence) } },
      ...{ wanted: `1 to ${starts.length}`, found: String(cells.occurrence) },
    });
    return;
  }
  const end = cells.end ?? start + quote.length;
  if (text.slice(start, end) !== quote) {
    fault('start', {
      ...{ rule: 'quote-elsewhere', values: { starts: starts.join(', '), found: cut(text.slice(start, end)) } },
      wanted: `text.slice(start, end) to be the quote, as at ${starts.join(', ')}`,
      found: quoted(text.slice(start, end)),
    });
    return;
  }
  return {
    document: id,
    start,
    end,
    quote,
    basis: cells.basis,
    ...(cells.note === undefined ? {} : { note: cells.note }),
  };
}

/** A table's lines end in LF; a document keeps its own ends of lines, and so does what is quoted from it. */
export function inDocument(quote: string, text: string): string {
  return quote.includes('\n') && !text.includes(quote) ? quote.replaceAll('\n', '\r\n') : quote;
}

/** The longest beginning of the quote that the document has, so that the slip is seen at once. */
function closest(quote: string, text: string): string {
  let [length, missing] = [0, quote.length + 1];
  while (missing - length > 1) {
    const middle = Math.floor((length + missing) / 2);
    if (text.includes(quote.slice(0, middle))) length = middle;
    else missing = middle;
  }
  return quote.slice(0, length);
}

function foundOf(quote: string, beginning: string): string {
  return beginning === '' ? quoted(quote) : `${quoted(quote)}, of which the document has ${quoted(beginning)}`;
}

/** What a basis promises about the names in the quote (the ends of a relation, or the entity itself). */
export function brokenPromise(
  basis: Basis,
  quote: string,
  ends: readonly (readonly string[])[],
  note: string | undefined,
): (FaultWords & { column: string }) | undefined {
  const named = ends.filter((names) => names.some((name) => quote.includes(name)));
  const missing = ends.filter((names) => !named.includes(names)).map((names) => names[0] ?? '');
  if (basis === 'stated' && missing.length > 0)
    return {
      ...{
        column: 'basis',
        rule: ends.length > 1 ? 'ends-unsaid' : 'name-unsaid',
        values: { names: missing.join(', ') },
      },
      wanted: `a stated quote to name ${ends.length > 1 ? 'both ends' : 'the entity'}`,
      found: `no name or alias of ${missing.join(' and ')} in it`,
    };
  if (basis === 'context' && ends.length > 1 && named.length === 0)
    return {
      ...{ column: 'basis', rule: 'no-end-said', values: { names: missing.join(', ') } },
      wanted: 'a context quote to name one end',
      found: `no name or alias of ${missing.join(' or ')} in it`,
    };
  if ((basis === 'context' || basis === 'inferred') && note === undefined)
    return {
      ...{ column: 'note', found: 'nothing' },
      ...(basis === 'context'
        ? { rule: 'no-note-of-context', wanted: 'a note that says where the other end comes from' }
        : { rule: 'no-reasoning', wanted: 'a note with the reasoning' }),
    };
  return undefined;
}
