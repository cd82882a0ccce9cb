import type { Entity } from '../../shared/graph.ts';
import { longTextPieces } from '../graph/table-window.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';

/** The text of a document in pieces, byte for byte; that of a long table is never held whole. */
export async function* documentText(
  store: GraphStore,
  { id, text, tableRows: total }: Entity,
  options?: RunOptions,
): AsyncGenerator<string> {
  if (typeof total === 'number') yield* longTextPieces(store, { document: id, total }, options);
  else if (typeof text === 'string') yield text;
}
