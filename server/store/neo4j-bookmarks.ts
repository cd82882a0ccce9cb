import type { BookmarkManager } from 'neo4j-driver';

export interface Bookmarks extends BookmarkManager {
  /** Of a database that is not there any more, or has been set back, none is any use, and whoever comes with one is kept waiting. */
  forget: () => void;
}

/**
 * What each transaction has seen, so that the next one sees no less: on a cluster what was just loaded, whichever server answers; on
 * one server all of a load of which it saw a part, for Neo4j shows a commit bit by bit while it is applied.
 */
export function keepBookmarks(): Bookmarks {
  const kept = new Set<string>();
  return {
    getBookmarks: () => Promise.resolve([...kept]),
    updateBookmarks: (previous, next) => {
      for (const one of previous) kept.delete(one);
      for (const one of next) kept.add(one);
      return Promise.resolve();
    },
    forget: () => {
      kept.clear();
    },
  };
}
