import { expect, test } from 'vitest';
import type { CypherReply } from '../../shared/contract/cypher-routes.ts';
import type { ErrorReply } from '../../shared/contract/errors.ts';
import { openApi } from '../support/api.ts';
import { openConsoleOf } from '../support/console.ts';
import { describeEachEngine } from '../support/engines.ts';

describeEachEngine('POST /api/cypher', (engine) => {
  const isNeo4j = engine.name === 'neo4j';
  const api = openApi(engine);
  const { post, run, fail } = openConsoleOf(api);

  test('rows beyond the limit are cut, which is said', async () => {
    const few = (await post({ statement: 'MATCH (n:Entity) RETURN n.id', maxRows: 10 })).body as CypherReply;
    expect({ values: few.data.values.length, truncated: few.truncated }).toEqual({
      values: 10,
      truncated: isNeo4j ? { reason: 'rows' } : { reason: 'rows', total: 248 },
    });
    const many = await run('UNWIND range(1, 6000) AS i RETURN i');
    expect({ values: many.data.values.length, reason: many.truncated?.reason }).toEqual({
      values: 5000,
      reason: 'rows',
    });
    const exactly = (await post({ statement: 'MATCH (n:Entity) RETURN n.id', maxRows: 248 })).body as CypherReply;
    expect({ values: exactly.data.values.length, truncated: exactly.truncated }).toEqual({
      values: 248,
      truncated: undefined,
    });
  });

  test('bytes beyond the limit are cut, which is said', async () => {
    const { data, truncated } = await run('MATCH (d:Document) UNWIND range(1, 4000) AS i RETURN d.text');
    expect(truncated?.reason).toBe('bytes');
    expect(JSON.stringify(data.values).length).toBeLessThan(8_000_000);
  });

  test.each([
    ['MATCH (n:County RETURN n', 'invalid-query'],
    ['MATCH (n:County) RETURN m', 'invalid-query'],
    // Neo4j itself would say nothing for two minutes.
    ["RETURN '𠮷' +", 'invalid-query'],
    ['RETURN "\\uD842\\uDFB7" +', 'invalid-query'],
    ['RETURN 1 /* 𠮷', 'invalid-query'],
    ['MATCH (n:County) SET n.x = 1', 'read-only'],
    ['RETURN 1; RETURN 2', 'read-only'],
    ['', 'invalid-query'],
    [`RETURN ${"'x' + ".repeat(1200)}'y'`, 'too-large'],
    ['MATCH p = (a)-[*]-(b) RETURN collect(p)', 'too-large'],
    ['RETURN $missing', 'invalid-query'],
    [`RETURN ${'('.repeat(330)}1${')'.repeat(330)} AS x`, 'too-large'],
    ['SHOW INDEXES', 'read-only'],
  ])('%s is answered with %s and says where', async (statement, code) => {
    const { error } = await fail(statement);
    expect({ code: error.code, isExplained: error.message.length > 10 }).toEqual({ code, isExplained: true });
    expect(error.details).toMatchObject({ start: expect.any(Number) as number });
  });

  test.each([
    ['MATCH (c:Conty) RETURN c.name', { code: 'unknown-label', found: 'Conty', nearest: 'County', start: 9, end: 14 }],
    [
      'MATCH (c:County)-[:SINGED]->(a) RETURN a.name',
      { code: 'unknown-type', found: 'SINGED', nearest: 'SIGNED', start: 19, end: 25 },
    ],
    ['MATCH (c:County) RETURN c.nme', { code: 'unknown-property', found: 'nme', nearest: 'name', start: 26, end: 29 }],
    [
      'MATCH (a:Agreement)-[:SIGNED]->(c:County) RETURN c.name',
      { code: 'reversed-direction', found: 'SIGNED', start: 19, end: 31 },
    ],
    ['MATCH (c:County) WHERE c.note = null RETURN c.name', { code: 'equals-null', found: '=', start: 23, end: 36 }],
    ['MATCH (a:Province), (b:City) RETURN count(*)', { code: 'unconnected', found: '', start: 20, end: 28 }],
  ])('%s is answered with a hint', async (statement, hint) => {
    expect((await run(statement)).hints).toContainEqual(hint);
  });

  test.each([
    ['MATCH (c:County {name: \u6c5d\u57ce\u53bf}) RETURN c', { code: 'unquoted-text', found: '\u6c5d\u57ce\u53bf' }],
    ['MATCH (county:County) RETURN conty', { code: 'unknown-variable', found: 'conty', nearest: 'county' }],
    ['MATCH (c:County) WITH c.name RETURN 1', { code: 'unaliased' }],
    ['MATCH (c:County)', { code: 'nothing-returned' }],
    ["MATCH (c:County) WHERE c.name == 'x' RETURN c", { code: 'wrong-operator', found: '==' }],
    ['MATCH (c:County RETURN c', { code: 'unclosed', found: '(', start: 6, end: 7 }],
    ['RETURN 1 /* 𠮷', { code: 'unclosed', found: '/*', start: 9, end: 11 }],
    ['MTACH (c:County) RETURN c', { code: 'unknown-keyword', found: 'MTACH', nearest: 'MATCH', start: 0, end: 5 }],
    ['MATCH (c:County) RETRUN c', { code: 'unknown-keyword', found: 'RETRUN', nearest: 'RETURN', start: 17, end: 23 }],
    ['MATCH \uff08c:County) RETURN c', { code: 'full-width', found: '\uff08' }],
    ['MATCH (c:County) WHERE c.name = $name RETURN c', { code: 'missing-parameter', found: 'name' }],
  ])('the fault in %s is explained', async (statement, hint) => {
    const { error } = await fail(statement);
    expect(error.code).toBe('invalid-query');
    expect((error.details as { hints: unknown[] }).hints).toContainEqual(expect.objectContaining(hint));
  });

  test.each([
    ['RETURN 1 +', 10, 10],
    ["RETURN '𠮷' +", 13, 13],
    ['RETURN 1 /*', 9, 11],
    ["RETURN '𠮷' RETRUN", 12, 18],
  ])('the place of the fault in %s is told to the letter', async (statement, start, end) => {
    const { error } = await fail(statement);
    expect({ message: error.message, details: error.details }).toMatchObject({
      message: expect.not.stringContaining("';'") as string,
      details: { start, end },
    });
  });

  test.each(['SHOW INDEXES', 'SHOW USERS', 'SHOW TRANSACTIONS YIELD *'])('%s is told what it is', async (statement) => {
    const { error } = await fail(statement);
    expect({ isTold: error.message.startsWith('SHOW tells of indexes'), details: error.details }).toMatchObject({
      isTold: true,
      details: { reason: 'show' },
    });
  });

  test('labels, types and property keys are listed, and labels are grouped by', async () => {
    const column = async (statement: string) => (await run(statement)).data.values.flat();
    expect(await column('CALL db.labels()')).toEqual(expect.arrayContaining(['Entity', 'County', 'Dataset']));
    expect(await column('CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t')).toContain('SIGNED');
    expect(await column('CALL db.propertyKeys()')).toEqual(expect.arrayContaining(['id', 'kind', 'quotes']));
    const { values } = (await run('MATCH (n:County) RETURN labels(n), count(*)')).data;
    expect(values.map(([labels, n]) => [[...(labels as string[])].sort(), n])).toEqual([
      [['County', 'Entity', 'Kuajie'], 21],
    ]);
  });

  test('whoever goes away gives his place back at once', async () => {
    const statement = 'UNWIND range(1, 50000000) AS a UNWIND range(1, 1000) AS b RETURN count(*)';
    for (let round = 0; round < 4; round++) {
      const stop = new AbortController();
      const slow = [1, 2].map(() => post({ statement }, false, stop.signal).catch(() => undefined));
      await expect
        .poll(async () => (await post({ statement: 'RETURN 1 AS one' })).status, { timeout: 10_000 })
        .toBe(429);
      stop.abort();
      await Promise.all(slow);
      await expect.poll(async () => (await post({ statement: 'RETURN 1 AS one' })).status, { interval: 20 }).toBe(200);
    }
  });

  test('a third statement of one client at once is refused, and the place is given back', async () => {
    const stop = new AbortController();
    const slow = [1, 2].map(() =>
      post(
        { statement: 'UNWIND range(1, 50000000) AS a UNWIND range(1, 1000) AS b RETURN count(*)' },
        false,
        stop.signal,
      ).catch(() => undefined),
    );
    await expect
      .poll(async () => (await post({ statement: 'RETURN 1 AS one' })).status, { timeout: 10_000, interval: 200 })
      .toBe(429);
    stop.abort();
    await Promise.all(slow);
    await expect
      .poll(async () => (await post({ statement: 'RETURN 1 AS one' })).status, { timeout: 10_000, interval: 100 })
      .toBe(200);
  });

  test.runIf(isNeo4j)('EXPLAIN runs nothing and PROFILE counts', async () => {
    const explained = await run('EXPLAIN MATCH (c:County) RETURN c.name');
    expect({ values: explained.data.values, operator: explained.plan?.operator }).toEqual({
      values: [],
      operator: 'ProduceResults',
    });
    const profiled = await run('PROFILE MATCH (c:County) RETURN c.name');
    expect({ values: profiled.data.values.length, rows: profiled.plan?.rows }).toEqual({ values: 21, rows: 21 });
  });

  test.runIf(!isNeo4j)('what the embedded engine does not cover needs a Neo4j, and the part is named', async () => {
    const { error } = await fail("MATCH (c:County) WHERE c.date > date('2020-01-01') RETURN c");
    expect({ code: error.code, details: error.details }).toEqual({
      code: 'needs-neo4j',
      details: { construct: 'the function date()', start: 32, end: 50 },
    });
  });

  test('an error after the first rows is told at the end', async () => {
    const reply = await post({ statement: 'UNWIND [1, 0] AS x RETURN 10 / x AS y' });
    const { data, error } = reply.body as CypherReply & ErrorReply;
    expect(error.code).toBe('invalid-query');
    if (isNeo4j) expect(data.values).toEqual([[10]]);
  });
});
