import type { CanvasTask, SeveralGestures } from '../canvas/gestures.ts';
import { chosenIds } from '../state/chosen.ts';
import type { Store } from '../state/store.ts';
import { chooseGrowthOf } from './choosing-growth.ts';
import type { PageActions, PageState } from './rooms.ts';

type GestureActs = Pick<
  PageActions,
  | 'toggleChosen'
  | 'chooseAlso'
  | 'toggleAtPointer'
  | 'pointAt'
  | 'hide'
  | 'keepOnly'
  | 'keepNeighbourhood'
  | 'togglePins'
  | 'pickUp'
  | 'chooseGrowth'
  | 'collapse'
>;

/** What gestures and keys of the canvas do with what is selected. */
export function canvasGestures(
  { getState }: Pick<Store<PageState>, 'getState'>,
  actions: GestureActs,
  openMenu: SeveralGestures['openMenu'],
): SeveralGestures {
  const tasks: Record<CanvasTask, (ids: readonly string[]) => void> = {
    hide: actions.hide,
    keep: actions.keepOnly,
    pin: actions.togglePins,
    move: ofOne(actions.pickUp),
    neighbourhood: ofOne(actions.keepNeighbourhood),
    grow: ofOne((id) => void chooseGrowthOf(actions, id)),
    collapse: ofOne(actions.collapse),
  };
  return {
    toggle: (id) => void actions.toggleChosen(id),
    chooseAlso: actions.chooseAlso,
    toggleAtPointer: actions.toggleAtPointer,
    pointAt: actions.pointAt,
    do: (task) => {
      const ids = chosenIds(getState().selection);
      if (ids.length > 0) tasks[task](ids);
    },
    openMenu,
  };
}

/** Done where one alone is selected. */
function ofOne(act: (id: string) => void): (ids: readonly string[]) => void {
  return ([id, ...others]) => {
    if (id !== undefined && others.length === 0) act(id);
  };
}
