export interface Size {
  width: number;
  height: number;
}

/** Tells the size of the element that is attached, as often as it changes; one that is hidden keeps the size it had. */
export function observeSize(first: Size, changed: (size: Size) => void) {
  let size = first;
  const observer = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const { width, height } = entry.contentRect;
    if (width === 0 || (width === size.width && height === size.height)) return;
    size = { width, height };
    changed(size);
  });
  return {
    size: () => size,
    attach: (element: Element | undefined) => {
      observer.disconnect();
      if (element !== undefined) observer.observe(element);
    },
  };
}
