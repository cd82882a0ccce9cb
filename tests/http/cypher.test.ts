import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CypherReply } from '../../shared/contract/cypher-routes.ts';
import type { ErrorReply } from '../../shared/contract/errors.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

describeEachEngine('POST /api/cypher', (engine) => {
  let server: RunningServer;
  const isNeo4j = engine.name === 'neo4j';
  const post = async (body: object, typed = false, signal?: AbortSignal) => {
    const response = await fetch(`${server.url}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(typed ? { accept: 'application/vnd.neo4j.query' } : {}) },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: (await response.json()) as unknown,
    };
  };
  const run = async (statement: string, parameters: object = {}, typed = false) =>
    (await post({ statement, parameters }, typed)).body as CypherReply;
  const fail = async (statement: string) => (await post({ statement })).body as ErrorReply;

  beforeAll(async () => {
    server = await startServer(engine);
  });
  afterAll(async () => {
    await server.close();
  });

  test('values are plain JSON, unless their types are asked for', async () => {
    const statement = "RETURN 1 AS i, 1.0 AS f, 'a' AS s, true AS b, null AS n, [1, 2] AS l, {k: 1.5} AS m";
    const plain = await post({ statement });
    const typed = await post({ statement }, true);
    expect([plain.type, typed.type]).toEqual(['application/json; charset=utf-8', 'application/vnd.neo4j.query']);
    expect((plain.body as CypherReply).data).toEqual({
      fields: ['i', 'f', 's', 'b', 'n', 'l', 'm'],
      values: [[1, 1, 'a', true, null, [1, 2], { k: 1.5 }]],
    });
    expect((typed.body as CypherReply).data.values).toEqual([
      [
        { $type: 'Integer', _value: '1' },
        { $type: 'Float', _value: '1.0' },
        { $type: 'String', _value: 'a' },
        { $type: 'Boolean', _value: true },
        { $type: 'Null', _value: null },
        {
          $type: 'List',
          _value: [
            { $type: 'Integer', _value: '1' },
            { $type: 'Integer', _value: '2' },
          ],
        },
        { $type: 'Map', _value: { k: { $type: 'Float', _value: '1.5' } } },
      ],
    ]);
  });

  test('integers beyond 2^53 keep every digit', async () => {
    const { data } = await run('RETURN 9007199254740993 AS big, -9223372036854775808 AS least', {}, true);
    expect(data.values).toEqual([
      [
        { $type: 'Integer', _value: '9007199254740993' },
        { $type: 'Integer', _value: '-9223372036854775808' },
      ],
    ]);
  });

  test('nodes, relationships and paths come as the Query API writes them', async () => {
    const { data } = await run(
      "MATCH p = (c:County {name: '\u6c5d\u57ce\u53bf'})-[r:PART_OF]->(x:City) RETURN c, r, p",
      {},
      true,
    );
    const [[node, relationship, path] = []] = data.values as {
      $type: string;
      _value: Record<string, unknown> & { $type: string }[];
    }[][];
    expect(node).toMatchObject({
      $type: 'Node',
      _value: {
        _labels: expect.arrayContaining(['County', 'Entity']) as string[],
        _properties: { id: { $type: 'String', _value: 'county:431026' } },
      },
    });
    expect(relationship).toMatchObject({
      $type: 'Relationship',
      _value: { _type: 'PART_OF', _start_node_element_id: node?._value['_element_id'] },
    });
    expect([path?.$type, path?._value.map(({ $type }) => $type)]).toEqual(['Path', ['Node', 'Relationship', 'Node']]);
  });

  test('a measure is a float, whole or not', async () => {
    const { data } = await run('MATCH (m:Measure) RETURN m.value LIMIT 50', {}, true);
    expect(new Set((data.values as { $type: string }[][]).map(([value]) => value?.$type))).toEqual(new Set(['Float']));
  });

  test('parameters are taken plain and typed', async () => {
    const { data } = await run('RETURN $a AS a, $b AS b, $c AS c, $d AS d', {
      a: 7,
      b: { $type: 'Integer', _value: '9007199254740993' },
      c: ['x', { $type: 'String', _value: 'y' }],
      d: { k: null },
    });
    expect(data.values).toEqual([[7, '9007199254740993', ['x', 'y'], { k: null }]]);
  });

  test('rows beyond the limit are cut, which is said', async () => {
    const few = (await post({ statement: 'MATCH (n:Entity) RETURN n.id', maxRows: 10 })).body as CypherReply;
    expect([few.data.values.length, few.truncated]).toEqual([
      10,
      isNeo4j ? { reason: 'rows' } : { reason: 'rows', total: 248 },
    ]);
    const many = await run('UNWIND range(1, 6000) AS i RETURN i');
    expect([many.data.values.length, many.truncated?.reason]).toEqual([5000, 'rows']);
    const exactly = (await post({ statement: 'MATCH (n:Entity) RETURN n.id', maxRows: 248 })).body as CypherReply;
    expect([exactly.data.values.length, exactly.truncated]).toEqual([248, undefined]);
  });

  test('bytes beyond the limit are cut, which is said', async () => {
    const { data, truncated } = await run('MATCH (d:Document) UNWIND range(1, 4000) AS i RETURN d.text');
    expect(truncated?.reason).toBe('bytes');
    expect(JSON.stringify(data.values).length).toBeLessThan(8_000_000);
  });

  test.each([
    ['MATCH (n:County RETURN n', 'invalid-query'],
    ['MATCH (n:County) RETURN m', 'invalid-query'],
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
    expect([error.code, error.message.length > 10]).toEqual([code, true]);
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
    ['MATCH \uff08c:County) RETURN c', { code: 'full-width', found: '\uff08' }],
    ['MATCH (c:County) WHERE c.name = $name RETURN c', { code: 'missing-parameter', found: 'name' }],
  ])('the fault in %s is explained', async (statement, hint) => {
    const { error } = await fail(statement);
    expect(error.code).toBe('invalid-query');
    expect((error.details as { hints: unknown[] }).hints).toContainEqual(expect.objectContaining(hint));
  });

  test.each(['SHOW INDEXES', 'SHOW USERS', 'SHOW TRANSACTIONS YIELD *'])('%s is told what it is', async (statement) => {
    const { error } = await fail(statement);
    expect([error.message.startsWith('SHOW tells of indexes'), error.details]).toEqual([
      true,
      expect.objectContaining({ reason: 'show' }),
    ]);
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

  test.runIf(isNeo4j)('times, durations and points are told as text', async () => {
    const { data } = await run(
      "RETURN date('2022-05-01') AS a, localtime('12:30:00.000000001') AS b, datetime('2022-05-01T12:00:00+08:00') AS c, datetime('2022-05-01T12:00:00[Asia/Shanghai]') AS d, localdatetime('2022-05-01T12:00:00') AS e, time('12:00+08:00') AS f, duration('P1Y2M3DT4.5S') AS g, point({longitude: 1.2, latitude: 3.4}) AS h",
      {},
      true,
    );
    const [row = []] = data.values as { $type: string; _value: string }[][];
    expect(row.map(({ $type, _value }) => `${$type} ${_value}`)).toEqual([
      'Date 2022-05-01',
      'LocalTime 12:30:00.000000001',
      'OffsetDateTime 2022-05-01T12:00:00+08:00',
      'ZonedDateTime 2022-05-01T12:00:00+08:00[Asia/Shanghai]',
      'LocalDateTime 2022-05-01T12:00:00',
      'Time 12:00:00+08:00',
      'Duration P1Y2M3DT4.5S',
      'Point SRID=4326;POINT (1.2 3.4)',
    ]);
    const again = await run(
      'RETURN [$a, $b, $c, $e, $f, $g, $h] AS all',
      Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at) => [name, row[at]])),
      true,
    );
    expect(again.data.values).toEqual([[{ $type: 'List', _value: row.filter((_, at) => at !== 3) }]]);
  });

  test.runIf(isNeo4j)('EXPLAIN runs nothing and PROFILE counts', async () => {
    const explained = await run('EXPLAIN MATCH (c:County) RETURN c.name');
    expect([explained.data.values, explained.plan?.operator]).toEqual([[], 'ProduceResults']);
    const profiled = await run('PROFILE MATCH (c:County) RETURN c.name');
    expect([profiled.data.values.length, profiled.plan?.rows]).toEqual([21, 21]);
  });

  test.runIf(!isNeo4j)('what the embedded engine does not cover needs a Neo4j, and the part is named', async () => {
    const { error } = await fail("MATCH (c:County) WHERE c.date > date('2020-01-01') RETURN c");
    expect([error.code, error.details]).toEqual([
      'needs-neo4j',
      { construct: 'the function date()', start: 32, end: 50 },
    ]);
  });

  test('an error after the first rows is told at the end', async () => {
    const reply = await post({ statement: 'UNWIND [1, 0] AS x RETURN 10 / x AS y' });
    const { data, error } = reply.body as CypherReply & ErrorReply;
    expect(error.code).toBe('invalid-query');
    if (isNeo4j) expect(data.values).toEqual([[10]]);
  });
});
