import type { StateStore } from '../state/store.ts';

type Theme = ReturnType<StateStore['getState']>['theme'];

/**
 * What is printed is light, whatever the screen is: paper is white. `draw` draws the page at once. `chosen` is the theme that the
 * reader chose, also while the page is on paper: a page that is closed meanwhile opens in it.
 */
export function printLight(store: StateStore, draw: () => void): { chosen: () => Theme; undo: () => void } {
  let before: Theme | undefined;
  const lighten = () => {
    before ??= store.getState().theme;
    store.setState({ theme: 'light' });
    draw();
  };
  const giveBack = () => {
    if (before === undefined) return;
    store.setState({ theme: before });
    before = undefined;
  };
  // Not every browser tells the end of printing by an event of its own.
  const onPaper = window.matchMedia('print');
  const onChange = ({ matches }: { matches: boolean }) => {
    if (!matches) giveBack();
  };
  // Before the canvas, which takes a picture of itself for the paper.
  window.addEventListener('beforeprint', lighten, { capture: true });
  window.addEventListener('afterprint', giveBack);
  onPaper.addEventListener('change', onChange);
  return {
    chosen: () => before ?? store.getState().theme,
    undo: () => {
      window.removeEventListener('beforeprint', lighten, { capture: true });
      window.removeEventListener('afterprint', giveBack);
      onPaper.removeEventListener('change', onChange);
    },
  };
}
