import { expect, test } from 'vitest';
import { openApi } from '../support/api.ts';
import { describeEmbedded } from '../support/engines.ts';
import { planOf, sendFiles } from '../support/events.ts';
import { token, treaties } from '../support/treaties-table.ts';

describeEmbedded('what people bring over HTTP, whatever the engine', (engine) => {
  const api = openApi(engine, { adminToken: token, empty: true });
  const send = (files: Parameters<typeof sendFiles>[1], query = '', fields = {}, given = token) =>
    sendFiles(`${api.server.url}/api/datasets${query}`, files, { fields, token: given });

  test('a column that says more than a column of kinds has is told by its first rows alone', async () => {
    const rows = Array.from({ length: 101 }, (_, at) => `Power ${at},Treaty ${at % 3}`);
    const { events } = await send({ 'many.csv': `country,treaty\n${rows.join('\n')}\n` }, '?dryRun=true');
    expect(planOf(events)?.sheets[0]?.values).toEqual([null, ['Treaty 0', 'Treaty 1', 'Treaty 2']]);
  });

  test('six dry runs later the first one can still be loaded', async () => {
    const uploads = [];
    for (let nth = 0; nth < 6; nth++)
      uploads.push(planOf((await send({ 'treaties.csv': treaties }, '?dryRun=true')).events)?.upload);
    const { status, events } = await send({}, '?dryRun=true', { upload: uploads[0] ?? '' });
    expect({ status, plan: planOf(events)?.upload }).toEqual({ status: 200, plan: uploads[0] });
  });

  test('is refused without the token, before anything is read', async () => {
    const { status, error } = await send({ 'treaties.csv': treaties }, '', {}, 'another-token-than-that');
    expect({ status, code: error?.code }).toEqual({ status: 401, code: 'unauthorized' });
  });

  test('is refused where nothing was sent, and where what was sent is kept no more', async () => {
    const nothing = await send({});
    const gone = await send({}, '', { upload: 'nowhere' });
    expect({ nothing: nothing.status, gone: gone.status }).toEqual({ nothing: 400, gone: 404 });
  });

  test('is refused where the form does not come whole, or a part has no name, and the server goes on', async () => {
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
    const unbounded = await fetch(`${api.server.url}/api/drafts?title=0`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data' },
      body: 'hello',
    });
    expect({
      unbounded: (await unbounded.text()).includes('Wanted files as multipart/form-data with a boundary'),
      torn: torn.status,
      nameless: (await nameless.text()).includes('"rule"'),
      plain: plain.status,
      alive: (await api.get('/api/health')).status,
    }).toEqual({ unbounded: true, torn: 400, nameless: true, plain: 400, alive: 200 });
  });

  test('is refused where the mapping is none', async () => {
    const slip = await send({ 'treaties.csv': treaties }, '', { mapping: '{' });
    const other = await send({ 'treaties.csv': treaties }, '', { mapping: '{"kuajie": 2}' });
    expect({ slip: slip.events.at(-1), other: planOf(other.events)?.faults.map(({ rule }) => rule) }).toMatchObject({
      slip: { event: 'error', error: { code: 'bad-request' } },
      other: ['no-mapping'],
    });
  });
});
