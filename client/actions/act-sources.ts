import type { Api } from '../api.ts';
import type { StateStore } from '../state/store.ts';
import type { createActRunner } from './act.ts';
import type { createPicture } from './picture.ts';
import type { createReader } from './reader.ts';

/** What acts are made of: the state, the server, one act at a time, what is read beside it, and the picture. */
export interface ActSources {
  store: StateStore;
  api: Api;
  acts: ReturnType<typeof createActRunner>;
  reader: ReturnType<typeof createReader>;
  picture: ReturnType<typeof createPicture>;
  /** Does what the view does when it is turned to. */
  entered: (view: string) => Promise<void>;
  /** Told where another picture takes the place of the one that is drawn. */
  replaced: () => void;
  /** Told where the data are others by now: rooms put away what they read of them. */
  forgotten: () => void;
}
