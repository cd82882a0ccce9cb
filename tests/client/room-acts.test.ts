import { expect, test } from 'vitest';
import type { Api } from '../../client/api.ts';
import { createActions } from '../../client/actions/actions.ts';
import { allRooms, firstPageState, type PageActions } from '../../client/page/rooms.ts';
import { insides } from '../support/insides.ts';
import { createStoreOf } from '../../client/state/store.ts';

test('no act of a room takes the name of another room’s, or of one that can be done everywhere', () => {
  const store = createStoreOf(firstPageState);
  const api = {} as Api;
  const { actions, picture } = createActions({
    ...{
      store,
      api,
      needs: () => [],
      entered: () => Promise.resolve(),
      replaced: () => undefined,
      forgotten: () => undefined,
    },
    layOut: () => Promise.resolve(new Map()),
    drawn: () => Promise.resolve(),
    ...{ fit: () => undefined, reveal: () => undefined, aspect: () => 1 },
  });
  const parts = { store, api, picture, actions: actions as PageActions };
  const names = [
    ...Object.keys(actions),
    ...allRooms.flatMap(({ acts }) =>
      Object.keys(acts?.({ ...parts, inside: () => Promise.reject(new Error()) }) ?? {}),
    ),
    ...insides.flatMap(({ acts }) => Object.keys(acts?.(parts) ?? {})),
  ];
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('no room takes the name of another’s part of the state', () => {
  const names = allRooms.flatMap(({ first }) => Object.keys(first ?? {}));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
