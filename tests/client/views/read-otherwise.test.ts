// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Api } from '../../../client/api.ts';
import { createActions } from '../../../client/actions/actions.ts';
import { firstState } from '../../../client/state/state.ts';
import { createStoreOf } from '../../../client/state/store.ts';
import { done } from '../../../client/states/build.ts';
import { participations, world } from '../../../client/states/world.ts';
import { createGuestActs } from '../../../client/views/guest/acts.ts';
import { firstReading } from '../../../client/views/guest/own.ts';

test('once a database of others is read otherwise, nothing is left of what was read before', async () => {
  const store = createStoreOf({
    ...{ ...firstState, ...world, guest: firstReading },
    participations: done(participations),
    corrections: done({ corrections: [], mayWrite: true }),
    measured: { of: new Set(['county:a']), measures: [], isBusy: false },
    documents: { 'd:1': { state: 'busy' as const } },
    members: { 'county:a': { state: 'busy' as const } },
  });
  const api = {
    changeGuestMapping: () => Promise.resolve({ mayChange: true }),
    schema: () => new Promise(() => undefined),
    network: () => Promise.reject(new Error('not asked here')),
  } as unknown as Api;
  let replaced = 0;
  const { actions, picture } = createActions({
    ...{ store, api, needs: () => [], entered: () => Promise.resolve(), forgotten: () => undefined },
    replaced: () => {
      replaced += 1;
    },
    layOut: () => Promise.resolve(new Map()),
    drawn: () => Promise.resolve(),
    ...{ fit: () => undefined, reveal: () => undefined, aspect: () => 1 },
  });
  void createGuestActs({ store, api, actions, picture }).backToGuess();
  await expect.poll(() => replaced).toBe(1);
  const { measured, corrections, documents, members, grownFrom } = store.getState();
  expect({
    measured,
    corrections,
    documents,
    members,
    grown: grownFrom.size,
    of: store.getState().participations,
  }).toEqual({
    ...{ measured: undefined, corrections: undefined, documents: {}, members: {}, grown: 0, of: undefined },
  });
});
