import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeEachEngine } from '../support/engines.ts';
import { runHere } from '../support/kuajie-here.ts';
import { runKuajie } from '../support/kuajie.ts';
import { writeDataset } from '../support/small-dataset.ts';
import { tinyFiles } from '../support/tiny-dataset.ts';

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

/** A new data folder with one dataset, whose firm has a name, and what two people said. */
async function dataWith(firm: string): Promise<string> {
  const data = mkdtempSync(join(folder, 'data-'));
  const quote = `${firm} owns Beta.`;
  const owns = [{ source: 'firm:1', target: 'firm:2', quote }];
  const firms = { 'firm:1': firm, 'firm:2': 'Beta' };
  const dataset = writeDataset(tinyFiles({ name: 'firms', document: 'one', text: quote, firms, owns }));
  await run(data, 'load', dataset.folder);
  dataset.remove();
  mkdirSync(join(data, 'corrections'));
  writeFileSync(saidIn(data), said);
  return data;
}

const said = '{"by":"安"}\n{"by":"Bo"}\n';
const saidIn = (data: string) => join(data, 'corrections', 'corrections.jsonl');
const firmIn = async (data: string) =>
  /(Old|New) Works/.exec((await run(data, 'export', '--format', 'ndjson')).out)?.[0];

describe('a backup of which another dataset is loaded by now', () => {
  let [data, saved] = ['', ''];
  beforeAll(async () => {
    [data, saved] = [await dataWith('Old Works'), mkdtempSync(join(folder, 'saved-'))];
    await run(data, 'backup', saved);
  });

  test('is refused before anything is written, and takes its place where that is said', async () => {
    const now = await dataWith('New Works');
    rmSync(saidIn(now));
    const refused = await run(now, 'restore', saved);
    const after = [await firmIn(now), existsSync(saidIn(now))];
    const replaced = await run(now, 'restore', saved, '--replace');
    expect({
      refused: [refused.code, /found others: firms \(loaded is .*--replace/.test(refused.err)],
      ...{ after, replaced: replaced.code, then: [await firmIn(now), readFileSync(saidIn(now), 'utf8')] },
    }).toEqual({
      ...{ refused: [1, true], after: ['New Works', false], replaced: 0, then: ['Old Works', said] },
    });
  });

  test('changes nothing where the same is loaded, though its files are written otherwise', async () => {
    const { code, out } = await run(data, 'restore', saved);
    expect([code, out.includes('0 of 1 datasets'), out.includes('in place of')]).toEqual([0, true, false]);
  });

  test.each([
    // Within a letter.
    ['cut off halfway is put back whole', Buffer.from(said).subarray(0, 8), 0, said],
    ['added to since stays', `${said}{"by":"Cy"}\n`, 0, `${said}{"by":"Cy"}\n`],
    ['of others is refused', '{"by":"Eve"}\n', 1, '{"by":"Eve"}\n'],
  ])('a file beside it that was %s', async (_, found, code, left) => {
    writeFileSync(saidIn(data), found);
    const restored = await run(data, 'restore', saved);
    expect([restored.code, readFileSync(saidIn(data), 'utf8'), readdirSync(join(data, 'corrections'))]).toEqual([
      ...[code, left],
      ['corrections.jsonl'],
    ]);
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
