import type { Core } from 'cytoscape';

/** What is used of cytoscape's own renderer (3.34, src/extensions/renderer/base/redraw.mjs), which its types do not show. */
interface Renderer {
  destroyed: boolean;
  renderLoopStarted: boolean;
  beforeRenderPriorities: Record<string, number>;
  beforeRender: (each: (willDraw: boolean) => void, priority: number) => void;
  startRenderLoop: () => void;
  redraw: (options?: object) => void;
}

/** So many frames without a drawing, a fifth of a second; what is made in idle frames, such as sharper textures, asks for a drawing of its own. */
const still = 12;

/**
 * Cytoscape asks for each frame, sixty times a second, as long as the page is open: a tenth of a processor for a picture at rest.
 * Here its loop ends after some frames in which nothing was drawn, and begins again with whatever is to be drawn. It ends where it
 * asks whether it is destroyed, which it is told once; nobody else asks between the frames' two callbacks.
 */
export function restWhenStill(cy: Core): void {
  const renderer = (cy as unknown as { renderer: () => Renderer }).renderer();
  let [idle, isDestroyed, isToEnd] = [0, false, false];
  Object.defineProperty(renderer, 'destroyed', {
    get: () => {
      if (!isToEnd) return isDestroyed;
      [isToEnd, renderer.renderLoopStarted] = [false, false];
      return true;
    },
    set: (value: boolean) => (isDestroyed = value),
  });
  const last = Math.min(...Object.values(renderer.beforeRenderPriorities)) - 1;
  renderer.beforeRender((willDraw) => {
    idle = willDraw ? 0 : idle + 1;
    // This frame's callback asks for the next after this; so ours comes just before its own.
    if (idle === still)
      requestAnimationFrame(() => {
        isToEnd = idle >= still && !isDestroyed;
      });
  }, last);
  const awake = () => {
    idle = 0;
    renderer.startRenderLoop();
  };
  const redraw = renderer.redraw.bind(renderer);
  renderer.redraw = (options) => {
    awake();
    redraw(options);
  };
  const animate = cy.animate.bind(cy);
  cy.animate = (...given) => {
    awake();
    return animate(...given);
  };
}
