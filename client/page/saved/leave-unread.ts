import type { StateStore } from '../../state/store.ts';

/** Takes a saved view that could not be read out of the address once the reader goes on without it. Returns its undo. */
export function leaveUnread(store: StateStore): () => void {
  return store.subscribe(
    ({ notice }) => notice?.what === 'saved-unread',
    (isAsked) => {
      if (isAsked) return;
      const params = new URLSearchParams(location.search);
      params.delete('saved');
      const search = params.size === 0 ? '' : `?${params.toString()}`;
      history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
    },
  );
}
