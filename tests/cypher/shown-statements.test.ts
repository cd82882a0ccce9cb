import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CypherReply } from '../../shared/contract/cypher-routes.ts';
import type { relationsAmong } from '../../shared/contract/among-routes.ts';
import type { network } from '../../shared/contract/routes.ts';
import type { Lens } from '../../shared/lens.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { questions } from '../../client/views/cypher/gallery.ts';
import { asCypher } from '../../client/page/shown-statements.ts';
import { graphOfResult } from '../../client/views/cypher/query-graph.ts';
import '../support/insides.ts';
import { firstPageState as firstState, type PageState as State } from '../../client/page/rooms.ts';
import type { TypedValue } from '../../shared/contract/cypher-values.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

describeEachEngine('statements that the page shows', (engine) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(engine);
  });
  afterAll(async () => {
    await server.close();
  });

  const run = async (statement: string, parameters: object = {}) => {
    const response = await fetch(`${server.url}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/vnd.neo4j.query' },
      body: JSON.stringify({ statement, parameters }),
    });
    expect({ status: response.status, statement }).toEqual({ status: 200, statement });
    const { data, hints } = (await response.json()) as CypherReply;
    return { rows: data.values as TypedValue[][], hints };
  };
  const shown = (change: Partial<State>) => asCypher({ ...firstState, ...change });

  test('there are twenty questions, each in both languages', () => {
    expect({
      count: questions.length,
      inBothLanguages: questions.every(({ zh, en }) => /[\u4e00-\u9fff]/.test(zh) && /[a-z]/.test(en)),
      different: new Set(questions.map(({ statement }) => statement)).size,
    }).toEqual({ count: 20, inBothLanguages: true, different: 20 });
  });

  test.each(questions)('$en has an answer', async ({ statement, parameters = {} }) => {
    const values = Object.fromEntries(Object.entries(parameters).map(([name, { text }]) => [name, text]));
    const { rows, hints } = await run(statement, values);
    expect(rows.length).toBeGreaterThan(0);
    expect(hints).toEqual([]);
  });

  test.each(['agreements', 'alliances', 'companies', 'projects', 'all'] as const)(
    'the lens %s as Cypher brings the relations that the lens draws',
    async (lens: Lens) => {
      const reply = (await (await fetch(`${server.url}/api/network?lens=${lens}`)).json()) as ReplyOf<typeof network>;
      const [picture] = shown({ lens });
      const { rows } = await run(picture?.statement ?? '');
      const drawn = new Set(reply.relations.map(({ id }) => id));
      const found = new Set(graphOfResult({ rows }).relations.map(({ id }) => id));
      expect([...drawn].filter((id) => !found.has(id))).toEqual([]);
    },
  );

  test('the first lens as Cypher brings what joins two provinces by its parties', async () => {
    const [picture] = shown({});
    const { rows } = await run(picture?.statement ?? '');
    const ids = new Set(graphOfResult({ rows }).entities.map(({ id }) => id as string));
    expect({ pingjiang: ids.has('agreement:water-pingjiang'), tonggu: ids.has('agreement:water-tonggu') }).toEqual({
      pingjiang: true,
      tonggu: false,
    });
  });

  test('an entity as Cypher brings its relations, a relation itself, two places what joins them', async () => {
    const [selection, expand] = shown({ selection: { what: 'entity', id: 'county:431026' } });
    const own = graphOfResult(await run(selection?.statement ?? ''));
    const brought = graphOfResult(await run(expand?.statement ?? ''));
    const among = (await (
      await fetch(`${server.url}/api/relations-among`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ids: own.entities.map(({ id }) => id) }),
      })
    ).json()) as ReplyOf<typeof relationsAmong>;
    const touching = among.relations.filter(
      ({ source, target }) => source === 'county:431026' || target === 'county:431026',
    );
    const ids = new Set(own.relations.map(({ id }) => id));
    expect(touching.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(brought.relations.length).toBeGreaterThan(2);
    const [relation] = own.relations;
    if (relation === undefined) throw new Error('no relation');
    const [one] = shown({ selection: { what: 'relation', relation } });
    expect(graphOfResult(await run(one?.statement ?? '')).relations).toEqual([relation]);
    const [pair] = shown({ selection: { what: 'pair', a: 'county:431026', b: 'county:431027' } });
    expect(graphOfResult(await run(pair?.statement ?? '')).entities.map(({ kind }) => kind)).toContain('Agreement');
  });
});
