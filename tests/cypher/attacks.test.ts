import { createServer, type Server } from 'node:http';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsolePolicy, createConsole } from '../../server/cypher/console.ts';
import { Failure } from '../../server/failure.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { describeEachEngine } from '../support/engines.ts';
import { inspectorOfAll } from '../support/inspector.ts';
import { listen } from '../support/listen.ts';
import { createWritingInspector } from '../tck/writing-inspector.ts';
import { attacks } from './attacks.ts';

const letsThrough = createWritingInspector();
afterAll(() => letsThrough.close());

const neverJudges: ConsolePolicy = { judge: () => undefined, accessOf: () => 'read' };

describeEachEngine('attempts to write and to reach out', (engine) => {
  let opened: CypherEngine;
  let target: Server;
  let url: string;
  let visits = 0;

  beforeAll(async () => {
    opened = await engine.openFirstDataset('write');
    target = createServer((_, response) => {
      visits++;
      response.end('a,b\n1,2\n');
    });
    url = await listen(target);
  });
  afterAll(async () => {
    target.close();
    await opened.close();
    engine.remove();
  });

  const attempt = async (
    statement: string,
    { parseTree, explain } = { parseTree: true, explain: true },
  ): Promise<string> => {
    const user = createConsole(
      opened,
      parseTree ? inspectorOfAll : letsThrough,
      explain ? {} : { policy: neverJudges },
    );
    try {
      const parameters = {
        url: { $type: 'String' as const, _value: `${url}/parameter` },
        rows: { $type: 'List' as const, _value: [{ $type: 'Integer' as const, _value: '1' }] },
      };
      const { rows } = await user.run({ statement, parameters, maxRows: 10 });
      const read: unknown[] = [];
      for await (const row of rows) read.push(row);
      return 'ran';
    } catch (cause) {
      if (cause instanceof Failure) return cause.code;
      throw cause;
    }
  };

  test('none of more than 300 succeeds, and neither graph, schema nor disk change', async () => {
    const all = attacks(url);
    expect(all.length).toBeGreaterThan(300);
    const before = await dump(opened, engine.env);
    const ran: string[] = [];
    for (const statement of all) if ((await attempt(statement)) === 'ran') ran.push(statement);
    expect(ran).toEqual([]);
    expect(visits).toBe(0);
    expect(await dump(opened, engine.env)).toEqual(before);
    expect(
      ['/tmp/attack.csv', '/tmp/attack.json', '/tmp/attack.cypher', '/tmp/attack.graphml'].filter(existsSync),
    ).toEqual([]);
  });

  const writes = ['CREATE (:Attack)', 'MATCH (n:County) SET n.x = 1 RETURN n', 'MATCH (n:County) DETACH DELETE n'];

  test('the parse tree alone stops writing', async () => {
    const codes = await Promise.all(writes.map((statement) => attempt(statement, { parseTree: true, explain: false })));
    expect(codes).toEqual(['read-only', 'read-only', 'read-only']);
  });

  test.runIf(engine.name === 'neo4j')('Neo4j\u2019s own word alone stops writing', async () => {
    const codes = await Promise.all(writes.map((statement) => attempt(statement, { parseTree: false, explain: true })));
    expect(codes).toEqual(['read-only', 'read-only', 'read-only']);
  });

  test('without both, a transaction or a store that may only be read stops it', async () => {
    const before = await dump(opened, engine.env);
    for (const statement of writes)
      expect(await attempt(statement, { parseTree: false, explain: false })).toMatch(
        /^(read-only|invalid-query|needs-neo4j)$/,
      );
    expect(await dump(opened, engine.env)).toEqual(before);
  });
});

/** Everything in the database as text, and on the embedded engine the store\u2019s files. */
async function dump(engine: CypherEngine, env: Record<string, string>): Promise<unknown> {
  const lines: string[] = [];
  const read = async (text: string) => {
    for await (const row of engine.stream(text, {})) lines.push(JSON.stringify(row));
  };
  await read('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
  await read('MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS properties, b.id AS b');
  if (engine.name === 'neo4j')
    for (const text of [
      'SHOW INDEXES YIELD name, labelsOrTypes, properties',
      'SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties',
      'SHOW USERS YIELD user',
      'CALL db.labels() YIELD label',
      'CALL db.relationshipTypes() YIELD relationshipType',
      'CALL db.propertyKeys() YIELD propertyKey',
    ])
      await read(text);
  const folder = env['KUAJIE_DATA_DIR'];
  const files =
    folder === undefined
      ? []
      : readdirSync(folder)
          .filter((name) => name !== 'copies')
          .map((name) => [name, name.endsWith('.lock') ? 0 : statSync(join(folder, name)).size]);
  return { lines: lines.sort(), files };
}
