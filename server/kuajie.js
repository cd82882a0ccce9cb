#!/usr/bin/env node
// In a clone Node runs the TypeScript through tsx; the package and the image hold it compiled, in dist. Signals are heard before
// anything is loaded: as the first process of a container the program would otherwise lose one that comes early.
import { existsSync } from 'node:fs';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());

const isClone = existsSync(new URL('./main.ts', import.meta.url));
if (!isClone && !existsSync(new URL('../dist/server/main.js', import.meta.url))) {
  console.error('kuajie was packed without being built: “npm run pack” builds it first, “npm pack” does not.');
  process.exit(1);
}
if (isClone) (await import('tsx/esm/api')).register();
const { main } = await import(isClone ? './main.ts' : '../dist/server/main.js');
await main(stop.signal);
