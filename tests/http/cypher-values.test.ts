import { expect, test } from 'vitest';
import type { CypherReply } from '../../shared/contract/cypher-routes.ts';
import { openApi } from '../support/api.ts';
import { openConsoleOf } from '../support/console.ts';
import { describeEachEngine } from '../support/engines.ts';

describeEachEngine('values of POST /api/cypher', (engine) => {
  const isNeo4j = engine.name === 'neo4j';
  const api = openApi(engine);
  const { post, run } = openConsoleOf(api);

  test('values are plain JSON, unless their types are asked for', async () => {
    const statement = "RETURN 1 AS i, 1.0 AS f, 'a' AS s, true AS b, null AS n, [1, 2] AS l, {k: 1.5} AS m";
    const plain = await post({ statement });
    const typed = await post({ statement }, true);
    expect({ plain: plain.type, typed: typed.type }).toEqual({
      plain: 'application/json; charset=utf-8',
      typed: 'application/vnd.neo4j.query',
    });
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
    expect({ $type: path?.$type, _value: path?._value.map(({ $type }) => $type) }).toEqual({
      $type: 'Path',
      _value: ['Node', 'Relationship', 'Node'],
    });
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
});
