import type { SavedView } from '#shared/saved-views';
import { savedDialog } from '../page/saved/dialog.ts';
import type { Shelf, ShelfActs } from '../page/saved/shelf.ts';
import { done, failed, many } from './build.ts';
import { having, type NamedState } from './state.ts';
import { longName } from './world.ts';

/** One pixel. */
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==';

function view(nth: number, more: Partial<SavedView> = {}): SavedView {
  return {
    id: `view${nth}`,
    title: `视图${nth}`,
    note: '',
    address: '?lens=all',
    at: `2026-03-0${nth}T09:30:00Z`,
    ...more,
  };
}

const own = [view(1, { title: longName, note: '两县之间，\n只看已签的。', picture }), view(2)];
const shared = (views: readonly SavedView[], more: object = {}) =>
  done({ views: [...views], total: views.length, truncated: false, mayWrite: true, ...more });
const usual: Shelf = {
  ...{ own: [], isBarred: false, shared: shared([]), editing: undefined },
  ...{ said: '', isFailure: false, removed: undefined, isBusy: false },
};

function dialog(change: Partial<Shelf>, token?: string): NamedState['draw'] {
  return (context) => {
    const tell = () => Promise.resolve();
    const shelf: ShelfActs = {
      now: () => ({ ...usual, ...change }),
      ...{
        read: tell,
        readMore: tell,
        save: tell,
        edit: () => undefined,
        leave: () => undefined,
        change: tell,
        share: tell,
        remove: tell,
        undo: tell,
      },
      ...{ takeOut: () => undefined, bring: tell },
    };
    const { state } = having(context, { editor: { ...context.state.editor, token } });
    return savedDialog({ state, shelf, titleNow: '网络' });
  };
}

export const savedStates: readonly NamedState[] = [
  { name: 'none, where nobody may save on the server', draw: dialog({ shared: shared([], { mayWrite: false }) }) },
  { name: 'of one’s own, where a token is wanted', draw: dialog({ own }) },
  { name: 'of one’s own and for all, with a token', draw: dialog({ own, shared: shared(own) }, 'a-token') },
  { name: 'while one is changed', draw: dialog({ own, editing: 'own view1' }) },
  {
    name: 'one was removed',
    draw: dialog({ said: '已删除“视图2”。', removed: { view: view(2), from: 'own' } }),
  },
  { name: 'something is on its way', draw: dialog({ own, isBusy: true }) },
  { name: 'the server knows the token no more', draw: dialog({ own, said: '服务器不认这个令牌。', isFailure: true }) },
  { name: 'in a browser that keeps nothing', draw: dialog({ isBarred: true }) },
  { name: 'where the server does not answer', draw: dialog({ own, shared: failed() }) },
  {
    name: 'more than are listed',
    draw: dialog({
      shared: shared(
        many(9, (nth) => view(nth)),
        { total: 600, truncated: true, next: '2026 view9' },
      ),
    }),
  },
];
