// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { type Api, RequestError } from '../../client/api.ts';
import { createCorrectingActs } from '../../client/actions/correcting.ts';
import { keepToken, keptToken, watchTokens } from '../../client/parts/kept-tokens.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { firstState } from '../../client/state/state.ts';
import { createDataActs } from '../../client/views/data/acts.ts';
import { createDataTokenActs } from '../../client/views/data/token-acts.ts';
import { firstData } from '../../client/views/data/own.ts';

beforeEach(() => {
  sessionStorage.clear();
  location.hash = '';
});

/** The tokens in the order in which they are told. */
function told(): string[] {
  const all: string[] = [];
  const tell = ({ token, isFresh }: { token: string; isFresh: boolean }) => {
    all.push(isFresh ? `${token}, just opened` : token);
  };
  watchTokens({ admin: tell, editor: tell })();
  return all;
}

test('the token of a link that was just opened is told after the ones that are kept', () => {
  keepToken('editor', 'kept-editor');
  location.hash = '#admin=fresh-admin';
  expect({ told: told(), hash: location.hash }).toEqual({
    told: ['kept-editor', 'fresh-admin, just opened'],
    hash: '',
  });
});

test('a link may carry both tokens', () => {
  location.hash = '#admin=one&editor=other';
  expect({ told: told(), kept: [keptToken('admin'), keptToken('editor')] }).toEqual({
    ...{ told: ['one, just opened', 'other, just opened'], kept: ['one', 'other'] },
  });
});

/** The page’s part of data and of what readers say, where the server knows no token. */
function refusing() {
  const store = createStoreOf({ ...firstState, data: firstData });
  const refused = () => Promise.reject(new RequestError('unauthorized', 'another token is wanted'));
  const api = { correct: refused, removeDataset: refused } as unknown as Api;
  const correcting = createCorrectingActs({ store, api });
  const parts = { store, api, actions: correcting as never, picture: undefined as never };
  const data = { ...createDataTokenActs(parts), ...createDataActs(parts) };
  return { store, correcting, data };
}

test('an administrator’s token that is refused is the editor’s no longer', async () => {
  const { store, data } = refusing();
  data.setToken('a-wrong-token');
  await data.remove('orders');
  data.dropToken(store.getState().editor.refused ?? '');
  const { editor, data: own } = store.getState();
  expect({ editor: editor.token, refused: editor.refused, own: own.token, kept: keptToken('admin') }).toEqual({
    ...{ editor: undefined, refused: 'a-wrong-token', own: undefined, kept: undefined },
  });
});

test('an administrator’s token that is refused where something is said is forgotten as his', async () => {
  const { store, correcting, data } = refusing();
  data.setToken('a-wrong-token');
  await correcting.correct({ fact: 'county:a', says: 'wrong', reason: '', called: '', quote: '' });
  data.dropToken(store.getState().editor.refused ?? '');
  const { editor, data: own } = store.getState();
  expect({ editor: editor.token, own: own.token, kept: keptToken('admin') }).toEqual({
    ...{ editor: undefined, own: undefined, kept: undefined },
  });
});

test('another token that is refused leaves an editor’s own where it is', async () => {
  const { store, correcting, data } = refusing();
  data.setToken('a-wrong-token');
  correcting.setEditorToken('the-editor’s-own');
  await data.remove('orders');
  expect(store.getState().editor.token).toBe('the-editor’s-own');
});
