// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Api } from '../../../client/api.ts';
import { RequestError } from '../../../client/api.ts';
import { datasetStates } from '../../../client/states/data.ts';
import { createDataActs } from '../../../client/views/data/acts.ts';
import { firstData, type DataState } from '../../../client/views/data/own.ts';
import { createStoreOf } from '../../../client/state/store.ts';
import { firstState } from '../../../client/state/state.ts';
import { draw, wordsOf } from '../../support/drawn.ts';

const pairs = ['a', 'b', 'c'].map((one) => ({ one: `county:${one}`, other: `county:${one}2` }));

/** What is posted, where the server refuses the one that is named. */
async function posted(refused?: string) {
  const bodies: string[] = [];
  const store = createStoreOf({ ...firstState, data: firstData });
  let readings = 0;
  const acts = createDataActs({
    store,
    picture: undefined as never,
    actions: {
      readAnew: () => {
        readings += 1;
        return Promise.resolve();
      },
    } as never,
    api: {
      decideSame: ({ body }: { body: { one: string; decision: string } }) => {
        bodies.push(`${body.one} ${body.decision}`);
        if (body.one === refused) return Promise.reject(new RequestError('bad-request', 'a relation joins the two'));
        return Promise.resolve({ decided: [] });
      },
      datasets: () => Promise.resolve({ datasets: [], mayChange: true }),
      same: () => Promise.resolve({ proposals: [], total: 0, truncated: false, decided: [] }),
    } as unknown as Api,
  });
  await acts.allSame(pairs);
  const { data }: DataState = store.getState();
  return { bodies, readings, isDeciding: data.isDeciding, why: data.notDecided?.code };
}

test('namesakes are said to be one one after the other, and the graph is read once', async () => {
  expect(await posted()).toEqual({
    bodies: ['county:a same', 'county:b same', 'county:c same'],
    ...{ readings: 1, isDeciding: false, why: undefined },
  });
});

test('the first pair that is refused ends it, and what was decided before is read', async () => {
  expect({ second: await posted('county:b'), first: await posted('county:a') }).toEqual({
    second: { bodies: ['county:a same', 'county:b same'], readings: 1, isDeciding: false, why: 'bad-request' },
    first: { bodies: ['county:a same'], readings: 0, isDeciding: false, why: 'bad-request' },
  });
});

test('only pairs of one kind and name are decided together', () => {
  const { element, told } = draw(datasetStates, 'namesakes, and others', 'en');
  const button = element.querySelector<HTMLButtonElement>('[data-testid="same-all"]');
  button?.click();
  expect({
    says: wordsOf(button),
    told,
    single: draw(datasetStates, 'two that may be one').element.querySelector('[data-testid="same-all"]'),
    busy: wordsOf(draw(datasetStates, 'namesakes are being decided').element.querySelector('[data-testid="same-all"]')),
  }).toEqual({
    says: '2 pairs have the same name and kind: each is one',
    ...{ told: ['allSame'], single: null, busy: '已决定 1 对，共 2 对' },
  });
});
