import type { StateStore } from '../state/store.ts';

/** What is printed is light, whatever the screen is: paper is white. `draw` draws the page at once. Returns its undo. */
export function printLight(store: StateStore, draw: () => void): () => void {
  let before: ReturnType<StateStore['getState']>['theme'] | undefined;
  const lighten = () => {
    before ??= store.getState().theme;
    store.setState({ theme: 'light' });
    draw();
  };
  const giveBack = () => {
    if (before !== undefined) store.setState({ theme: before });
    before = undefined;
  };
  // Before the canvas, which takes a picture of itself for the paper.
  window.addEventListener('beforeprint', lighten, { capture: true });
  window.addEventListener('afterprint', giveBack);
  return () => {
    window.removeEventListener('beforeprint', lighten, { capture: true });
    window.removeEventListener('afterprint', giveBack);
  };
}
