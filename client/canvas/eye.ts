import type { Core } from 'cytoscape';
import type { Point } from '../parts/geometry.ts';
import type { Eye } from '../state/eye.ts';
import type { StateStore } from '../state/store.ts';

const restMs = 200;

/** Emitted where the reader moved his eye by keys; by pointer and wheel the library says so. */
export const eyeMoved = 'eyemoved';
/** Where an animation of the view leads to, kept with the canvas while it goes on. */
export const eyeGoal = '_eyeGoal';

export interface Goal {
  zoom: number;
  pan: Point;
}

/** Emitted where the picture is shown whole, which needs no word. */
export const eyeOnWhole = 'eyeonwhole';

interface MountedEye {
  /** Tells at once where the reader looks, where that is still to be told. */
  settle: () => void;
  /** Gives the canvas another size, and looks on where he looked. */
  across: (resize: () => void) => void;
  close: () => void;
}

/** Keeps in the state where the reader looks once he has moved his eye himself, and looks there where the state says so. */
export function mountEye(cy: Core, { getState, setState, subscribe }: StateStore): MountedEye {
  let own = getState().eye;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMovedByHand = false;
  const rested = () => {
    timer = undefined;
    if (!isMovedByHand && getState().eye === undefined) return;
    isMovedByHand = false;
    // A canvas that is away, as on paper, is not looked at.
    if (cy.width() === 0) return;
    own = eyeOf(cy);
    setState({ eye: own });
  };
  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const later = () => {
    forget();
    timer = setTimeout(rested, restMs);
  };
  const byHand = () => {
    isMovedByHand = true;
    later();
  };
  cy.on(`dragpan scrollzoom pinchzoom ${eyeMoved}`, byHand);
  // What is led to afterwards is where he looks as well.
  cy.on('viewport resize', later);
  cy.on(eyeOnWhole, () => {
    forget();
    isMovedByHand = false;
    if (getState().eye !== undefined) setState({ eye: undefined });
  });
  const undo = subscribe(
    ({ eye }) => eye,
    (eye) => {
      if (eye !== undefined && eye !== own) {
        look(cy, eye);
        // He looks where he is led, to the tenth of a pixel.
        forget();
        isMovedByHand = false;
      }
      own = eye;
    },
  );
  const settle = () => {
    if (timer === undefined) return;
    forget();
    rested();
  };
  return {
    settle,
    across: (resize) => {
      settle();
      resize();
      const { eye } = getState();
      if (eye === undefined) return;
      look(cy, eye);
      forget();
    },
    close: () => {
      forget();
      undo();
    },
  };
}

/** Under way to somewhere, he looks there. */
function eyeOf(cy: Core): Eye {
  const here = { zoom: cy.zoom(), pan: cy.pan() };
  const { zoom, pan } = cy.animated() ? ((cy.scratch(eyeGoal) as Goal | undefined) ?? here) : here;
  const [width, height] = [cy.width() / zoom, cy.height() / zoom];
  return { x: width / 2 - pan.x / zoom, y: height / 2 - pan.y / zoom, width };
}

function look(cy: Core, { x, y, width }: Eye): void {
  if (cy.width() === 0) return;
  const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.width() / width));
  cy.stop();
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
}
