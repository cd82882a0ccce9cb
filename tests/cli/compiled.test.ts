import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
/** What the image holds: compiled JavaScript, data and queries, and no TypeScript. */
const app = mkdtempSync(join(tmpdir(), 'kuajie-image-'));

beforeAll(async () => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const project = join(root, 'server', 'tsconfig.build.json');
  await run(process.execPath, [tsc, '--project', project, '--outDir', join(app, 'compiled')]);
  for (const side of ['server', 'shared']) cpSync(join(app, 'compiled', side), join(app, side), { recursive: true });
  rmSync(join(app, 'compiled'), { recursive: true });
  for (const path of ['server/kuajie.js', 'server/neo4j/neo4j.env', 'package.json', 'data', 'cypher'])
    cpSync(join(root, path), join(app, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'), 'junction');
});
afterAll(() => {
  rmSync(app, { recursive: true, force: true });
});

function start(options: string[] = []): ReturnType<typeof spawn> {
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'silent', KUAJIE_DATA_DIR: join(app, 'store') };
  return spawn(process.execPath, [...options, 'server/kuajie.js', 'serve'], { cwd: app, env });
}

function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

test('the compiled program serves the first dataset without a line of TypeScript', async () => {
  const sources = readdirSync(join(app, 'server'), { recursive: true }).filter((path) => String(path).endsWith('.ts'));
  const child = start();
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (out.includes('http://')) child.kill('SIGTERM');
  });
  const code = await ended(child);
  expect([sources, code, out.includes('248 entities')]).toEqual([[], 0, true]);
});

test('a signal that comes while the program is being loaded ends it before it begins', async () => {
  // Sends the signal to itself as soon as somebody listens for it.
  const early = `process.on('newListener', (name) => { if (name === 'SIGTERM') setImmediate(() => process.kill(process.pid, name)); });`;
  const child = start(['--import', `data:text/javascript,${encodeURIComponent(early)}`]);
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  expect([await ended(child), out]).toEqual([0, '']);
});
