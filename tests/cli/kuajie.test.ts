import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../../server/root.ts';
import { firstDatasetFolder } from '../support/first-dataset.ts';
import { type Ended, kuajie, runKuajie, type Watch } from '../support/kuajie.ts';
import { runHere } from '../support/kuajie-here.ts';
import { freePort } from '../support/free-port.ts';
import { smallFiles, writeDataset } from '../support/small-dataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuajie-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: string[], env: Record<string, string> = {}, watch?: Watch) =>
  runKuajie(args, { KUAJIE_DATA_DIR: folder, ...env }, watch);
/** Where only what a command does and says is tried, no process is started for it. */
const runIn = (args: string[]) => runHere(args, { KUAJIE_DATA_DIR: folder });

test('generate writes a dataset that check finds no fault in, and never into a folder that holds something', async () => {
  const target = join(folder, 'generated');
  const args = ['generate', target, '--counties', '30', '--agreements', '40', '--signed', '120'];
  const first = await runIn(args);
  const checked = await runIn(['check', target]);
  const again = await runIn(args);
  const wrong = await runIn(['generate', join(folder, 'never'), '--counties', 'many']);
  expect({
    first: first.code,
    checked: checked.code,
    saysNoFaults: checked.out.includes('no faults'),
    again: again.code,
    wrongNumber: wrong.code,
  }).toEqual({ first: 0, checked: 0, saysNoFaults: true, again: 1, wrongNumber: 1 });
  expect({
    again: again.err.includes('wanted an empty or new folder'),
    wrongNumber: wrong.err.includes('found many'),
  }).toEqual({ again: true, wrongNumber: true });
});

test('a clone runs its TypeScript, without being built', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(root, 'server/kuajie.js'),
    'check',
    firstDatasetFolder,
  ]);
  expect(stdout).toContain('no faults');
});

describe('kuajie', () => {
  test('help lists the commands and every environment variable', async () => {
    const { code, out } = await run(['serve', '--help']);
    expect({
      code,
      unnamed: [
        'HOST',
        'PORT',
        'KUAJIE_DATA_DIR',
        'NEO4J_URI',
        'NEO4J_USER',
        'NEO4J_PASSWORD',
        'NEO4J_DATABASE',
      ].filter((name) => !out.includes(name)),
    }).toEqual({ code: 0, unnamed: [] });
  });

  test('a wrong call ends with 2', async () => {
    expect((await run(['dance'])).code).toBe(2);
  });

  test('wrong variables stop the start with what was wanted and what was found, all at once', async () => {
    const { code, err } = await run(['serve'], { PORT: 'http', NEO4J_URI: 'localhost' });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'kuajie: the environment is not as it must be\n  PORT: wanted a port from 0 to 65535, found "http"\n  NEO4J_URI: wanted bolt://host:port or neo4j://host:port, found "localhost"\n',
    });
  });

  test('check ends with 0 on a whole dataset and with 1 on a broken one', async () => {
    const whole = writeDataset({ ...smallFiles });
    const broken = writeDataset({
      ...smallFiles,
      'relations.csv': (smallFiles['relations.csv'] ?? '').replace('done', 'finished'),
    });
    const [good, bad] = [await runIn(['check', whole.folder]), await runIn(['check', broken.folder])];
    whole.remove();
    broken.remove();
    expect({ good: good.code, bad: bad.code, namesTheLine: bad.out.includes('relations.csv:2:') }).toEqual({
      good: 0,
      bad: 1,
      namesTheLine: true,
    });
  });

  test('load writes nothing of a broken dataset', async () => {
    const broken = writeDataset({
      ...smallFiles,
      'relations.csv': (smallFiles['relations.csv'] ?? '').replace('done', 'finished'),
    });
    const { code, out } = await runIn(['load', broken.folder]);
    broken.remove();
    const exported = await runIn(['export', '--format', 'ndjson']);
    expect({ code, saysNothingWasLoaded: out.includes('nothing was loaded'), exported: exported.out }).toEqual({
      code: 1,
      saysNothingWasLoaded: true,
      exported: '',
    });
  });

  test('load, then export gives what was loaded', async () => {
    const whole = writeDataset({ ...smallFiles });
    const loaded = await run(['load', whole.folder]);
    whole.remove();
    const exported = JSON.parse((await run(['export'])).out) as { entities: { id: string }[] };
    expect({ code: loaded.code, hasLiuyang: exported.entities.some(({ id }) => id === 'county:430121') }).toEqual({
      code: 0,
      hasLiuyang: true,
    });
  });

  test('verify proves the quotes, remove takes the dataset out, and says which there are', async () => {
    const env = { KUAJIE_DATA_DIR: join(folder, 'removed') };
    const whole = writeDataset({ ...smallFiles });
    await runHere(['load', whole.folder], env);
    whole.remove();
    const verified = await runHere(['verify'], env);
    const unknown = await runHere(['remove', 'large'], env);
    const removed = await runHere(['remove', 'small'], env);
    const exported = await runHere(['export', '--format', 'ndjson'], env);
    expect({ verified, unknown, removed: removed.code, exported: exported.out }).toMatchObject({
      verified: { code: 0, out: 'all 6 quotes stand where they say\n' },
      unknown: { code: 1, err: 'kuajie: No dataset large is loaded; these are: small.\n' },
      ...{ removed: 0, exported: '' },
    });
  });

  test('export ends quietly when its reader has read enough', async () => {
    const child = spawn(process.execPath, [kuajie, 'export'], { env: { ...process.env, KUAJIE_DATA_DIR: folder } });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('serve says where it is and ends cleanly at %s', async (signal) => {
    const { code, out } = await run(['serve'], { KUAJIE_DATA_DIR: join(folder, signal) }, (text, stop) => {
      if (text.includes('http://')) stop(signal);
    });
    expect({
      code,
      saysWhere:
        /Kuajie 跨界 is at http:\/\/localhost:\d+ {2}\(embedded engine .*; 248 entities, \d+ relations, 1 document\)/.test(
          out,
        ),
    }).toEqual({ code: 0, saysWhere: true });
  });

  test('health is never ok before the first dataset is there', async () => {
    const port = String(await freePort());
    const seen: [number, string, number][] = [];
    const ask = async () => {
      for (let last = 0; last !== 200;) {
        const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
        if (response === undefined) continue;
        last = response.status;
        const reply = (await response.json()) as { status?: string; counts?: { entities: number } };
        seen.push([last, reply.status ?? '', reply.counts?.entities ?? 0]);
      }
    };
    const asked = ask();
    await runKuajie(['serve'], { PORT: port, KUAJIE_DATA_DIR: join(folder, 'starting') }, (_, stop) =>
      asked.then(() => {
        stop('SIGTERM');
      }),
    );
    expect({
      last: seen.at(-1),
      unavailableUntilThen: seen.slice(0, -1).every(([status]) => status === 503),
      saidLoading: seen.some(([, status]) => status === 'loading'),
    }).toEqual({ last: [200, 'ok', 248], unavailableUntilThen: true, saidLoading: true });
  });

  test('serve says that Neo4j does not answer and ends cleanly while it keeps trying', async () => {
    const ended = await new Promise<Ended>((resolve) => {
      const child = spawn(process.execPath, [kuajie, 'serve'], {
        env: { ...process.env, NEO4J_URI: 'bolt://127.0.0.1:9', LOG_LEVEL: 'silent', PORT: '0' },
      });
      let err = '';
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString();
        if (err.includes('keeps trying')) child.kill('SIGTERM');
      });
      child.once('exit', (code) => {
        resolve({ code, out: '', err });
      });
    });
    expect(ended).toEqual({
      code: 0,
      out: '',
      err: 'No Neo4j answers at bolt://127.0.0.1:9: start it, or check NEO4J_URI. Kuajie keeps trying.\n',
    });
  });
});
