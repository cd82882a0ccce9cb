import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { describe, inject } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { type Neo4jSettings, openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { embedded, type EngineUnderTest } from './embedded.ts';
import { readFirstDataset } from './first-dataset.ts';
import { takeTurnOnNeo4j } from './neo4j-turn.ts';

/** Runs the same tests on each engine that this machine has. */
export function describeEachEngine(name: string, tests: (engine: EngineUnderTest) => void): void {
  const neo4j = inject('neo4j');
  describe(`${name} (embedded)`, () => {
    tests(embedded());
  });
  describe.skipIf(neo4j === undefined)(`${name} (neo4j)`, () => {
    takeTurnOnNeo4j({ keepsNote: true });
    tests(onNeo4j(neo4j ?? { uri: '', user: '', password: '', database: '' }));
  });
}

function onNeo4j(settings: Neo4jSettings): EngineUnderTest {
  const { note } = inject('firstDataset');
  /** Whoever opens it by himself, or is told where it is, may write. */
  const open = () => {
    rmSync(note, { force: true });
    return openNeo4jEngine(settings);
  };
  const clear = async () => {
    const engine = open();
    await engine.transact((run) => run('MATCH (n) DETACH DELETE n'));
    await engine.close();
  };
  return {
    name: 'neo4j',
    get env() {
      rmSync(note, { force: true });
      return {
        NEO4J_URI: settings.uri,
        NEO4J_USER: settings.user,
        NEO4J_PASSWORD: settings.password,
        NEO4J_DATABASE: settings.database,
      };
    },
    ...{ open, clear },
    openFirstDataset: async (access) => {
      const isThere = existsSync(note);
      if (!isThere) await clear();
      const engine = open();
      if (!isThere) await loadDataset(createGraphStore(engine), await readFirstDataset());
      if (access === 'read') writeFileSync(note, '');
      return engine;
    },
    remove: () => undefined,
  };
}

/** Runs tests of the page alone, to which the engine makes no difference, on the engine that every machine has. */
export function describeEmbedded(name: string, tests: (engine: EngineUnderTest) => void): void {
  describe(`${name} (embedded)`, () => {
    tests(embedded());
  });
}
