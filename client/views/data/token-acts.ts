import { type FoundToken, keepToken, keptToken } from '../../parts/kept-tokens.ts';
import type { ActParts } from '../view.ts';
import { type Data, dataId, type DataState } from './own.ts';

export type DataTokenActs = ReturnType<typeof createDataTokenActs>;

/** Who may bring data, from wherever that comes. */
export function createDataTokenActs({ store: { getState, setState }, actions }: ActParts<DataState>) {
  const set = (change: Partial<Data>) => setState(({ data }) => ({ data: { ...data, ...change } }));
  return {
    /** Somebody who has just opened the link that carries it came to bring data. */
    takeToken: ({ token, isFresh }: FoundToken) => {
      set({ token });
      actions.setEditorToken(token);
      if (isFresh) void actions.setView(dataId);
    },
    setToken: (token: string | undefined) => {
      keepToken('admin', token);
      set({ token });
      // Who may do all may do that too.
      if (token !== undefined) actions.setEditorToken(token);
    },
    /** Forgets a token that the server does not know. */
    dropToken: (refused: string) => {
      if (keptToken('admin') === refused) keepToken('admin', undefined);
      if (getState().data.token === refused) set({ token: undefined });
    },
  };
}
