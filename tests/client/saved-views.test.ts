import { describe, expect, test } from 'vitest';
import type { SavedView } from '../../shared/saved-views.ts';
import { type Api, RequestError } from '../../client/api.ts';
import { readAddress, wholeAddress, writeAddress } from '../../client/page/address.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { fileOfViews, merge, viewsOfFile } from '../../client/page/saved/merge.ts';
import { openSaved } from '../../client/page/saved/open-saved.ts';
import { emptyGraph } from '../../client/state/graph.ts';
import { many } from '../../client/states/build.ts';

const view = (id: string, title: string, day: number, address = '?lens=all'): SavedView => ({
  ...{ id, title, address, note: '' },
  at: `2026-01-0${day}T00:00:00.000Z`,
});

describe('views that are brought beside one’s own', () => {
  test('are added, renew what is older, and leave what is newer', () => {
    const own = [view('aaaa', 'mine', 2), view('bbbb', 'newer here', 3)];
    const brought = [
      view('aaaa', 'renewed', 3),
      view('bbbb', 'older', 2),
      view('cccc', 'new', 1),
      view('cccc', 'new', 1),
    ];
    const { views, ...counts } = merge(own, brought);
    expect({ titles: views.map(({ title }) => title), ...counts }).toEqual({
      ...{ titles: ['renewed', 'new'], added: 1, renewed: 1, kept: 2 },
    });
  });

  test('are read from the file that they were taken out as', () => {
    const views = [view('aaaa', '湘赣', 1)];
    expect(viewsOfFile(fileOfViews(views))).toEqual(views);
  });

  test.each([
    '',
    '{}',
    '[]',
    '{"kuajie":"views","version":2,"views":[]}',
    '{"kuajie":"views","version":1,"views":[{}]}',
  ])('are not read from %s', (text) => {
    expect(viewsOfFile(text)).toBeUndefined();
  });
});

/** The browser of these tests keeps nothing: every view is the server's. */
const serverWith = (address: string | undefined): Pick<Api, 'savedView'> => ({
  savedView: () =>
    address === undefined
      ? Promise.reject(new RequestError('not-found', 'no such view'))
      : Promise.resolve({ view: view('aaaa', 'saved', 1, address) }),
});

describe('a saved view', () => {
  const crowd = { ...emptyGraph, hidden: new Set(many(3000, (nth) => `county:${(nth * 7919) % 1_000_003}`)) };
  const large = wholeAddress({ ...firstPageState, lens: 'all', graph: crowd });

  test('opens as its address says, which takes the place of its id', async () => {
    expect(await openSaved('?saved=aaaa', serverWith('?lens=all'))).toEqual({
      ...{ search: '?lens=all', shown: '?lens=all', notice: undefined },
    });
  });

  test('that no address has room for keeps its id there, and is whole', async () => {
    const { search, shown } = await openSaved('?saved=aaaa', serverWith(large));
    const { canvas, state } = readAddress(search, false);
    expect({
      shown,
      left: writeAddress('', { ...firstPageState, lens: 'all', graph: crowd }),
      lens: state.lens,
      hidden: canvas === 'unread' ? 0 : canvas?.hidden.length,
    }).toEqual({ ...{ shown: '?saved=aaaa', left: '?lens=all', lens: 'all', hidden: 3000 } });
  });

  test('from which the reader has gone on gives only what an address has no room for', async () => {
    const { search } = await openSaved('?saved=aaaa&lens=companies', serverWith(large));
    const { canvas, state } = readAddress(search, false);
    expect({ lens: state.lens, hidden: canvas === 'unread' ? 0 : canvas?.hidden.length }).toEqual({
      ...{ lens: 'companies', hidden: 3000 },
    });
  });

  test('has a statement that is too long for an address, also once the reader has gone on', async () => {
    const query = `RETURN '${'县'.repeat(700)}'`;
    const long = wholeAddress({ ...firstPageState, query });
    const { search } = await openSaved('?saved=aaaa&sort=name', serverWith(long));
    const short = wholeAddress({ ...firstPageState, query: 'RETURN 1' });
    const { search: goneOn } = await openSaved('?saved=aaaa&sort=name', serverWith(short));
    const queryOf = (of: string) => readAddress(of, false).query;
    expect({ long: queryOf(search), short: queryOf(goneOn) }).toEqual({ long: query, short: undefined });
  });

  test('opens in a frame of another page as it does alone', async () => {
    const { search } = await openSaved('?embed=1&saved=aaaa', serverWith('?lens=all&motion=off'));
    expect(search).toBe('?lens=all&embed=1');
  });

  test('that there is not is told by its id, and the rest of the address holds', async () => {
    expect(await openSaved('?saved=gone&lens=all', serverWith(undefined))).toEqual({
      ...{ search: '?lens=all', shown: '?lens=all', notice: { what: 'no-saved', name: 'gone' } },
    });
  });

  test('that could not be read stays in the address, and what stood in the way is told', async () => {
    const why = new RequestError('unavailable', 'the data folder cannot be read');
    const { search, shown, notice } = await openSaved('?saved=aaaa&embed=1', { savedView: () => Promise.reject(why) });
    expect({ search, shown, notice }).toEqual({
      ...{ search: '?embed=1', shown: '?saved=aaaa&embed=1' },
      notice: { what: 'saved-unread', search: '?saved=aaaa&embed=1', why },
    });
  });

  test('whose name can be none is not asked for', async () => {
    const { notice } = await openSaved('?saved=%3C%3E', serverWith('?lens=all'));
    expect(notice).toEqual({ what: 'no-saved', name: '<>' });
  });
});
