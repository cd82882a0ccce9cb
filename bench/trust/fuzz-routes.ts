import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { allRoutes } from '../../shared/contract/all-routes.ts';
import type { Fuzzer } from './fuzz.ts';
import { token } from './program.ts';

/** The schemathesis of the path, or the one that `SCHEMATHESIS` names; it is no part of the project. */
const schemathesis = process.env['SCHEMATHESIS'] ?? 'schemathesis';
const how = 'pip install schemathesis (4 or later), or name it in SCHEMATHESIS';

/**
 * Every route by its OpenAPI document, with the administrator's token: schemathesis thinks of the requests, with another seed until they
 * are so many; the server's own figures count them.
 */
export const fuzzRoutes: Fuzzer = async ({ url }, count) => {
  const before = await countedStatuses(url);
  const since = async () =>
    [...(await countedStatuses(url))].map(([status, times]) => [status, times - (before.get(status) ?? 0)] as const);
  let counts = await since();
  let faults = 0;
  for (let seed = firstSeed; sumOf(counts) < count; seed++) {
    const said = await schemathesisSays(url, { count: count - sumOf(counts), seed });
    counts = await since();
    if (said.isWell) continue;
    faults++;
    console.log(said.text.slice(-30_000));
    if (sumOf(counts) === 0) break;
  }
  const bad = sumOf(counts.filter(([status]) => status.startsWith('5')));
  const byStatus = counts.filter(([, times]) => times > 0).map(([status, times]) => `${times} ${status}`);
  return {
    says: `${sumOf(counts)} answered, ${bad} with 5xx (${byStatus.join(', ')}), schemathesis ${faults === 0 ? 'finds nothing' : 'FINDS FAULTS'}`,
    isWell: faults === 0 && bad === 0,
  };
};

const firstSeed = 18;

function sumOf(counts: readonly (readonly [status: string, times: number])[]): number {
  return counts.reduce((sum, [, times]) => sum + times, 0);
}

async function schemathesisSays(
  url: string,
  { count, seed }: { count: number; seed: number },
): Promise<{ text: string; isWell: boolean }> {
  const args = [
    ...['run', `${url}/api/openapi.json`, '--phases', 'coverage,fuzzing', '--continue-on-failure', '--workers', '2'],
    // Whether a reply is what its route says the server checks itself.
    ...['--checks', 'not_a_server_error,content_type_conformance'],
    ...['--max-examples', String(Math.ceil(count / Object.keys(allRoutes).length)), '--seed', String(seed)],
    ...['--request-timeout', '30', '--header', `Authorization: Bearer ${token}`, '--suppress-health-check', 'all'],
  ];
  const child = spawn(schemathesis, args, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (text += piece.toString()));
  const [code] = (await Promise.race([once(child, 'exit'), once(child, 'error')])) as [number | Error | null];
  if (code instanceof Error) throw new Error(`schemathesis is missing: ${how}`, { cause: code });
  return { text, isWell: code === 0 };
}

/** How many requests were answered with each status. */
async function countedStatuses(url: string): Promise<Map<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const counts = new Map<string, number>();
  for (const [, labels = '', value] of text.matchAll(/^kuajie_http_request_duration_seconds_count\{(.*)\} (\d+)$/gm)) {
    const status = /status="(\d+)"/.exec(labels)?.[1] ?? 'none';
    if (!labels.includes('route="/metrics"')) counts.set(status, (counts.get(status) ?? 0) + Number(value));
  }
  return counts;
}
