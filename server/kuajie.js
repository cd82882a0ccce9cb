#!/usr/bin/env node
// Runs the compiled program where it is compiled; in a clone Node runs the TypeScript through tsx. Signals are heard before
// anything is loaded: as the first process of a container the program would otherwise lose one that comes early.
import { existsSync } from 'node:fs';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());

const compiled = new URL('./main.js', import.meta.url);
if (!existsSync(compiled)) (await import('tsx/esm/api')).register();
const { main } = await import(existsSync(compiled) ? compiled.href : './main.ts');
await main(stop.signal);
