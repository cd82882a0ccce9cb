import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runKuajie } from '../support/kuajie.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuajie-kept-'));
const editorToken = 'an-editor-of-the-tests';
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Serves until the questions are answered; they are told the token of the printed link too. */
async function served<T>(ask: (call: Call, adminToken: string) => Promise<T>): Promise<T | undefined> {
  let asked: Promise<T> | undefined;
  await runKuajie([], { KUAJIE_DATA_DIR: folder, KUAJIE_EDITOR_TOKEN: editorToken }, (out, stop) => {
    const [, url, adminToken] = /open (\S+)\/#admin=(\S+) /.exec(out) ?? [];
    if (url === undefined || adminToken === undefined) return;
    const call: Call = async (path, token, body) => {
      const response = await fetch(`${url}/api/${path}`, {
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      });
      return { status: response.status, body: (await response.json()) as Record<string, never> };
    };
    asked ??= ask(call, adminToken).finally(() => {
      stop('SIGTERM');
    });
  });
  return asked;
}

type Call = (path: string, token: string, body?: object) => Promise<{ status: number; body: Record<string, never> }>;

test('what readers say and save outlives that the program ends and the store is wiped', async () => {
  const statuses = await served(async (call, adminToken) => {
    const said = { fact: 'county:431026', says: 'confirmed', name: 'Ann' };
    const view = { title: 'Two counties', address: '?lens=all' };
    return [
      (await call('corrections', editorToken, said)).status,
      (await call('corrections', adminToken, { ...said, says: 'unsure', name: 'Bo' })).status,
      (await call('views', editorToken, view)).status,
    ];
  });
  for (const name of readdirSync(folder).filter((one) => !['corrections', 'views'].includes(one)))
    rmSync(join(folder, name), { recursive: true });
  const after = await served(async (call) => ({
    said: (await call('corrections', '')).body['corrections'] as unknown as { says: string; orphaned: boolean }[],
    views: (await call('views', '')).body['views'] as unknown as { title: string }[],
  }));
  expect({
    statuses,
    said: after?.said.map(({ says, orphaned }) => ({ says, orphaned })),
    views: after?.views.map(({ title }) => title),
  }).toEqual({
    statuses: [200, 200, 200],
    said: [
      { says: 'confirmed', orphaned: false },
      { says: 'unsure', orphaned: false },
    ],
    views: ['Two counties'],
  });
});
