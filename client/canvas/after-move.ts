import { showGraph } from '../state/history.ts';
import { moveEntities } from '../state/moving.ts';
import type { State } from '../state/state.ts';
import type { PutDown } from './pick-up.ts';

/** What was moved is put down, as one step; what had no room is told. */
export function afterMove(state: State, { places, grown, withoutRoom }: PutDown): Partial<State> {
  return {
    ...showGraph(state, moveEntities(state.graph, places, grown)),
    ...(withoutRoom !== undefined
      ? { notice: { what: 'no-room', name: withoutRoom } }
      : state.notice?.what === 'no-room'
        ? { notice: undefined }
        : {}),
  };
}
