import { expect, test } from 'vitest';
import { untilReady } from '../../server/cli/retry.ts';
import { Failure } from '../../server/failure.ts';
import { createGate } from '../../server/store/neo4j-gate.ts';

const away = () => new Failure('unavailable', 'No Neo4j answers.');
const refused = () => new Failure('unavailable', 'Neo4j refuses the user.', { isPermanent: true });

async function run(outcomes: (string | Failure)[]) {
  const pauses: number[] = [];
  const lines: string[] = [];
  const result = await untilReady(
    () => {
      const next = outcomes.shift();
      return next instanceof Failure ? Promise.reject(next) : Promise.resolve(next);
    },
    {
      stop: new AbortController().signal,
      say: (line) => void lines.push(line),
      pause: (ms) => {
        pauses.push(ms);
        return Promise.resolve();
      },
    },
  );
  return { result, pauses, lines, left: outcomes.length };
}

test('an engine that is away is asked again with growing pauses, and said once', async () => {
  expect(await run([...Array.from({ length: 7 }, away), 'ready'])).toEqual({
    result: 'ready',
    pauses: [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000],
    lines: ['No Neo4j answers. Kuajie keeps trying.'],
    left: 0,
  });
});

test('what the program must not go on with ends it', async () => {
  await expect(run([new Failure('bad-request', 'found newer data'), 'ready'])).rejects.toThrow('found newer data');
});

test('an error that time cannot mend is not tried again', async () => {
  const { result, pauses, left } = await run([refused(), 'ready']);
  expect({ result, pauses, left }).toEqual({ result: undefined, pauses: [], left: 1 });
});

test('of a refused password the database hears once a minute, whoever asks', async () => {
  let knocks = 0;
  let nowMs = 0;
  const gate = createGate(
    () => {
      knocks++;
      return Promise.reject(refused());
    },
    () => nowMs,
  );
  const asked = () => Promise.allSettled(Array.from({ length: 5 }, () => gate.pass()));
  const all = await asked();
  await asked();
  expect({ knocks, all: all.every(({ status }) => status === 'rejected') }).toEqual({ knocks: 1, all: true });
  nowMs = 60_001;
  await asked();
  expect(knocks).toBe(2);
});

test('an address that does not answer is asked anew by everybody', async () => {
  let knocks = 0;
  const gate = createGate(() => {
    knocks++;
    return Promise.reject(away());
  });
  await gate.pass().catch(() => undefined);
  await gate.pass().catch(() => undefined);
  expect(knocks).toBe(2);
});
