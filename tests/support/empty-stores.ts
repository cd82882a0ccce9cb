import { afterAll, afterEach, beforeEach } from 'vitest';
import type { CypherEngine } from '../../server/store/engine.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import type { EngineUnderTest } from './embedded.ts';

/** Gives each test a store with nothing in it and what it is opened on, closes it behind the test, and removes the engine behind the last one. */
export function withEmptyStores(
  engine: EngineUnderTest,
  give: (store: GraphStore, opened: CypherEngine) => void,
): void {
  let store: GraphStore | undefined;
  beforeEach(async () => {
    await engine.clear();
    const opened = engine.open();
    store = createGraphStore(opened);
    give(store, opened);
  });
  afterEach(() => store?.close());
  afterAll(() => {
    engine.remove();
  });
}
