import type { matrixTextsOf } from './texts.ts';
import { type Cell, head, linesBetween, linkAt, type MatrixShape } from './geometry.ts';

type Texts = ReturnType<typeof matrixTextsOf>;

export interface CellsScene {
  shape: MatrixShape;
  scroll: { x: number; y: number };
  width: number;
  height: number;
  selectedPair: ReadonlySet<string> | undefined;
  texts: Texts;
}

/** The id of a cell's element, for `aria-activedescendant`. */
export function cellId({ row, column }: Cell): string {
  return `matrix-cell-${row}-${column}`;
}

/** What a cell says aloud: its row, its column and their number. */
function cellLabel(shape: MatrixShape, cell: Cell, texts: Texts): string {
  const [down, across] = [shape.lines[cell.row], shape.lines[cell.column]];
  if (down === undefined || across === undefined) return '';
  if (cell.row === cell.column) return texts.placeTotal(down.place.name, down.hubs, down.partners);
  return texts.pairCount(down.place.name, across.place.name, linkAt(shape, cell)?.via.length ?? 0);
}

/**
 * The cells that the view shows as elements over the drawing, transparent: what a screen reader walks and a pointer finds.
 * Where the same cells stand at the same places they stay, for a double click ends where its element goes away.
 */
export function createCells(container: HTMLElement): (scene: CellsScene) => void {
  let built: CellsScene | undefined;
  return (scene) => {
    if (built === undefined || !standAlike(built, scene)) container.replaceChildren(...buildRows(scene));
    built = scene;
    markCells(container, scene);
  };
}

function standAlike(one: CellsScene, other: CellsScene): boolean {
  return (
    one.shape === other.shape &&
    one.texts === other.texts &&
    one.width === other.width &&
    one.height === other.height &&
    one.scroll.x === other.scroll.x &&
    one.scroll.y === other.scroll.y
  );
}

function markCells(container: HTMLElement, { selectedPair }: CellsScene): void {
  for (const cell of container.querySelectorAll<HTMLElement>('[role="gridcell"]')) {
    const { a = '', b = '' } = cell.dataset;
    const isSelected = a !== b && selectedPair?.has(a) === true && selectedPair.has(b);
    if (isSelected) cell.setAttribute('aria-selected', 'true');
    else cell.removeAttribute('aria-selected');
  }
}

/** The style sheet of the page forbids style attributes, so places are set one by one. */
function buildRows({ shape, scroll, width, height, texts }: CellsScene): HTMLElement[] {
  const [firstRow, endRow] = linesBetween(shape, scroll.y, scroll.y + height - shape.headHeight);
  const [firstColumn, endColumn] = linesBetween(shape, scroll.x, scroll.x + width - shape.headWidth);
  const left = (column: number) => shape.headWidth + (shape.lines[column]?.at ?? 0) - scroll.x;
  const top = (row: number) => shape.headHeight + (shape.lines[row]?.at ?? 0) - scroll.y;
  const columns = Array.from({ length: Math.max(0, endColumn - firstColumn) }, (_, at) => firstColumn + at);

  const heads = element('div', 'row', { 'aria-rowindex': '1' });
  const corner = element('div', 'columnheader', { 'aria-colindex': '1' });
  corner.textContent = texts.place;
  corner.className = 'spoken';
  heads.append(corner);
  for (const column of columns) {
    const name = shape.lines[column]?.place.name ?? '';
    const one = element('div', 'columnheader', { 'aria-colindex': String(column + 2), title: name });
    one.textContent = name;
    place(one, left(column), head.stripPx, shape.cell, shape.headHeight - head.stripPx);
    heads.append(one);
  }
  const rows = [heads];
  for (let row = firstRow; row < endRow; row += 1) {
    const line = shape.lines[row];
    if (line === undefined) continue;
    const own = element('div', 'row', { 'aria-rowindex': String(row + 2) });
    const name = element('div', 'rowheader', { 'aria-colindex': '1', title: line.place.name });
    name.textContent = line.place.name;
    place(name, head.stripPx, top(row), shape.headWidth - head.stripPx, shape.cell);
    own.append(name);
    for (const column of columns) {
      const across = shape.lines[column];
      if (across === undefined) continue;
      const cell = { row, column };
      const label = cellLabel(shape, cell, texts);
      const one = element('div', 'gridcell', {
        id: cellId(cell),
        'aria-colindex': String(column + 2),
        'aria-label': label,
        title: label,
        'data-a': line.place.id,
        'data-b': across.place.id,
        'data-count': row === column ? '' : String(linkAt(shape, cell)?.via.length ?? 0),
      });
      place(one, left(column), top(row), shape.cell, shape.cell);
      own.append(one);
    }
    rows.push(own);
  }
  return rows;
}

function element(tag: string, role: string, attributes: Record<string, string>): HTMLElement {
  const own = document.createElement(tag);
  own.setAttribute('role', role);
  for (const [name, value] of Object.entries(attributes)) own.setAttribute(name, value);
  return own;
}

function place({ style }: HTMLElement, left: number, top: number, width: number, height: number): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
