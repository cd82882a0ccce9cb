import type { Actions } from '../../actions/actions.ts';
import type { Context } from '../../actions/context.ts';
import { settled } from '../../actions/settled.ts';
import type { ActParts } from '../view.ts';
import type { AboutPageState, AboutState } from './own.ts';

export type AboutActs = ReturnType<typeof createAboutActs>;
export type AboutContext = Context<AboutPageState, Actions & AboutActs>;

export function createAboutActs({ store: { getState, setState }, api }: ActParts<AboutState>) {
  return {
    listUntouched: (document: string, most: number) =>
      setState(({ untouchedListed }) => ({ untouchedListed: new Map([...untouchedListed, [document, most]]) })),
    /** What is there stays until the answer comes. */
    readAbout: async (): Promise<void> => {
      if (getState().about?.state !== 'done') setState({ about: { state: 'busy' } });
      setState({ about: await settled(api.about()) });
    },
  };
}
