import { afterAll, expect, test } from 'vitest';
import { becomeReady } from '../../server/cli/become-ready.ts';
import type { Condition } from '../../server/graph/health.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';

// It went away after it had said its version.
const engine = openNeo4jEngine({ uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'x', database: 'neo4j' });
const store = createGraphStore({ ...engine, version: () => Promise.resolve('5') });
afterAll(() => store.close());

test('where the engine goes away during a load, the program is starting again', async () => {
  const stop = new AbortController();
  const condition: Condition = { status: 'starting' };
  const told: string[] = [];
  await becomeReady(
    {
      ...{ argv: [], env: {}, cwd: '.', stop: stop.signal, isTerminal: false },
      print: () => undefined,
      warn: () => {
        told.push(condition.status);
        stop.abort();
      },
      ask: () => Promise.resolve(''),
      write: () => Promise.resolve(),
    },
    store,
    condition,
  );
  expect(told).toEqual(['starting']);
});
