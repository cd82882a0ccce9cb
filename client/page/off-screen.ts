import { type Canvas, mountCanvas } from '../canvas/canvas.ts';
import { emptyGraph } from '../state/graph.ts';
import type { State } from '../state/state.ts';
import { createStateStore } from '../state/store.ts';

/** In pixels; the size of a picture of all of it does not depend on it. */
const [width, height] = [1000, 800];

/** Draws the graph of a state on a canvas beside the page, lets `use` paint it once it is drawn, and takes it away. */
export async function drawOffScreen<T>(state: State, use: (paint: Canvas['paint']) => T): Promise<T> {
  const own = createStateStore({ ...state, graph: emptyGraph });
  const container = document.createElement('div');
  container.className = 'beside-page';
  container.style.width = `${width}px`;
  container.style.height = `${height}px`;
  document.body.append(container);
  const nothing = () => undefined;
  const canvas = mountCanvas(container, own, {
    ...{ selectEntity: nothing, selectRelation: nothing, selectPair: nothing, expand: nothing, clear: nothing },
  });
  try {
    own.setState({ graph: state.graph });
    await canvas.drawn();
    await canvas.iconsLoaded();
    return use(canvas.paint);
  } finally {
    canvas.close();
    container.remove();
  }
}
