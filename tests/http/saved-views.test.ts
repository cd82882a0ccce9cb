import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SavedView } from '../../shared/saved-views.ts';
import { journalIn } from '../../server/journal/journal.ts';
import { listViews, shelve, unshelve, ViewEntry } from '../../server/views/view-shelf.ts';
import { openApi } from '../support/api.ts';
import { describeEmbedded } from '../support/engines.ts';

const editorToken = 'an-editor-of-the-tests';

// What is kept in the data folder knows no engine: one answers for both.
describeEmbedded('views that are saved for all', (engine) => {
  const api = openApi(engine, { editorToken });
  const ask = (method: string, path: string, body?: object, token = editorToken) =>
    api.get(`/api/views${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const titles = async () =>
    ((await api.get('/api/views')).body['views'] as unknown as SavedView[]).map(({ title }) => title);

  test('have a short id, are changed under it, removed, and had back', async () => {
    const given = { title: ' 两县 ', note: '', address: '?lens=cross-border' };
    const { view } = (await ask('POST', '', given)).body as unknown as { view: SavedView };
    const renamed = await ask('POST', '', { ...given, title: 'Two counties', id: view.id });
    const read = (await api.get(`/api/views/${view.id}`)).body['view'] as unknown as SavedView;
    const listed = await titles();
    const removed = await ask('DELETE', `/${view.id}`);
    const gone = [(await api.get(`/api/views/${view.id}`)).status, (await ask('DELETE', `/${view.id}`)).status];
    const left = await titles();
    await ask('POST', '', read);
    expect({
      ...{ title: view.title, isShort: view.id.length <= 8, renamed: renamed.status, read: read.title, listed },
      ...{ removed: removed.status, gone, left, back: await titles() },
    }).toEqual({
      ...{ title: '两县', isShort: true, renamed: 200, read: 'Two counties', listed: ['Two counties'] },
      ...{ removed: 200, gone: [404, 404], left: [], back: ['Two counties'] },
    });
  });

  test('are saved by who has an editor’s token, and hold an address and a picture and nothing else', async () => {
    const given = { title: 'x', address: '?lens=all' };
    const refused = {
      token: await ask('POST', '', given, 'another-token-than-that'),
      removing: await ask('DELETE', '/abcd1234', undefined, ''),
      elsewhere: await ask('POST', '', { ...given, address: 'https://example.org/' }),
      picture: await ask('POST', '', { ...given, picture: 'data:text/html;base64,PHNjcmlwdD4=' }),
      id: await ask('POST', '', { ...given, id: '../x' }),
    };
    expect(Object.fromEntries(Object.entries(refused).map(([name, { status }]) => [name, status]))).toEqual({
      ...{ token: 401, removing: 401, elsewhere: 400, picture: 400, id: 400 },
    });
  });
});

test('views outlive the process that saved them, and what another removed is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-views-'));
  const open = () => journalIn(join(folder, 'views'), ViewEntry);
  const one = await shelve(open(), { title: 'one', note: '', address: '' });
  await shelve(open(), { title: 'other', note: '', address: '?lens=all' });
  await unshelve(open(), one.id);
  const { views, total } = await listViews(open(), { limit: 50 });
  rmSync(folder, { recursive: true });
  expect({ titles: views.map(({ title }) => title), total }).toEqual({ titles: ['other'], total: 1 });
});

test('the list goes on where it ended, also where the view it ended with is gone, and none is too heavy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-views-'));
  const journal = journalIn(join(folder, 'views'), ViewEntry);
  for (const [nth, length] of [10, 390_000, 390_000, 390_000, 390_000, 390_000, 390_000, 390_000, 10].entries()) {
    const view = { title: String(nth), note: '', address: `?${'x'.repeat(length)}`, id: `view${nth}` };
    const at = `2026-01-01T00:00:0${nth}.000Z`;
    await journal.add({ what: 'saved', at, view: { ...view, at } });
  }
  const first = await listViews(journal, { limit: 3 });
  await unshelve(journal, first.views.at(-1)?.id ?? '');
  const second = await listViews(journal, { limit: 2, after: first.next });
  const third = await listViews(journal, { limit: 50, after: second.next });
  const last = await listViews(journal, { limit: 50, after: third.next });
  rmSync(folder, { recursive: true });
  const told = ({ views, truncated, next, total }: typeof first) => ({
    titles: views.map(({ title }) => title).join(''),
    ...{ truncated, hasNext: next !== undefined, total },
  });
  expect([first, second, third, last].map(told)).toEqual([
    { titles: '876', truncated: true, hasNext: true, total: 9 },
    { titles: '54', truncated: true, hasNext: true, total: 8 },
    { titles: '32', truncated: true, hasNext: true, total: 8 },
    { titles: '10', truncated: false, hasNext: false, total: 8 },
  ]);
});
