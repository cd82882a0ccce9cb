import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, inject } from 'vitest';
import type { EngineName } from '../../shared/contract/engine-name.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { takeTurnOnNeo4j } from './neo4j-turn.ts';

export interface EngineUnderTest {
  name: EngineName;
  /** Environment that puts the program on this engine. */
  env: Record<string, string>;
  /** A new engine on the same data. */
  open: () => CypherEngine;
  /** Empties it. */
  clear: () => Promise<void>;
  remove: () => void;
}

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
        await engine.close();
      },
      remove: () => undefined,
    });
  });
}

/** The engine that needs nothing beside Node, for what does not depend on the engine. */
/** Runs tests of the page alone, to which the engine makes no difference, on the engine that every machine has. */
export function describeEmbedded(name: string, tests: (engine: EngineUnderTest) => void): void {
  describe(`${name} (embedded)`, () => {
    tests(embedded());
  });
}

export function embedded(): EngineUnderTest {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-embedded-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    name: 'embedded',
    env: { KUAJIE_DATA_DIR: folder },
    open: () => openEmbeddedEngine(folder),
    clear: () => {
      remove();
      return Promise.resolve();
    },
    remove,
  };
}
