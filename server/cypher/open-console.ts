import type { GraphStore } from '../store/graph-store.ts';
import { type Console, createConsole } from './console.ts';
import { createInspector } from './inspector.ts';
import { readNamesForHints } from './vocabulary.ts';

/** The console on a store, with all its walls, and hints from what the store holds. Close it before the store. */
export function openConsole(store: GraphStore, inspector = createInspector()): Console {
  return createConsole(store.engine, inspector, { readVocabulary: () => readNamesForHints(store) });
}
