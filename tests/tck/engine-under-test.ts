import { createServer } from 'node:net';
import { join } from 'node:path';
import { startNeo4j } from '../../server/neo4j/start-neo4j.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';

/** An empty engine by name: the Neo4j of NEO4J_URI, which is emptied, or else one of its own. */
export async function openEngineUnderTest(
  name: string,
  folder: string,
): Promise<{ engine: CypherEngine; close: () => Promise<void> }> {
  if (name === 'embedded') {
    const engine = openEmbeddedEngine(join(folder, 'embedded'));
    return { engine, close: () => engine.close() };
  }
  if (name !== 'neo4j') throw new Error(`--engine: wanted embedded or neo4j, found ${name}`);
  const given = process.env['NEO4J_URI'];
  const password = process.env['NEO4J_PASSWORD'] ?? 'conformance';
  const own =
    given === undefined
      ? await startNeo4j({ folder: join(folder, 'neo4j'), port: await freePort(), password, env: process.env })
      : undefined;
  const engine = openNeo4jEngine({
    uri: given ?? own?.uri ?? '',
    user: process.env['NEO4J_USER'] ?? 'neo4j',
    password,
    database: process.env['NEO4J_DATABASE'] ?? 'neo4j',
  });
  return {
    engine,
    close: async () => {
      await engine.close();
      await own?.close();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
