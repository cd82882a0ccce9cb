import { Neo4jError } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { keepSeen, readCaughtUp } from '../../server/store/neo4j-seen.ts';

test('what waited for others stands for them, and a hundred are kept at most', () => {
  const seen = keepSeen();
  seen.note(['a']);
  seen.note(['b']);
  seen.note(['c'], ['a', 'b']);
  const one = seen.bookmarks();
  for (let nth = 0; nth < 150; nth++) seen.note([`${nth}`]);
  expect({ one, most: seen.bookmarks().length, last: seen.bookmarks().at(-1) }).toEqual({
    ...{ one: ['c'], most: 100, last: '149' },
  });
});

const refused = (code: string) => new Neo4jError('refused', code, '50N42', 'refused');

test.each([
  ['knows them not', () => Promise.reject(refused('Neo.ClientError.Transaction.InvalidBookmark'))],
  ['says that it waited', () => Promise.reject(refused('Neo.TransientError.Transaction.BookmarkTimeout'))],
  ['says nothing', () => new Promise<never>(() => undefined)],
])('a database that %s is asked without, and they are forgotten', async (_, waits) => {
  const seen = keepSeen();
  seen.note(['a']);
  const told = await readCaughtUp(seen, (bookmarks) => (bookmarks.length > 0 ? waits() : Promise.resolve('read')), 20);
  expect({ told, kept: seen.bookmarks() }).toEqual({ told: 'read', kept: [] });
});

test('what else fails is told, and what was seen is kept', async () => {
  const seen = keepSeen();
  seen.note(['a']);
  await expect(readCaughtUp(seen, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(seen.bookmarks()).toEqual(['a']);
});
