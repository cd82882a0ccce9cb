import type { RequestError } from '../api.ts';

/** Who says what readers may, on this page. */
export interface Editor {
  /** An editor's or the administrator's, as far as it is known. */
  token: string | undefined;
  /** The last token that the server did not know, whoever's it was taken for. */
  refused: string | undefined;
  name: string;
  /** Whether something that was said is on its way, and why the last one did not arrive. */
  isBusy: boolean;
  failure: RequestError | undefined;
}
