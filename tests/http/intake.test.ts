import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { IntakeEvent, Plan } from '../../shared/contract/dataset-routes.ts';
import { describeEachEngine } from '../support/engines.ts';
import { openApi } from '../support/api.ts';
import { sendFiles } from '../support/events.ts';
import { smallFiles } from '../support/small-dataset.ts';

const token = 'a-token-of-the-tests';
const treaties = `country,treaty,date
Belgium,Berne Convention,1887-12-05
France,Berne Convention,1887-12-05
Belgium,Paris Convention,1884-07-06
Spain,Paris Convention,1884-07-06
`;

const planOf = (events: readonly IntakeEvent[]): Plan | undefined => events.find((one) => one.event === 'plan');

describeEachEngine('what people bring over HTTP', (engine) => {
  const api = openApi(engine, { adminToken: token, empty: true });
  const send = (files: Parameters<typeof sendFiles>[1], query = '', fields = {}, given = token) =>
    sendFiles(`${api.server.url}/api/datasets${query}`, files, { fields, token: given });
  const loaded = async () => (await api.get('/api/datasets')).body['datasets'] as unknown as { id: string }[];

  test('a dry run says how the columns are taken and what would be there, and writes nothing', async () => {
    const { status, events } = await send({ 'treaties.csv': treaties }, '?dryRun=true');
    const plan = planOf(events);
    expect({
      status,
      names: events.map(({ event }) => event),
      sheet: plan?.sheets.map(({ file, columns, total, values }) => ({ file, columns, total, values })),
      faults: plan?.faults,
      added: (plan?.changes.added ?? 0) > 7,
      preview: plan?.preview.relations.length,
      loaded: await loaded(),
    }).toEqual({
      status: 200,
      names: ['progress', 'plan'],
      sheet: [
        {
          ...{ file: 'treaties.csv', columns: ['country', 'treaty', 'date'], total: 4 },
          values: [
            ['Belgium', 'France', 'Spain'],
            ['Berne Convention', 'Paris Convention'],
            ['1887-12-05', '1884-07-06'],
          ],
        },
      ],
      faults: [],
      ...{ added: true, preview: 4, loaded: [] },
    });
  });

  test('a column that says more than a column of kinds has is told by its first rows alone', async () => {
    const rows = Array.from({ length: 101 }, (_, at) => `Power ${at},Treaty ${at % 3}`);
    const { events } = await send({ 'many.csv': `country,treaty\n${rows.join('\n')}\n` }, '?dryRun=true');
    expect(planOf(events)?.sheets[0]?.values).toEqual([null, ['Treaty 0', 'Treaty 1', 'Treaty 2']]);
  });

  test('files that were sent are loaded with another mapping without being sent again', async () => {
    const { events } = await send({ 'treaties.csv': treaties }, '?dryRun=true');
    const { upload = '', mapping } = planOf(events) ?? {};
    const renamed = JSON.stringify(mapping).replaceAll('"Country"', '"Power"');
    const second = await send({}, '?id=treaties', { upload, mapping: renamed });
    const { body: network } = await api.get('/api/network');
    const entities = network['entities'] as unknown as { kind: string; name: string }[];
    expect({
      last: second.events.at(-1),
      powers: entities.filter(({ kind }) => kind === 'Power').map(({ name }) => name),
      loaded: (await loaded()).map(({ id }) => id),
    }).toMatchObject({
      last: { event: 'loaded', id: 'treaties', changed: true, drawn: { entities: 5, relations: 4 } },
      powers: ['Belgium', 'France', 'Spain'],
      loaded: ['treaties'],
    });
  });

  test('a second load says what it adds, removes and leaves', async () => {
    const less = treaties.replace('Spain,Paris Convention,1884-07-06\n', 'Italy,Paris Convention,1884-07-06\n');
    const { events } = await send({ 'treaties.csv': less }, '?dryRun=true&id=treaties');
    const { added = 0, removed = 0, kept = 0 } = planOf(events)?.changes ?? {};
    expect({ adds: added > 0, removes: removed > 0, keeps: kept > 0 }).toEqual({
      adds: true,
      removes: true,
      keeps: true,
    });
  });

  test('every line of what was loaded leads to its row', async () => {
    const { body } = await api.get('/api/network');
    const relations = body['relations'] as unknown as { evidence: { quote: string; basis: string }[] }[];
    const [first] = relations.flatMap(({ evidence }) => evidence);
    expect({ basis: first?.basis, isRow: treaties.includes(first?.quote.replaceAll('\t', ',') ?? '-') }).toEqual({
      basis: 'table',
      isRow: true,
    });
  });

  test.each([
    ['a picture', { 'a.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) }],
    ['an empty file', { 'a.csv': '' }],
    ['one column', { 'a.csv': 'a\n1\n2\n' }],
  ])('%s is told to be none that can be loaded, and nothing is', async (_, files) => {
    const before = await loaded();
    const { status, events } = await send(files);
    expect({
      status,
      names: events.map(({ event }) => event),
      hasFaults: (planOf(events)?.faults.length ?? 0) > 0,
      loaded: await loaded(),
    }).toEqual({ status: 200, names: ['progress', 'plan'], hasFaults: true, loaded: before });
  });

  test('a dataset is taken as it is, its files one by one', async () => {
    const folder = new URL('../../data/washington-1922/', import.meta.url);
    const names = ['datapackage.json', 'vocabulary.json', 'entities.csv', 'relations.csv', 'measures.csv'];
    const { documents } = JSON.parse(readFileSync(new URL('datapackage.json', folder), 'utf8')) as {
      documents: { path: string }[];
    };
    const files = Object.fromEntries(
      [...names, ...documents.map(({ path }) => path)].map((name) => [name, readFileSync(new URL(name, folder))]),
    );
    const { events } = await send(files);
    expect({ last: events.at(-1), loaded: (await loaded()).map(({ id }) => id).sort() }).toMatchObject({
      last: { event: 'loaded', id: 'washington-1922', entities: 31 },
      loaded: ['treaties', 'washington-1922'],
    });
  });

  test('the faults of a dataset’s folder are grouped by their rules, with their columns, and can be told in other languages', async () => {
    const rows = (smallFiles['relations.csv'] ?? '').replaceAll('SIGNED', 'SEALED');
    const files = {
      ...smallFiles,
      'relations.csv': `${rows}city:430100,SIGNED,agreement:one,stated,doc,甲县,1,over,,\n`,
    };
    const before = await loaded();
    const { events } = await send(files, '?dryRun=true');
    const faults = planOf(events)?.faults.map(({ rule, column, count, values }) => ({ rule, column, count, values }));
    expect({ faults, loaded: await loaded() }).toEqual({
      faults: [
        { rule: 'unknown-type', column: 'type', count: 2, values: { found: 'SEALED' } },
        {
          rule: 'one-of',
          column: 'status',
          count: 1,
          values: { words: 'done, underway, planned, proposed', found: 'over' },
        },
      ],
      loaded: before,
    });
  });

  test('six dry runs later the first one can still be loaded', async () => {
    const uploads = [];
    for (let nth = 0; nth < 6; nth++)
      uploads.push(planOf((await send({ 'treaties.csv': treaties }, '?dryRun=true')).events)?.upload);
    const { status, events } = await send({}, '?dryRun=true', { upload: uploads[0] ?? '' });
    expect({ status, plan: planOf(events)?.upload }).toEqual({ status: 200, plan: uploads[0] });
  });

  test('a load that is given up half-way leaves what was there, and the next one is whole', async () => {
    const before = await loaded();
    const rows = Array.from({ length: 6000 }, (_, at) => `Power ${at},Treaty ${at % 50},1900-01-01`);
    const crowd = { 'crowd.csv': `country,treaty,date\n${rows.join('\n')}\n` };
    const stop = new AbortController();
    const given = sendFiles(`${api.server.url}/api/datasets?id=crowd`, crowd, {
      ...{ token, signal: stop.signal },
      seen: ({ event, ...step }) => {
        if (event === 'progress' && 'stage' in step && step.stage === 'writing') stop.abort();
      },
    });
    await expect(given).rejects.toThrow();
    const after = await loaded();
    await expect
      .poll(async () => (await send(crowd, '?id=crowd')).events.at(-1)?.event, { timeout: 60_000 })
      .toBe('loaded');
    const whole = (await loaded()).find(({ id }) => id === 'crowd');
    expect({ after, whole }).toMatchObject({ after: before, whole: { relations: 12_050 } });
  });

  describe('is refused', () => {
    test('without the token, before anything is read', async () => {
      const { status, error } = await send({ 'treaties.csv': treaties }, '', {}, 'another-token-than-that');
      expect({ status, code: error?.code }).toEqual({ status: 401, code: 'unauthorized' });
    });

    test('where nothing was sent, and where what was sent is kept no more', async () => {
      const nothing = await send({});
      const gone = await send({}, '', { upload: 'nowhere' });
      expect({ nothing: nothing.status, gone: gone.status }).toEqual({ nothing: 400, gone: 404 });
    });

    test('where the form does not come whole, or a part has no name, and the server goes on', async () => {
      const raw = (body: string) =>
        fetch(`${api.server.url}/api/datasets?dryRun=true`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=X' },
          body,
        });
      const torn = await raw('--X\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\na,b\n');
      const nameless = await raw(
        '--X\r\nContent-Disposition: form-data; name="f"\r\nContent-Type: application/octet-stream\r\n\r\nhello\r\n--X--\r\n',
      );
      const plain = await fetch(`${api.server.url}/api/datasets`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: 'hello',
      });
      expect({
        torn: torn.status,
        nameless: (await nameless.text()).includes('"rule"'),
        plain: plain.status,
        alive: (await api.get('/api/health')).status,
      }).toEqual({ torn: 400, nameless: true, plain: 400, alive: 200 });
    });

    test('where the mapping is none', async () => {
      const slip = await send({ 'treaties.csv': treaties }, '', { mapping: '{' });
      const other = await send({ 'treaties.csv': treaties }, '', { mapping: '{"kuajie": 2}' });
      expect({ slip: slip.events.at(-1), other: planOf(other.events)?.faults.map(({ rule }) => rule) }).toMatchObject({
        slip: { event: 'error', error: { code: 'bad-request' } },
        other: ['no-mapping'],
      });
    });
  });
});
