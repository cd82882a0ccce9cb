import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';

interface VirtualRowsParts {
  /** Of every row, and of a head that stays above them, in pixels. */
  rowPx: number;
  headPx?: number;
  /** Draws anew: the rows in sight have changed. */
  again: () => void;
}

/** Any number of rows of one height in an element that scrolls, of which only those in sight are drawn. */
export function createVirtualRows({ rowPx, headPx = 0, again }: VirtualRowsParts) {
  let scroller: HTMLElement | null = null;
  let stop: (() => void) | undefined;

  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
    count: 0,
    getScrollElement: () => scroller,
    estimateSize: () => rowPx,
    overscan: 8,
    scrollPaddingStart: headPx,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: again,
  });

  return {
    /** For the directive `ref` of the element that scrolls. */
    attach: (found: Element | undefined) => {
      stop?.();
      stop = undefined;
      scroller = found instanceof HTMLElement ? found : null;
      if (scroller === null) return;
      stop = virtualizer._didMount();
      virtualizer._willUpdate();
      again();
    },
    /** The rows in sight of so many, each with its number and where it begins; and how high all are together. */
    inSight: (count: number): { rows: readonly { index: number; start: number }[]; totalPx: number } => {
      virtualizer.setOptions({ ...virtualizer.options, count });
      return { rows: virtualizer.getVirtualItems(), totalPx: virtualizer.getTotalSize() };
    },
    scrollTo: (index: number) => virtualizer.scrollToIndex(index),
    /** How many rows are seen at once, beside the head. */
    perPage: () => Math.max(1, Math.floor((scroller?.clientHeight ?? rowPx) / rowPx) - 2),
  };
}
