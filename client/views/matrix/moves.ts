import type { Cell, MatrixShape } from './geometry.ts';

/** Where a key leads from a cell; undefined where it is none of these. */
export function moved(
  { row, column }: Cell,
  { key, ctrlKey }: KeyboardEvent,
  { lines }: MatrixShape,
): Cell | undefined {
  const last = lines.length - 1;
  const within = (at: number) => Math.min(last, Math.max(0, at));
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1) };
    case 'ArrowRight':
      return { row, column: within(column + 1) };
    case 'PageUp':
      return { row: within(row - 10), column };
    case 'PageDown':
      return { row: within(row + 10), column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last : row, column: last };
    default:
      return undefined;
  }
}

export function bringIntoView(
  container: HTMLElement,
  { lines, headWidth, headHeight, cell: size }: MatrixShape,
  cell: Cell,
): void {
  const [x, y] = [lines[cell.column]?.at ?? 0, lines[cell.row]?.at ?? 0];
  const [width, height] = [container.clientWidth - headWidth, container.clientHeight - headHeight];
  if (x < container.scrollLeft) container.scrollLeft = x;
  else if (x + size > container.scrollLeft + width) container.scrollLeft = x + size - width + 4;
  if (y < container.scrollTop) container.scrollTop = y;
  else if (y + size > container.scrollTop + height) container.scrollTop = y + size - height + 4;
}
