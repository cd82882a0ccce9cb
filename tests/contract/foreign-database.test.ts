import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { removeDataset } from '../../server/dataset/remove-dataset.ts';
import { readNetwork } from '../../server/graph/network.ts';
import { readHealth } from '../../server/graph/health.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { readFirstDataset } from '../support/first-dataset.ts';
import { tinyDataset } from '../support/tiny-dataset.ts';
import { takeTurnOnNeo4j } from '../support/neo4j-turn.ts';
import { runHere } from '../support/kuajie-here.ts';
import { runKuajie } from '../support/kuajie.ts';
import { listen } from '../support/listen.ts';
import { firstDatasetFolder } from '../support/first-dataset.ts';

const settings = inject('neo4j') ?? { uri: 'bolt://127.0.0.1:9', user: '', password: '', database: 'neo4j' };

/** Somebody else's graph: films, and nodes that use our label, our property names and a label Dataset of their own. */
const films = `
  CREATE (p:Person {name: 'Tom Hanks', born: 1956})-[:ACTED_IN {roles: ['Joe']}]->(m:Movie {title: 'Joe Versus the Volcano'})
  CREATE (o:Entity:Officer {id: 7, name: 'Somebody', datasets: 'panama'})-[:OFFICER_OF]->(e:Entity {name: 'Nobody Ltd', kind: 3})
  CREATE (:Entity {id: 'county:431026', name: 'not ours'}), (:Entity {id: 'county:431026', name: 'nor this'})
  CREATE (:Dataset {id: 12, title: 'Theirs'})`;
const foreignNodes = 7;

describe.skipIf(inject('neo4j') === undefined)('a database of somebody else', () => {
  takeTurnOnNeo4j();
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
  let store: GraphStore;
  const query = async (text: string) =>
    (await driver.executeQuery(text, {}, { database: settings.database })).records.map((record) => record.toObject());
  /** All that is in it, constraints and indexes too. */
  const dump = async () => [
    await query('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)'),
    await query(
      'MATCH (a)-[r]->(b) RETURN elementId(a) AS a, type(r) AS type, properties(r) AS properties, elementId(b) AS b ORDER BY elementId(r)',
    ),
    await query('SHOW CONSTRAINTS YIELD name ORDER BY name'),
    await query("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name"),
  ];
  const env = {
    NEO4J_URI: settings.uri,
    NEO4J_USER: settings.user,
    NEO4J_PASSWORD: settings.password,
    NEO4J_DATABASE: settings.database,
  };

  beforeEach(async () => {
    await query('MATCH (n) DETACH DELETE n');
    for (const row of await query('SHOW CONSTRAINTS YIELD name')) await query(`DROP CONSTRAINT ${row['name']}`);
    await query(films);
    store = createGraphStore(openNeo4jEngine(settings));
  });
  afterEach(() => store.close());
  afterAll(async () => {
    await query('MATCH (n) DETACH DELETE n');
    await driver.close();
  });

  test('serve changes nothing, says so, and health counts the nodes', async () => {
    const before = await dump();
    let health: unknown;
    const { code, out } = await runKuajie(['serve'], env, async (text, stop) => {
      const url = /http:\/\/\S+/.exec(text)?.[0];
      if (url === undefined || health !== undefined) return;
      health = {};
      health = await (await fetch(`${url}/api/health`)).json();
      stop('SIGTERM');
    });
    expect({
      code,
      saysSo: out.includes('This database has 7 nodes that Kuajie did not load; nothing was changed.'),
      health,
    }).toMatchObject({
      code: 0,
      saysSo: true,
      health: { status: 'ok', foreignNodes, counts: { entities: 0, relations: 0, documents: 0 } },
    });
    expect(await dump()).toEqual(before);
  });

  test('a load is refused and changes nothing, until it is asked for and answered', async () => {
    const before = await dump();
    const refused = await runHere(['load', firstDatasetFolder], env);
    const unasked = await runHere(['load', firstDatasetFolder, '--into-existing'], env);
    const after = await dump();
    const loaded = await runHere(['load', firstDatasetFolder, '--into-existing', '--yes'], env);
    expect({
      refused: refused.code,
      refusedSays: refused.err.includes('--into-existing'),
      unasked: unasked.code,
      unaskedSays: unasked.err.includes('--yes'),
      loaded: loaded.code,
    }).toEqual({ refused: 1, refusedSays: true, unasked: 1, unaskedSays: true, loaded: 0 });
    expect(after).toEqual(before);
  });

  test('remove takes everything of ours out again, constraints too', async () => {
    const before = await dump();
    await loadDataset(store, await readFirstDataset(), { intoExisting: true });
    const { counts, foreignNodes: beside } = await readHealth(store);
    await removeDataset(store, 'xianggan');
    expect({ entities: counts.entities, beside, dump: await dump() }).toEqual({
      entities: 248,
      beside: foreignNodes,
      dump: before,
    });
  });

  test('what they tied to our nodes stays when a dataset is loaded again, and harms no reader', async () => {
    const tiny = (text: string, kind = 'Firm') =>
      tinyDataset({
        ...{ name: 'a', document: 'report', text, kind, firms: { 'firm:1': 'Alpha', 'firm:2': 'Beta' } },
        owns: [{ source: 'firm:1', target: 'firm:2', quote: text }],
      });
    await loadDataset(store, await tiny('Alpha owns Beta.'), { intoExisting: true });
    await query("MATCH (n:Kuajie {id: 'firm:1'}), (p:Person) CREATE (p)-[:WORKED_FOR {since: 1990}]->(n)");
    await query(
      "MATCH (a:Kuajie {id: 'firm:1'}), (b:Kuajie {id: 'firm:2'}) CREATE (a)-[:OWNS {id: 3}]->(b), (b)-[:LIKES]->(a)",
    );
    await loadDataset(store, await tiny('Today Alpha owns Beta.', 'Company'), { intoExisting: true });
    const tied = await query(
      'MATCH (:Person)-[r:WORKED_FOR]->(n) RETURN n.name AS name, n:Company AS isCompany, n:Firm AS isFirm, toString(r.since) AS since',
    );
    const theirs = await query('MATCH (:Kuajie)-[r]->(:Kuajie) WHERE r.datasets IS NULL RETURN type(r) AS type');
    const { counts } = await readHealth(store);
    const network = await readNetwork(store, 'all');
    const names = theirs.map(({ type }) => String(type)).sort();
    expect({ tied, names, relations: counts.relations, drawn: network.relations.map(({ type }) => type) }).toEqual({
      tied: [{ name: 'Alpha', isCompany: true, isFirm: false, since: '1990' }],
      names: ['LIKES', 'OWNS'],
      relations: 3,
      drawn: ['OWNS'],
    });
  });

  test('every route answers beside it, with ours alone, and the console reads theirs', async () => {
    await loadDataset(store, await readFirstDataset(), { intoExisting: true });
    const server = createServer(createApp({ store, log: pino({ level: 'silent' }), version: '0.0.0' }));
    const url = await listen(server);
    const paths = [
      ...['health', 'schema', 'network', 'network?lens=all', 'links', 'participations', 'timeline', 'outlines'],
      ...[
        'search?q=Nobody',
        'sentences?q=汝城',
        'entities/county:431026',
        'entities/county:431026/neighbours',
        'export',
      ],
      'documents/xianggan-2024',
    ];
    const statuses = [];
    for (const path of paths) statuses.push((await fetch(`${url}/api/${path}`)).status);
    const post = async (statement: string) => {
      const response = await fetch(`${url}/api/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statement }),
      });
      return { status: response.status, body: (await response.json()) as { data?: { values: unknown[][] } } };
    };
    const entities = await post('MATCH (n:Entity) WHERE n.name CONTAINS "body" RETURN n ORDER BY n.name');
    const people = await post('MATCH (p:Person)-[r:ACTED_IN]->(m) RETURN p.name');
    const entity = (await (await fetch(`${url}/api/entities/county:431026`)).json()) as { entity: { name: string } };
    server.closeAllConnections();
    server.close();
    expect({
      notAnswered: statuses.filter((status) => status !== 200),
      entities: [entities.status, entities.body.data?.values.length],
      people: people.body.data?.values,
      entity: entity.entity.name,
    }).toEqual({ notAnswered: [], entities: [200, 2], people: [['Tom Hanks']], entity: '汝城县' });
  });
});
