import { beforeActs } from '../../parts/before-acts.ts';
import type { MatrixScroll } from '../../state/place-in-view.ts';
import type { StateStore } from '../../state/store.ts';

interface KeptScroll {
  /** To be told when the reader scrolls. */
  moved: () => void;
  /** To be told when the matrix is drawn: before it has its size nobody can scroll there. */
  drawn: () => void;
  /** Tells the state how far; at the beginning it needs no word. */
  tell: () => void;
  close: () => void;
}

/** Keeps in the state how far the matrix is scrolled, and scrolls where the state says so. */
export function keepScroll(container: HTMLElement, { getState, setState, subscribe }: StateStore): KeptScroll {
  let own = getState().matrixScroll;
  let isToTell = false;
  let isToGo = own !== undefined;
  const go = ({ x, y }: MatrixScroll = { x: 0, y: 0 }) => container.scrollTo(x, y);
  const tell = () => {
    if (!isToTell) return;
    isToTell = false;
    const [x, y] = [Math.round(container.scrollLeft), Math.round(container.scrollTop)];
    if (x === (own?.x ?? 0) && y === (own?.y ?? 0)) return;
    own = x + y === 0 ? undefined : { x, y };
    setState({ matrixScroll: own });
  };
  const undos = [
    beforeActs(tell),
    subscribe(
      ({ matrixScroll }) => matrixScroll,
      (there) => {
        if (there !== own) go(there);
        own = there;
        isToGo = false;
      },
    ),
  ];
  return {
    moved: () => {
      isToTell = true;
    },
    drawn: () => {
      if (!isToGo || container.scrollHeight <= container.clientHeight) return;
      isToGo = false;
      go(own);
    },
    tell,
    close: () => {
      for (const undo of undos) undo();
    },
  };
}
