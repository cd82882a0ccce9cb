import { describe, inject } from 'vitest';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { embedded, type EngineUnderTest } from './embedded.ts';
import { takeTurnOnNeo4j } from './neo4j-turn.ts';

/** Runs the same tests on each engine that this machine has. */
export function describeEachEngine(name: string, tests: (engine: EngineUnderTest) => void): void {
  const neo4j = inject('neo4j');
  describe(`${name} (embedded)`, () => {
    tests(embedded());
  });
  describe.skipIf(neo4j === undefined)(`${name} (neo4j)`, () => {
    takeTurnOnNeo4j();
    const settings = neo4j ?? { uri: '', user: '', password: '', database: '' };
    tests({
      name: 'neo4j',
      env: {
        NEO4J_URI: settings.uri,
        NEO4J_USER: settings.user,
        NEO4J_PASSWORD: settings.password,
        NEO4J_DATABASE: settings.database,
      },
      open: () => openNeo4jEngine(settings),
      clear: async () => {
        const engine = openNeo4jEngine(settings);
        await engine.transact((run) => run('MATCH (n) DETACH DELETE n'));
        // A label that a constraint names is listed among those in use.
        await engine.changeSchema('DROP CONSTRAINT kuajie_generation_id IF EXISTS');
        await engine.close();
      },
      remove: () => undefined,
    });
  });
}

/** Runs tests of the page alone, to which the engine makes no difference, on the engine that every machine has. */
export function describeEmbedded(name: string, tests: (engine: EngineUnderTest) => void): void {
  describe(`${name} (embedded)`, () => {
    tests(embedded());
  });
}
