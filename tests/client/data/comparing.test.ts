import { expect, test } from 'vitest';
import { createComparing } from '../../../client/views/data/comparing.ts';
import type { Understood } from '../../../client/views/data/own.ts';
import type { Comparison } from '../../../shared/contract/comparison.ts';

const none = { added: 0, removed: 0, changed: 0 };
const comparison: Comparison = {
  ...{ event: 'comparison', counts: { entities: none, relations: none, beside: none } },
  ...{ entities: [], relations: [], beside: [] },
};

test('a comparison that was changed away from is ended on the server too, and its answer is none of the next one', async () => {
  // What it compares it does not look at.
  let now = { step: 'understood', isAsking: false } as unknown as Understood;
  const asked: { signal: AbortSignal; answer: () => void }[] = [];
  const comparing = createComparing({
    understood: () => now,
    put: (next) => {
      now = next;
    },
    ask: (_, told, signal) =>
      new Promise((resolve) => {
        asked.push({
          signal,
          answer: () => {
            told(comparison);
            resolve();
          },
        });
      }),
  });
  const first = comparing.compare();
  comparing.stop();
  const { comparison: _, ...changed } = now;
  now = changed;
  const second = comparing.compare();
  asked[0]?.answer();
  await first;
  const meanwhile = now.comparison?.state;
  asked[1]?.answer();
  await second;
  expect({ ended: asked.map(({ signal }) => signal.aborted), meanwhile, then: now.comparison?.state }).toEqual({
    ...{ ended: [true, false], meanwhile: 'busy', then: 'done' },
  });
});

test('a comparison that was stopped is not waited for, and can be asked for again', async () => {
  let now = { step: 'understood', isAsking: false } as unknown as Understood;
  let asked = 0;
  const comparing = createComparing({
    understood: () => now,
    put: (next) => {
      now = next;
    },
    ask: (_, _told, signal) =>
      new Promise((_resolve, reject) => {
        asked += 1;
        signal.addEventListener('abort', () => reject(new Error('given up')));
      }),
  });
  const first = comparing.compare();
  comparing.stop();
  await first;
  const stopped = now.comparison;
  void comparing.compare();
  expect({ stopped, asked, then: now.comparison?.state }).toEqual({ stopped: undefined, asked: 2, then: 'busy' });
});
