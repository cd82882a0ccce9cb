// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { SavedView } from '../../shared/saved-views.ts';
import { type Api, RequestError } from '../../client/api.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { createShelf } from '../../client/page/saved/shelf.ts';

const view: SavedView = { ...{ id: 'v123', title: '两县', note: '', address: '' }, at: '2026-01-01T00:00:00.000Z' };

/** A shelf whose server keeps what it is sent, or refuses it. */
function shelfAt(refusal?: RequestError) {
  const kept: (string | undefined)[] = [];
  const refused: (string | undefined)[] = [];
  const api = {
    savedViews: () => Promise.resolve({ views: [], total: 0, truncated: false, mayWrite: true }),
    saveView: ({ body }: { body: Partial<SavedView> }) => {
      kept.push(body.id);
      return refusal === undefined ? Promise.resolve({ view }) : Promise.reject(refusal);
    },
  } as unknown as Api;
  const state = { ...firstPageState, editor: { ...firstPageState.editor, token: 'a-token' } };
  const shelf = createShelf(
    {
      ...{ api, state: () => state, portrait: () => undefined },
      canvas: () => {
        throw new Error('not asked here');
      },
      refuseToken: (token) => refused.push(token),
    },
    () => undefined,
  );
  return { shelf, kept, refused };
}

test.each([
  ['unauthorized', '服务器不认这个令牌', ['a-token']],
  ['unavailable', '数据库暂时没有应答', []],
  ['too-large', '请求太大', []],
] as const)('why the server did not keep a view is told: %s', async (code, says, forgotten) => {
  const { shelf, refused } = shelfAt(new RequestError(code, 'no'));
  await shelf.share(view);
  const { said, isFailure } = shelf.now();
  expect({ says: said.startsWith(says), isFailure, refused }).toEqual({
    says: true,
    isFailure: true,
    refused: forgotten,
  });
});
