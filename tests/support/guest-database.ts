import { digestOf } from '../../server/http/keys.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { createApp } from '../../server/app.ts';
import { readProgramOutlines } from '../../server/dataset/program-outlines.ts';
import { openGuests } from '../../server/guest/guest-reader.ts';
import { keptBeside } from '../../server/guest/kept-mappings.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { listen } from './listen.ts';
import { takeTurnOnNeo4j } from './neo4j-turn.ts';

export const hasNeo4j = inject('neo4j') !== undefined;
export const guestSettings = inject('neo4j') ?? {
  uri: 'bolt://127.0.0.1:9',
  user: '',
  password: '',
  database: 'neo4j',
};
export const mappingToken = 'a-token-for-mappings';

interface GuestDatabase {
  readonly url: string;
  /** The folder in which it is kept how the database is read. */
  readonly folder: string;
  /** Everything that is in the database, and its schema. */
  all: () => Promise<object>;
  /** The same, as it was before anybody read it. */
  readonly before: object;
  get: <T>(path: string) => Promise<T>;
}

/** A Neo4j that somebody else filled by this statement, read by the server; for the tests of a describe block. */
export function openGuestDatabase(statement: string, clientFolder?: string): GuestDatabase {
  takeTurnOnNeo4j();
  const driver = neo4j.driver(guestSettings.uri, neo4j.auth.basic(guestSettings.user, guestSettings.password));
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-guest-'));
  let store: GraphStore;
  let server: Server;
  const opened = { url: '', before: {} };
  const query = async (text: string) =>
    (await driver.executeQuery(text, {}, { database: guestSettings.database })).records.map((record) =>
      record.toObject(),
    );
  const all = async () => ({
    nodes: await query(
      'MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS own ORDER BY elementId(n)',
    ),
    ties: await query(
      'MATCH (a)-[r]->(b) RETURN elementId(r) AS id, type(r) AS type, elementId(a) AS a, elementId(b) AS b, properties(r) AS own ORDER BY id',
    ),
    constraints: await query('SHOW CONSTRAINTS YIELD name'),
    indexes: await query("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"),
  });
  beforeAll(async () => {
    await query('MATCH (n) DETACH DELETE n');
    for (const row of await query('SHOW CONSTRAINTS YIELD name')) await query(`DROP CONSTRAINT ${String(row['name'])}`);
    await query(statement);
    opened.before = await all();
    store = createGraphStore(openNeo4jEngine(guestSettings));
    server = createServer(
      createApp({
        ...{ store, log: pino({ level: 'silent' }), version: '0.0.0' },
        keys: [{ role: 'mapping', digest: digestOf(mappingToken), name: 'mapping' }],
        outlines: await readProgramOutlines(),
        guests: openGuests(store, keptBeside(join(folder, 'guest-mappings.json'), 'the tests'), 'the tests'),
        ...(clientFolder === undefined ? {} : { clientFolder }),
      }),
    );
    opened.url = await listen(server);
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
    await query('MATCH (n) DETACH DELETE n');
    await driver.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get url() {
      return opened.url;
    },
    get before() {
      return opened.before;
    },
    ...{ folder, all },
    get: async <T>(path: string): Promise<T> => {
      const response = await fetch(`${opened.url}/api/${path}`);
      const body = (await response.json()) as T;
      expect({ path, status: response.status, ...(response.ok ? {} : { body }) }).toEqual({ path, status: 200 });
      return body;
    },
  };
}
