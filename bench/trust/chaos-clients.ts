import { setTimeout } from 'node:timers/promises';
import { sendFiles } from '../../tests/support/events.ts';
import type { Model } from './chaos-model.ts';
import { token } from './program.ts';

/** The longest that a request may take: a statement's twenty seconds, and what it waits for a connection. */
const longestMs = 40_000;
/** What may be answered while an engine is away; all else is a fault. */
const allowed = [200, 429, 503, 504];

/** What all clients together have seen. */
export interface Seen {
  statuses: Map<string, number>;
  faults: string[];
  longestMs: number;
  /** Ids or names of what was said to be kept. */
  keptCorrections: string[];
  keptViews: string[];
  /** When a read was last answered as it must be. */
  lastRightMs: number;
}

export const pairs = 100;
const auth = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

/** Replies that no load changes. */
export const constant = [
  '/api/entities/county:431026',
  '/api/documents/xianggan:xianggan-2024',
  '/api/search?q=rucheng',
  '/api/sentences?q=%E6%B1%9D%E5%9F%8E',
  '/api/entities/city:360300/neighbours',
];

export interface Crowd {
  url: string;
  model: Model;
  seen: Seen;
  /** By path, as it was in peace. */
  right: ReadonlyMap<string, string>;
  stop: AbortSignal;
}

/** Asks, and tells what came; undefined where nothing did, which is a fault. */
export async function ask({ url, seen }: Crowd, path: string, init: RequestInit = {}) {
  const start = performance.now();
  try {
    const response = await fetch(url + path, { ...init, signal: AbortSignal.timeout(longestMs) });
    const text = await response.text();
    const told = `${response.status}`;
    seen.statuses.set(told, (seen.statuses.get(told) ?? 0) + 1);
    seen.longestMs = Math.max(seen.longestMs, performance.now() - start);
    if (!allowed.includes(response.status)) seen.faults.push(`${path}: ${told} ${text.slice(0, 300)}`);
    return { status: response.status, text };
  } catch (cause) {
    seen.faults.push(`${path}: no answer, ${String(cause)}`);
    return undefined;
  }
}

/** One of many who read; each answer is as it was in peace, or says that it cannot be given. */
export async function reads(crowd: Crowd, nth: number): Promise<void> {
  for (let round = nth; !crowd.stop.aborted; round++) {
    if (round % 8 === 0) await readsWhole(crowd);
    else await readsConstant(crowd, constant[round % constant.length] ?? '');
    await setTimeout(4000);
  }
}

async function readsConstant(crowd: Crowd, path: string): Promise<void> {
  const answer = await ask(crowd, path);
  if (answer?.status !== 200) return;
  if (answer.text === crowd.right.get(path)) crowd.seen.lastRightMs = performance.now();
  else crowd.seen.faults.push(`${path}: another reply, ${answer.text.slice(0, 300)}`);
}

async function readsWhole(crowd: Crowd): Promise<void> {
  const askedMs = performance.now();
  const answer = await ask(crowd, '/api/network?lens=all');
  if (answer?.status !== 200) return;
  const { entities } = JSON.parse(answer.text) as { entities: { name: string }[] };
  const versions = new Map<number, number>();
  for (const { name } of entities) {
    const version = /^version(\d+) /.exec(name)?.[1];
    if (version !== undefined) versions.set(Number(version), (versions.get(Number(version)) ?? 0) + 1);
  }
  const fault = crowd.model.faultIn(versions, askedMs);
  if (fault !== undefined) crowd.seen.faults.push(`whole graph: ${fault}`);
}

/** Says something every second, and keeps what was said to be kept. */
export async function writes(crowd: Crowd): Promise<void> {
  for (let nth = 0; !crowd.stop.aborted; nth++) {
    const name = `writer ${nth}`;
    const body = JSON.stringify({ fact: 'county:431026', says: 'unsure', name });
    const said = await ask(crowd, '/api/corrections', { method: 'POST', headers: auth, body });
    if (said?.status === 200) crowd.seen.keptCorrections.push(name);
    const view = JSON.stringify({ title: name, address: `?seed=${nth}` });
    const saved = await ask(crowd, '/api/views', { method: 'POST', headers: auth, body: view });
    if (saved?.status === 200) crowd.seen.keptViews.push((JSON.parse(saved.text) as { view: { id: string } }).view.id);
    await setTimeout(1000);
  }
}

/** Loads a dataset under one id again and again; every fourth time it goes away in the middle. */
export async function loads(crowd: Crowd): Promise<void> {
  for (let version = 1; !crowd.stop.aborted; version++) {
    const left = new AbortController();
    crowd.model.begin(version);
    const isLoaded = await sendFiles(
      `${crowd.url}/api/datasets?id=chaos`,
      { 'pairs.csv': pairsOf(version) },
      {
        token,
        signal: AbortSignal.any([AbortSignal.timeout(120_000), left.signal]),
        seen: ({ event }) => {
          if (version % 4 === 0 && event === 'progress') void setTimeout(300).then(() => left.abort());
        },
      },
    ).then(
      ({ events }) => events.at(-1)?.event === 'loaded',
      () => false,
    );
    crowd.model.end(version, isLoaded);
    await setTimeout(1000);
  }
}

/** Of so many things each version has as many. */
function pairsOf(version: number): string {
  const rows = Array.from({ length: pairs }, (_, at) => `version${version} a${at},version${version} b${at}`);
  return `from,to\n${rows.join('\n')}\n`;
}
