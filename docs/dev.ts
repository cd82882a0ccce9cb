/** `npm run dev`: the page, which reloads as its code changes, and behind it the server, which starts anew. Ctrl-C ends both. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { createServer } from 'vite';

/** An editor saves a file in several steps. */
const quietMs = 200;

const { PORT: port = '3000' } = process.env;

const page = await createServer({
  root: 'client',
  configFile: 'client/vite.config.ts',
  // With its slash, for /api.ts is the page's own.
  server: { proxy: { '/api/': `http://127.0.0.1:${port}` } },
});
await page.listen();
page.printUrls();

let isEnding = false;
let server = start();
/** What is being done to the server, one thing after the other: its store is one process's at a time. */
let work = Promise.resolve();
let restarting: NodeJS.Timeout | undefined;
const watchers = ['server', 'shared', 'cypher'].map((folder) =>
  watch(folder, { recursive: true }, () => {
    clearTimeout(restarting);
    restarting = setTimeout(restart, quietMs);
  }),
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

function start() {
  return spawn(process.execPath, ['server/kuajie.js', 'serve'], { stdio: ['ignore', 'inherit', 'inherit'] });
}

async function stop(): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

function restart(): void {
  work = work.then(async () => {
    await stop();
    if (!isEnding) server = start();
  });
}

async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  for (const watcher of watchers) watcher.close();
  await work;
  await Promise.all([stop(), page.close()]);
  process.exit(0);
}
