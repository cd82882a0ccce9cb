import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { corrections } from '../../shared/contract/correction-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { Mapping } from '../../shared/mapping.ts';
import { openApi } from '../support/api.ts';
import { describeEachEngine, describeEmbedded } from '../support/engines.ts';
import { planOf, sendFiles } from '../support/events.ts';

const [adminToken, editorToken] = ['a-token-of-the-tests', 'an-editor-of-the-tests'];
const orders = { 'orders.csv': 'supplier,customer\nAlpha,Beta\nBeta,Gamma\n' };
const firm = 'company:alpha';

describeEachEngine('what readers say of facts', (engine) => {
  const api = openApi(engine, { adminToken, editorToken, empty: true });
  const say = (body: object, token = editorToken) =>
    api.get('/api/corrections', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ fact: firm, name: 'Ann', says: 'wrong', ...body }),
    });
  const list = async () => (await api.get('/api/corrections')).body as unknown as ReplyOf<typeof corrections>;
  const load = () => sendFiles(`${api.server.url}/api/datasets?id=orders`, orders, { token: adminToken });
  const remove = () =>
    api.get('/api/datasets/orders', { method: 'DELETE', headers: { authorization: `Bearer ${adminToken}` } });
  const ofLast = async (count: number) =>
    (await list()).corrections.slice(-count).map(({ fact, orphaned }) => ({ isFirm: fact === firm, orphaned }));

  test('outlives that its dataset is taken out and loaded again, and is orphaned in between', async () => {
    await load();
    const { relations } = (await api.get(`/api/entities/${firm}/neighbours`)).body as unknown as {
      relations: { id: string; type: string; source: string; target: string }[];
    };
    const [line] = relations;
    const key = [line?.source, line?.type, line?.target, line?.id].join('~');
    const statuses = [await say({ reason: 'It closed.' }), await say({ fact: key })].map(({ status }) => status);
    const loaded = await ofLast(2);
    await remove();
    const without = await ofLast(2);
    await load();
    expect({ statuses, loaded, without, again: await ofLast(2) }).toEqual({
      statuses: [200, 200],
      loaded: [
        { isFirm: true, orphaned: false },
        { isFirm: false, orphaned: false },
      ],
      without: [
        { isFirm: true, orphaned: true },
        { isFirm: false, orphaned: true },
      ],
      again: [
        { isFirm: true, orphaned: false },
        { isFirm: false, orphaned: false },
      ],
    });
  });

  test('is all kept, with its time, where many say it at once while a dataset is loaded', async () => {
    const before = (await list()).corrections.length;
    const loading = sendFiles(
      `${api.server.url}/api/datasets?id=more`,
      { 'more.csv': `supplier,customer\n${Array.from({ length: 400 }, (_, nth) => `S${nth},C${nth}`).join('\n')}\n` },
      { token: adminToken },
    );
    const names = Array.from({ length: 30 }, (_, nth) => `Reader ${nth}`);
    const said = await Promise.all(names.map((name) => say({ name, says: 'unsure' })));
    const { events } = await loading;
    const after = (await list()).corrections.slice(before);
    expect({
      loaded: events.at(-1)?.event,
      statuses: [...new Set(said.map(({ status }) => status))],
      names: after.map(({ name }) => name).sort(),
      timed: after.every(({ at }) => !Number.isNaN(Date.parse(at))),
    }).toEqual({ loaded: 'loaded', statuses: [200], names: [...names].sort(), timed: true });
  });

  test('goes on as that of the one that its entity is made one with', async () => {
    const twin = 'company:alpha-ltd';
    const twins = { 'twins.csv': 'supplier,customer\nAlpha Ltd,Beta\n' };
    await sendFiles(`${api.server.url}/api/datasets?id=twins`, twins, { token: adminToken });
    await say({ fact: twin, says: 'confirmed' });
    await api.get('/api/same', {
      method: 'POST',
      headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ one: firm, other: twin, decision: 'same' }),
    });
    const last = (await list()).corrections.at(-1);
    expect({ fact: last?.fact, now: last?.now, orphaned: last?.orphaned }).toEqual({
      ...{ fact: twin, now: firm, orphaned: false },
    });
  });

  test('has one name in all that is taken out, where a dataset has a property that is called as it', async () => {
    const votes = (query: string, files: Record<string, string>, fields = {}) =>
      sendFiles(`${api.server.url}/api/datasets${query}`, files, { fields, token: adminToken });
    const { events } = await votes('?dryRun=true', {
      'votes.csv': 'supplier,customer,said\nAlpha,Beta,yes\nBeta,Gamma,\n',
    });
    const { upload = '', mapping } = planOf(events) ?? {};
    const own = structuredClone(Mapping.parse(mapping));
    for (const relation of own.tables[0]?.relations ?? []) relation.properties = { said: 'said' };
    await votes('?id=votes', {}, { upload, mapping: JSON.stringify(own) });
    await say({ fact: firm, says: 'unsure' });
    const text = await (await fetch(`${api.server.url}/api/export?format=ndjson`)).text();
    const rows = text.split('\n').flatMap((line) => Object.values(JSON.parse(line || '{}') as Record<string, object>));
    const values = (name: string) => [...new Set(rows.flatMap((row) => (name in row ? [row[name as never]] : [])))];
    expect({ own: values('said'), ofReaders: values('said_2').includes('unsure' as never) }).toEqual({
      ...{ own: ['yes'], ofReaders: true },
    });
  });
});

describeEmbedded('what readers say, whatever the engine', (engine) => {
  const api = openApi(engine, { editorToken });
  const say = (body: object, token = editorToken) =>
    api.get('/api/corrections', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ fact: 'county:431026', name: 'Ann', says: 'wrong', ...body }),
    });

  test('is a table that no spreadsheet runs', async () => {
    await say({ name: '=HYPERLINK("http://x")', reason: '两行\n“引”' });
    const response = await fetch(`${api.server.url}/api/corrections?format=csv`);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect({
      type: response.headers.get('content-type'),
      saved: response.headers.get('content-disposition'),
      head: text.split('\r\n')[0],
      isInert: text.includes(`"'=HYPERLINK(""http://x"")"`),
      hasReason: text.includes('"两行\n“引”"'),
    }).toEqual({
      type: 'text/csv; charset=utf-8',
      saved: 'attachment; filename=kuajie-corrections.csv',
      head: '\uFEFFat,name,says,reason,what,id,source,type,target,called,quote,orphaned,fact,now',
      ...{ isInert: true, hasReason: true },
    });
  });

  test('is refused without an editor’s token, without a name, and of what is no fact', async () => {
    const refused = {
      token: (await say({}, 'another-token-than-that')).status,
      name: (await say({ name: ' ' })).status,
      fact: (await say({ fact: 'county' })).status,
    };
    expect(refused).toEqual({ token: 401, name: 400, fact: 400 });
  });

  test('leaves out of links and paths what somebody doubts, where that is asked for', async () => {
    const [one, other, via] = ['county:431026', 'county:360725', 'agreement:nanling-cluster'];
    const { relations } = (await api.get(`/api/entities/${one}/neighbours?limit=200`)).body as unknown as {
      relations: { id: string; type: string; source: string; target: string }[];
    };
    const signed = relations.find(({ source, target }) => source === one && target === via);
    if (signed === undefined) throw new Error('the first dataset has no such signature');
    const joining = async (choice: string) => {
      const { pairs } = (await api.get(`/api/links?said=${choice}&place=${one}`)).body as unknown as {
        pairs: { a: { id: string }; b: { id: string }; via: { id: string }[] }[];
      };
      return (
        pairs.find(({ a, b }) => [a.id, b.id].sort().join() === [one, other].sort().join())?.via.map(({ id }) => id) ??
        []
      );
    };
    const through = async (choice: string) => {
      const { paths } = (await api.get(`/api/paths?from=${one}&to=${other}&said=${choice}&maxLength=2`))
        .body as unknown as {
        paths: { hops: { relations: { id: string }[] }[] }[];
      };
      return paths.some(({ hops }) => hops.some((hop) => hop.relations.some(({ id }) => id === signed.id)));
    };
    const seen = async (choice: string) => ({
      ...{ joins: (await joining(choice)).includes(via), leads: await through(choice) },
    });
    const before = await seen('undoubted');
    await say({ fact: [signed.source, signed.type, signed.target, signed.id].join('~'), says: 'wrong' });
    expect({
      before,
      after: await seen('undoubted'),
      all: await seen('all'),
      confirmed: await seen('confirmed'),
    }).toEqual({
      before: { joins: true, leads: true },
      after: { joins: false, leads: false },
      all: { joins: true, leads: true },
      confirmed: { joins: false, leads: false },
    });
  });

  test('stands in each row of what is taken out as a table or as lines, and in no form that is loaded again', async () => {
    const fact = 'county:360725';
    await say({ fact, says: 'unsure' });
    const textOf = async (format: string) => (await fetch(`${api.server.url}/api/export?format=${format}`)).text();
    const found = (await textOf('ndjson'))
      .split('\n')
      .flatMap((line) =>
        line.startsWith(`{"entity":{"id":"${fact}"`) ? [JSON.parse(line) as { entity: { said?: string } }] : [],
      );
    const packed = new Uint8Array(await (await fetch(`${api.server.url}/api/export?format=csv`)).arrayBuffer());
    const linesIn = (name: string) => strFromU8(unzipSync(packed)[name] ?? new Uint8Array()).split('\r\n');
    const [head = '', ...rows] = linesIn('entities.csv');
    const script = await textOf('cypher');
    expect({
      line: found[0]?.entity.said,
      column: head.split(',').includes('said'),
      row: rows.find((row) => row.startsWith(fact))?.includes('unsure'),
      relations: linesIn('relations.csv')[0]?.split(',').includes('said'),
      script: script.includes('unsure'),
    }).toEqual({ ...{ line: 'unsure', column: true, row: true, relations: true }, script: false });
  });

  describe('where no token is set', () => {
    const bare = openApi(engine);

    test('is read by all, and the page is told that nobody may say anything', async () => {
      const { status, body } = await bare.get('/api/corrections');
      const refused = await bare.get('/api/corrections', { method: 'POST' });
      expect({ status, body, refused: refused.body }).toMatchObject({
        ...{ status: 200, body: { corrections: [], mayWrite: false } },
        refused: { error: { message: expect.stringContaining('KUAJIE_EDITOR_TOKEN') as unknown } },
      });
    });
  });
});
