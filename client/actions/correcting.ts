import type { KnownCorrection } from '#shared/contract/correction-routes';
import type { Correction, SaidCorrection } from '#shared/corrections';
import { valueOf } from '../state/asked.ts';
import type { Editor } from '../state/editor.ts';
import type { ActSources } from './act-sources.ts';
import { settled } from './settled.ts';

/** What is said of a fact; who says it the page knows where it is not told. */
export type Saying = Omit<SaidCorrection, 'name'> & Partial<Pick<SaidCorrection, 'name'>>;

/** Saying what a reader may of facts. */
export function createCorrectingActs({ store, api }: Pick<ActSources, 'store' | 'api'>) {
  const { getState, setState } = store;
  const put = (change: Partial<Editor>) => setState(({ editor }) => ({ editor: { ...editor, ...change } }));
  /** The server does not know the token: nobody goes on with it, whoever's it was taken for. */
  const refuseToken = (refused: string | undefined) =>
    put({ refused, ...(getState().editor.token === refused ? { token: undefined } : {}) });
  return {
    refuseToken,
    setEditorToken: (token: string | undefined) => put({ token, refused: undefined, failure: undefined }),
    setEditorName: (name: string) => put({ name }),
    /** Says it to the server; true once it is kept there. What is said while another is on its way is not. */
    correct: async (saying: Saying): Promise<boolean> => {
      const { editor } = getState();
      if (editor.isBusy) return false;
      put({ isBusy: true, failure: undefined });
      const body: SaidCorrection = { name: editor.name, ...saying };
      const answer = await settled(
        api.correct({ body, ...(editor.token === undefined ? {} : { token: editor.token }) }),
      );
      put({ isBusy: false });
      if (answer.state === 'failed') {
        put({ failure: answer.error });
        // Another token is asked for.
        if (answer.error.code === 'unauthorized') refuseToken(editor.token);
        return false;
      }
      const { correction } = answer.value;
      setState(({ corrections }) => {
        const known = valueOf(corrections);
        return known === undefined
          ? { corrections: undefined }
          : {
              corrections: {
                state: 'done',
                value: { ...known, corrections: [...known.corrections, asKnown(correction, known.corrections)] },
              },
            };
      });
      return true;
    },
  };
}

export type CorrectingActs = ReturnType<typeof createCorrectingActs>;

/** What became of its fact is as it was told of what was said of that before; the page shows no other that is gone. */
function asKnown(correction: Correction, known: readonly KnownCorrection[]): KnownCorrection {
  const before = known.findLast(({ fact }) => fact === correction.fact);
  const { orphaned, now } = before ?? { orphaned: false };
  return { ...correction, orphaned, ...(now === undefined ? {} : { now }) };
}
