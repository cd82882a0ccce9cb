import { describe, expect, test } from 'vitest';
import { films } from '../support/guest-films.ts';
import { hasNeo4j, mappingToken, openGuestDatabase } from '../support/guest-database.ts';

interface Item {
  id: string;
  kind: string;
  name: string;
}

describe.skipIf(!hasNeo4j)('a database of somebody else is read as it is', () => {
  const guest = openGuestDatabase(films);
  const { get } = guest;
  const found = async (q: string) => (await get<{ results: Item[] }>(`search?q=${encodeURIComponent(q)}`)).results;

  test('its labels are kinds and its types are types, with their counts, properties and meetings', async () => {
    const schema = await get<{
      kinds: { kind: string; count: number; properties: string[] }[];
      relations: { type: string; count: number }[];
      meetings: { from: string; type: string; to: string }[];
    }>('schema');
    expect({
      kinds: Object.fromEntries(schema.kinds.map(({ kind, count }) => [kind, count])),
      types: Object.fromEntries(schema.relations.map(({ type, count }) => [type, count])),
      ofMovie: schema.kinds.find(({ kind }) => kind === 'Movie')?.properties,
      meets: schema.meetings.some(({ from, type, to }) => from === 'Actor' && type === 'ACTED_IN' && to === 'Movie'),
    }).toEqual({
      kinds: { Actor: 1, Person: 1, Movie: 2, '公司 甲': 1, Entity: 1, Document_: 1, Measure_: 1, Node: 1 },
      types: { ACTED_IN: 4, MENTIONED_IN_: 1, owns: 1, '正在 看': 1 },
      ofMovie: ['released', 'text', 'title'],
      meets: true,
    });
  });

  test('the first picture has its nodes and relationships, which no document says', async () => {
    const network = await get<{
      lens: string;
      entities: Item[];
      relations: { type: string; evidence: unknown[] }[];
      total: { entities: number };
    }>('network');
    expect({
      names: network.entities.map(({ name }) => name).sort(),
      types: network.relations.map(({ type }) => type).sort(),
      evidence: network.relations.flatMap(({ evidence }) => evidence),
      total: network.total.entities,
    }).toEqual({
      names: [
        'Joe Versus the Volcano',
        'Meg Ryan',
        'Tom Hanks',
        'You’ve Got Mail',
        'not ours',
        '某公司',
        'A deed',
        'A yard',
      ].sort(),
      types: ['ACTED_IN', 'ACTED_IN', 'ACTED_IN', 'ACTED_IN', 'MENTIONED_IN_', 'owns', '正在 看'],
      evidence: [],
      total: 9,
    });
  });

  test('a node is found by its name, told with its properties, and expanded', async () => {
    const [tom] = await found('hanks');
    const id = tom?.id ?? '';
    const { entity, neighbourCounts } = await get<{
      entity: Record<string, unknown>;
      neighbourCounts: { type: string; count: number }[];
    }>(`entities/${id}`);
    const around = await get<{ entities: Item[]; relations: unknown[]; total: number }>(`entities/${id}/neighbours`);
    expect({
      tom: { kind: tom?.kind, name: tom?.name },
      born: entity['born'],
      status: entity['status_'],
      counts: neighbourCounts.map(({ type, count }) => `${type} ${count}`).sort(),
      around: around.entities.map(({ name }) => name).sort(),
      relations: around.relations.length,
    }).toEqual({
      tom: { kind: 'Actor', name: 'Tom Hanks' },
      ...{ born: '1956-07-09', status: 'retired', counts: ['ACTED_IN 2', '正在 看 1'] },
      ...{ around: ['Joe Versus the Volcano', 'You’ve Got Mail'], relations: 3 },
    });
  });

  test('what others keep under names of ours is theirs, and is not lost', async () => {
    const [[firm], [deed]] = await Promise.all([found('某公司'), found('deed')]);
    const { entity } = await get<{ entity: Record<string, unknown> }>(`entities/${firm?.id ?? ''}`);
    const around = await get<{ relations: Record<string, unknown>[] }>(`entities/${deed?.id ?? ''}/neighbours`);
    expect({ entity, value: around.relations[0]?.['value'] }).toMatchObject({
      entity: { name: '某公司', id_: 7, kind_: 3, datasets_: 'panama', contributions_: 120, searchText_: 5 },
      value: 100,
    });
  });

  test('an id that is no node of it is not found', async () => {
    const statuses = [];
    for (const id of ['county:431026', 'node:4.nowhere.1'])
      statuses.push((await fetch(`${guest.url}/api/entities/${id}`)).status);
    expect(statuses).toEqual([404, 404]);
  });

  test('paths run between its nodes', async () => {
    const [[tom], [meg]] = await Promise.all([found('Tom Hanks'), found('Meg Ryan')]);
    const { paths } = await get<{ paths: { steps: number }[] }>(`paths?from=${tom?.id ?? ''}&to=${meg?.id ?? ''}`);
    expect(paths.map(({ steps }) => steps)).toContain(2);
  });

  test('readers say what is wrong with it, beside it, with the token of this run', async () => {
    const [tom] = await found('hanks');
    const around = await get<{ relations: Record<'id' | 'type' | 'source' | 'target', string>[] }>(
      `entities/${tom?.id ?? ''}/neighbours`,
    );
    const keys = [
      ...around.relations.map(({ source, type, target, id }) => [source, type, target, id].join('~')),
      ...[tom?.id ?? '', 'node:4.none.999999'],
    ];
    const statuses = [];
    for (const fact of keys) {
      const response = await fetch(`${guest.url}/api/corrections`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${mappingToken}` },
        body: JSON.stringify({ fact, says: 'unsure', name: 'Ann' }),
      });
      statuses.push(response.status);
    }
    const { corrections } = await get<{ corrections: { orphaned: boolean }[] }>('corrections');
    expect({
      statuses: [...new Set(statuses)],
      hasRelations: around.relations.length > 0,
      orphaned: corrections.map(({ orphaned }) => orphaned),
    }).toEqual({ statuses: [200], hasRelations: true, orphaned: [...keys.slice(1).map(() => false), true] });
  });

  test('the console hints at its own names', async () => {
    const response = await fetch(`${guest.url}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement: 'MATCH (p:Person)-[:ACTED_IN]->(m:Movi) RETURN p' }),
    });
    const { hints } = (await response.json()) as { hints?: { message?: string }[] };
    expect(JSON.stringify(hints)).toContain('Movie');
    expect(JSON.stringify(hints)).not.toContain('Person');
  });

  test('every route answers, and nothing of it was changed', async () => {
    const paths = [
      ...['links', 'participations', 'timeline', 'outlines', 'sentences?q=film', 'network?lens=all', 'export'],
      'guest/mapping',
    ];
    for (const path of paths) await get(path);
    expect(await guest.all()).toEqual(guest.before);
  });
});
