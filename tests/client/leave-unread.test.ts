// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { RequestError } from '../../client/api.ts';
import { leaveUnread } from '../../client/page/saved/leave-unread.ts';
import { firstState } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';

test('a saved view that could not be read stays in the address until the reader goes on without it', () => {
  const store = createStoreOf({ ...firstState });
  history.replaceState(null, '', '/?saved=Qm3x&lens=all');
  const undo = leaveUnread(store);
  const why = new RequestError('unavailable', 'away');
  store.setState({ notice: { what: 'saved-unread', search: location.search, why } });
  const asked = location.search;
  store.setState({ notice: undefined });
  const left = location.search;
  undo();
  history.replaceState(null, '', '/?saved=Qm3x');
  store.setState({ notice: { what: 'saved-unread', search: location.search, why } });
  store.setState({ notice: undefined });
  expect({ asked, left, undone: location.search }).toEqual({
    ...{ asked: '?saved=Qm3x&lens=all', left: '?lens=all', undone: '?saved=Qm3x' },
  });
});
