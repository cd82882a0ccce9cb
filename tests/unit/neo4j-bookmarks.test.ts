import { expect, test } from 'vitest';
import { keepBookmarks } from '../../server/store/neo4j-bookmarks.ts';

test('the next transaction sees what those before have seen, until it is forgotten', async () => {
  const bookmarks = keepBookmarks();
  const kept = async () => [...(await bookmarks.getBookmarks())];
  await bookmarks.updateBookmarks([], ['a']);
  await bookmarks.updateBookmarks([], ['b']);
  const both = await kept();
  await bookmarks.updateBookmarks(both, ['c']);
  const last = await kept();
  bookmarks.forget();
  expect({ both, last, forgotten: await kept() }).toEqual({
    both: ['a', 'b'],
    last: ['c'],
    forgotten: [],
  });
});
