import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'kuajie-package-'));
/** The package, unpacked, with the packages that it depends on and none of those that build it. */
const app = join(folder, 'package');
const mostBytes = 10_000_000;
let tarballBytes = 0;

beforeAll(async () => {
  const npm = (...args: string[]) =>
    run('npm', args, { cwd: root, shell: process.platform === 'win32', maxBuffer: 100_000_000 });
  // Page and server are built already, and other tests use them right now.
  const { stdout } = await npm('pack', '--ignore-scripts', '--json', '--silent', '--pack-destination', folder);
  const [packed] = JSON.parse(stdout) as { filename: string; size: number }[];
  tarballBytes = packed?.size ?? 0;
  await run('tar', ['-xzf', join(folder, packed?.filename ?? ''), '-C', folder]);
  const needed = await npm('ls', '--omit=dev', '--all', '--parseable');
  const [, ...packages] = needed.stdout.trim().split(/\r?\n/);
  for (const path of packages.filter((one) => relative(root, one).split('node_modules').length === 2)) {
    const link = join(app, relative(root, path));
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(path, link, 'junction');
  }
}, 240_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start(options: string[] = []): ReturnType<typeof spawn> {
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'silent', KUAJIE_DATA_DIR: join(app, 'store') };
  return spawn(process.execPath, [...options, 'server/kuajie.js'], { cwd: app, env });
}

function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

test('the package is small and holds neither TypeScript nor the page of states', () => {
  const folders = ['server', 'dist', 'client'].map((name) => join(app, name));
  const files = folders.flatMap((one) => readdirSync(one, { recursive: true }).map(String));
  expect(files.filter((path) => path.endsWith('.ts') || path.endsWith('states.html'))).toEqual([]);
  expect(tarballBytes).toBeGreaterThan(100_000);
  expect(tarballBytes).toBeLessThan(mostBytes);
});

test('it serves the page and the first dataset on Node alone, without a command', async () => {
  const child = start();
  let out = '';
  let page = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    const url = /http:\/\/\S+/.exec(out)?.[0];
    if (url === undefined || page !== '') return;
    page = 'asked';
    void fetch(url)
      .then(async (response) => (page = await response.text()))
      .finally(() => child.kill('SIGTERM'));
  });
  const code = await ended(child);
  expect({ code, hasData: out.includes('248 entities'), hasPage: page.includes('<title>') }).toEqual({
    ...{ code: 0, hasData: true, hasPage: true },
  });
});

test('a signal that comes while the program is being loaded ends it before it begins', async () => {
  // Sends the signal to itself as soon as somebody listens for it.
  const early = `process.on('newListener', (name) => { if (name === 'SIGTERM') setImmediate(() => process.kill(process.pid, name)); });`;
  const child = start(['--import', `data:text/javascript,${encodeURIComponent(early)}`]);
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  expect({ ended: await ended(child), out }).toEqual({ ended: 0, out: '' });
});
