import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeEachEngine } from '../support/engines.ts';
import { openApi } from '../support/api.ts';
import { planOf, sendFiles } from '../support/events.ts';
import { token, treaties } from '../support/treaties-table.ts';

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

  test('a kind that a loaded dataset means otherwise is told by the dry run, and either way out of it loads', async () => {
    const places = { 'towns.csv': 'name,twin\nBonn,Oxford\nKiel,Coventry\n' };
    const { events } = await send(places, '?dryRun=true&id=towns');
    const { upload = '', mapping } = planOf(events) ?? {};
    if (mapping === undefined) throw new Error('no mapping');
    const asKind = (kind: string, said: object) =>
      JSON.stringify({
        ...mapping,
        kinds: { [kind]: { en: kind, ...said } },
        tables: mapping.tables.map((table) => ({
          ...table,
          entities: Object.fromEntries(
            Object.entries(table.entities).map(([part, one]) => [part, { ...one, kind }] as const),
          ),
        })),
      });
    const dry = async (fields: string) =>
      planOf((await send({}, '?dryRun=true&id=towns', { upload, mapping: fields })).events)?.clashes;
    expect({
      clashing: await dry(asKind('Power', { place: 'city' })),
      own: await dry(asKind('Power2', { place: 'city' })),
      theirs: await dry(asKind('Power', { place: 'province' })),
    }).toMatchObject({
      clashing: [
        { what: 'kind', name: 'Power', other: 'treaties', mine: { place: 'city' }, theirs: { place: 'province' } },
      ],
      ...{ own: [], theirs: [] },
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

  test('what a second load changes is told thing by thing, with the rows, where it is asked for', async () => {
    const other = treaties
      .replace('Spain,Paris Convention,1884-07-06\n', 'Italy,Paris Convention,1884-07-06\n')
      .replace('France,Berne Convention,1887-12-05', 'France,Berne Convention,1888-01-01');
    const { mapping } = planOf((await send({ 'treaties.csv': treaties }, '?dryRun=true')).events) ?? {};
    const renamed = JSON.stringify(mapping).replaceAll('"Country"', '"Power"');
    const query = '?dryRun=true&compare=true&id=treaties';
    const { events } = await send({ 'treaties.csv': other }, query, { mapping: renamed });
    const comparison = events.find((one) => one.event === 'comparison');
    const textOf = (one: { quote: string }) => one.quote.replaceAll('\t', ',');
    expect({
      names: events.map(({ event }) => event),
      entities: comparison?.entities.map(({ what, entity }) => `${what} ${entity.name}`),
      relations: comparison?.relations.map(
        ({ what, sourceName, targetName, evidence, words }) =>
          `${what} ${sourceName}, ${targetName}: ${(words?.added ?? evidence).map(textOf).join()}`,
      ),
      isLoaded: (await loaded()).length,
    }).toEqual({
      names: ['progress', 'plan', 'comparison'],
      entities: ['changed treaties.csv', 'added Italy', 'removed Spain'],
      relations: [
        'changed France, Berne Convention: France,Berne Convention,1888-01-01',
        'added Italy, Paris Convention: Italy,Paris Convention,1884-07-06',
        'removed Spain, Paris Convention: Spain,Paris Convention,1884-07-06',
        'changed France, treaties.csv: France,Berne Convention,1888-01-01',
      ],
      isLoaded: 1,
    });
  });

  test('the same table again is mapped as what is loaded, its ids stay, and a fresh guess is one wish away', async () => {
    const other = treaties.replaceAll(',date\n', ',date,place\n').replaceAll(/(\d)\n/g, '$1,Rome\n');
    const { events } = await send({ 'treaties.csv': other }, '?dryRun=true');
    const { id, asBefore, mapping, changes, upload = '' } = planOf(events) ?? {};
    const fresh = planOf((await send({}, '?dryRun=true&fresh=true', { upload })).events);
    const back = planOf((await send({}, '?dryRun=true', { upload })).events);
    const kinds = (of: typeof mapping) => Object.keys(of?.kinds ?? {}).sort();
    expect({
      ...{ id, asBefore, kinds: kinds(mapping), changes },
      fresh: { asBefore: fresh?.asBefore, kinds: kinds(fresh?.mapping) },
      back: kinds(back?.mapping),
    }).toEqual({
      id: 'treaties',
      asBefore: {
        ...{ before: { id: 'treaties', title: 'treaties' }, isNamed: true },
        ...{ gone: [], fresh: [{ table: 'treaties.csv', column: 'place' }] },
      },
      kinds: ['Power', 'Treaty'],
      changes: {
        ...{ added: 0, removed: 0, kept: 9, shared: 0 },
        entities: { added: 0, removed: 0, kept: 5 },
        relations: { added: 0, removed: 0, kept: 4 },
      },
      fresh: { asBefore: undefined, kinds: ['Country', 'Treaty'] },
      back: ['Power', 'Treaty'],
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

  test('what is made of large files is checked by another process, and rows are counted on', async () => {
    const note = 'as it was agreed; '.repeat(230);
    const rows = Array.from({ length: 1100 }, (_, at) => `Power ${at},Treaty ${at % 50},${note}\n`);
    const large = { 'large.csv': `country,treaty,remark\n${rows.join('')}` };
    const { events } = await send(large, '?dryRun=true');
    const { entities = {}, relations = {}, faults, notices } = planOf(events) ?? {};
    const { events: loading } = await send({}, '?id=large', { upload: planOf(events)?.upload ?? '' });
    expect({
      isLarge: large['large.csv'].length > 4_000_000,
      entities,
      relations,
      faults,
      notices,
      last: loading.at(-1),
    }).toMatchObject({
      ...{ isLarge: true, entities: { Country: 1100, Treaty: 50 }, relations: { PARTY_TO: 1100 }, faults: [] },
      last: { event: 'loaded', id: 'large', changed: true },
    });
    await api.get('/api/datasets/large', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
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
});
