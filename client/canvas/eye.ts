import type { Core } from 'cytoscape';
import type { Eye } from '../state/eye.ts';
import type { StateStore } from '../state/store.ts';

const restMs = 200;

/** Emitted where the reader moved his eye by keys; by pointer and wheel the library says so. */
export const eyeMoved = 'eyemoved';
/** Emitted where the picture is shown whole, which needs no word. */
export const eyeOnWhole = 'eyeonwhole';

/** Keeps in the state where the reader looks once he has moved his eye himself, and looks there where the state says so. Returns its undo. */
export function mountEye(cy: Core, { getState, setState, subscribe }: StateStore): () => void {
  let own = getState().eye;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMovedByHand = false;
  const rested = () => {
    if (!isMovedByHand && getState().eye === undefined) return;
    isMovedByHand = false;
    // A canvas that is away, as on paper, is not looked at.
    if (cy.width() === 0) return;
    own = eyeOf(cy);
    setState({ eye: own });
  };
  const later = () => {
    clearTimeout(timer);
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
    clearTimeout(timer);
    isMovedByHand = false;
    if (getState().eye !== undefined) setState({ eye: undefined });
  });
  const undo = subscribe(
    ({ eye }) => eye,
    (eye) => {
      if (eye !== undefined && eye !== own) look(cy, eye);
      own = eye;
    },
  );
  return () => {
    clearTimeout(timer);
    undo();
  };
}

function eyeOf(cy: Core): Eye {
  const { x1, y1, x2, y2 } = cy.extent();
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, width: x2 - x1 };
}

function look(cy: Core, { x, y, width }: Eye): void {
  if (cy.width() === 0) return;
  const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.width() / width));
  cy.stop();
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
}
