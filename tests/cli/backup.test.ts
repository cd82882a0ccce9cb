import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEachEngine } from '../support/engines.ts';
import { runHere } from '../support/kuajie-here.ts';
import { runKuajie } from '../support/kuajie.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuajie-backup-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const [token, old, fresh, backup] = [
  'an-editor-of-the-tests',
  join(folder, 'old'),
  join(folder, 'new'),
  join(folder, 'backup'),
];
const run = (data: string, ...args: string[]) => runHere(args, { KUAJIE_DATA_DIR: data });

/** Serves until what is to be done with it is done. */
async function serving<T>(
  data: string,
  env: Record<string, string>,
  work: (url: string) => Promise<T>,
): Promise<T | undefined> {
  let done: Promise<T> | undefined;
  await runKuajie([], { ...env, KUAJIE_DATA_DIR: data, KUAJIE_EDITOR_TOKEN: token }, (out, stop) => {
    const url = /http:\/\/localhost:\d+/.exec(out)?.[0];
    if (url !== undefined)
      done ??= work(url).finally(() => {
        stop('SIGTERM');
      });
  });
  return done;
}

/** Engines keep the properties of an entity in an order of their own. */
function linesOf(out: string): unknown[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

async function keptAt(url: string): Promise<unknown[]> {
  const ask = async (path: string) => (await (await fetch(url + path)).json()) as Record<string, { at?: string }[]>;
  return [(await ask('/api/corrections'))['corrections'], (await ask('/api/views'))['views']];
}

interface Before {
  made: number | null;
  kept: unknown[];
  exported: string;
}

let before: Before | undefined;
beforeAll(async () => {
  const seen = await serving(old, {}, async (url) => {
    const post = (path: string, body: object) =>
      fetch(url + path, {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      });
    await post('/api/corrections', { fact: 'county:431026', says: 'unsure', name: 'Ann' });
    await post('/api/views', { title: 'Two counties', address: '?lens=all' });
    const made = await run(old, 'backup', backup, '--server', url);
    return { made: made.code, kept: await keptAt(url) };
  });
  const { out: exported } = await run(old, 'export', '--format', 'ndjson');
  if (seen !== undefined) before = { ...seen, exported };
});

describeEachEngine('a backup that was made while the server ran', (engine) => {
  test('gives back data, corrections and views, more than once', async () => {
    await engine.clear();
    const data = join(folder, engine.name);
    const env = { ...engine.env, KUAJIE_DATA_DIR: data };
    const [restored, again] = [await runHere(['restore', backup], env), await runHere(['restore', backup], env)];
    const all = [before?.exported ?? '', (await runHere(['export', '--format', 'ndjson'], env)).out];
    const after = await serving(data, env, keptAt);
    expect({ made: before?.made, restored: restored.code, again: again.code, after }).toEqual({
      ...{ made: 0, restored: 0, again: 0, after: before?.kept },
    });
    const [saved, given] = all.map(linesOf);
    expect(saved?.length).toBeGreaterThan(248);
    expect(given).toEqual(saved);
    expect(JSON.stringify(after)).toMatch(/"Ann".*"Two counties"/);
  });
});

test('a backup without its last word, or of a newer program, is refused', async () => {
  const empty = mkdtempSync(join(folder, 'half-'));
  const newer = mkdtempSync(join(folder, 'newer-'));
  writeFileSync(join(newer, 'backup.json'), '{"form": 2, "at": "2030-01-01", "datasets": 0}');
  const told = [
    await run(fresh, 'restore', empty),
    await run(fresh, 'restore', newer),
    await run(fresh, 'backup', newer),
  ];
  expect(
    told.map(({ code, err }) => [code, /found no backup\.json|with a newer one|holds 1 files/.exec(err)?.[0]]),
  ).toEqual([
    [1, 'found no backup.json'],
    [1, 'with a newer one'],
    [1, 'holds 1 files'],
  ]);
});
