import type { Placement } from '../state/graph.ts';
import { cellHeight, cellWidth, freeAt } from './cell.ts';
import { type Block, type ProvinceBox, sortIntoColumns } from './columns.ts';
import type { LayoutRequest } from './messages.ts';
import { boxPadding, boxTitleHeight, heightOfBlock, heightOfRow, rowDot, sum } from './rows.ts';
import { meanOf, neighboursOf, sortedBy } from './ties.ts';

const blockWidth = 128;
const gapWidth = 96;
const boxGap = 26;

/**
 * Whatever lies in a province stands in its box, in that of its city where it lies in one; what lies in none stands between the
 * boxes, near what it is linked to. Lengths are pixels at zoom 1.
 */
export function layOutInBoxes({ entities, relations, within, roles, aspect }: LayoutRequest): Map<string, Placement> {
  const { left, right, outside } = sortIntoColumns(entities, within, { roles: { levels: roles.levels, joining: {} } });
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const made = {
    left: left.map((box) => boxOf(box, 'left', nameOf)),
    right: right.map((box) => boxOf(box, 'right', nameOf)),
  };
  const columns = columnsBetween(outside.length, [sizeOf(made.left), sizeOf(made.right)], aspect);
  const boxes = new Map<string, Placement>();
  for (const look of ['left', 'right'] as const) {
    let top = -sizeOf(made[look]).height / 2;
    for (const { places, width, height } of made[look]) {
      const x = (look === 'left' ? -1 : 1) * ((columns * cellWidth) / 2 + gapWidth + width / 2);
      for (const [id, place] of places) boxes.set(id, { ...place, x: place.x + x, y: place.y + top });
      top += height + boxGap;
    }
  }
  const near = neighboursOf(
    entities.map(({ id }) => id),
    relations,
  );
  const high = Math.max(sizeOf(made.left).height, sizeOf(made.right).height);
  return new Map([...boxes, ...middleOf(outside, { near, boxes, columns, nameOf, high })]);
}

/** How many columns the middle has, so that the whole comes nearest to the wanted width by height. */
function columnsBetween(count: number, sides: readonly Size[], aspect: number): number {
  const wide = sides.reduce((sum, { width }) => sum + width + gapWidth, 0);
  const high = Math.max(...sides.map(({ height }) => height));
  const offOf = (columns: number) =>
    Math.abs(Math.log((wide + columns * cellWidth) / Math.max(high, (count / columns) * 92, 1) / aspect));
  const choices = Array.from({ length: Math.max(1, count) }, (_, at) => at + 1);
  return choices.reduce((best, one) => (offOf(one) < offOf(best) ? one : best));
}

interface Size {
  width: number;
  height: number;
}

function sizeOf(boxes: readonly MadeBox[]): Size {
  return {
    width: Math.max(0, ...boxes.map(({ width }) => width)),
    height: sum(boxes.map(({ height }) => height + boxGap)),
  };
}

interface Middle {
  near: ReadonlyMap<string, readonly string[]>;
  boxes: ReadonlyMap<string, Placement>;
  columns: number;
  /** How high the sides are. */
  high: number;
  nameOf: ReadonlyMap<string, string>;
}

/** In columns by which side it is linked to, in each by the height of what it is linked to. */
function middleOf(outside: readonly string[], { near, boxes, columns, nameOf, high }: Middle): Map<string, Placement> {
  const many = Math.ceil(outside.length / columns);
  const meanAlong = (id: string, axis: 'x' | 'y') => meanOf(near.get(id) ?? [], (one) => boxes.get(one)?.[axis]);
  const across = sortedBy(outside, (id) => meanAlong(id, 'x') ?? 0);
  const placements = new Map<string, Placement>();
  for (let column = 0; column < columns; column += 1) {
    const own = sortedBy(across.slice(column * many, (column + 1) * many), (id) => meanAlong(id, 'y'));
    const heights = own.map((id) => cellHeight([nameOf.get(id) ?? '']));
    const whole = Math.max(high, sum(heights));
    const spare = (whole - sum(heights)) / (own.length + 1);
    let top = spare - whole / 2;
    for (const [at, id] of own.entries()) {
      placements.set(id, freeAt((column + 0.5 - columns / 2) * cellWidth, top + 13));
      top += (heights[at] ?? 0) + spare;
    }
  }
  return placements;
}

interface MadeBox {
  /** From the middle of its upper rim. */
  places: Map<string, Placement>;
  width: number;
  height: number;
}

/** A province's box with its cities in as many columns as make it about one and a half times as high as wide. */
function boxOf({ id, blocks }: ProvinceBox, look: 'left' | 'right', nameOf: ReadonlyMap<string, string>): MadeBox {
  const columns = columnsOf(blocks, nameOf);
  const width = columns.length * (blockWidth + boxPadding) + boxPadding;
  const places = new Map<string, Placement>();
  const inward = look === 'left' ? 1 : -1;
  let lowest = boxTitleHeight;
  for (const [at, column] of columns.entries()) {
    const x = -width / 2 + boxPadding + blockWidth / 2 + at * (blockWidth + boxPadding);
    const rowX = x + inward * (blockWidth / 2 - boxPadding - rowDot / 2);
    let top = boxTitleHeight;
    for (const block of column) {
      const high = heightOfBlock(block, nameOf);
      if (block.isBox) {
        places.set(block.id, { x, y: top + high / 2, width: blockWidth, height: high, look: 'box' });
        let rowTop = top + boxTitleHeight;
        for (const row of block.rows) {
          const own = heightOfRow(nameOf.get(row));
          places.set(row, { x: rowX, y: rowTop + own / 2, width: rowDot, height: rowDot, look });
          rowTop += own;
        }
      } else places.set(block.id, { x: rowX, y: top + high / 2, width: rowDot, height: rowDot, look });
      top += high + boxPadding;
    }
    lowest = Math.max(lowest, top);
  }
  places.set(id, { x: 0, y: lowest / 2, width, height: lowest, look: 'box' });
  return { places, width, height: lowest };
}

/** The highest first, each where least stands. */
function columnsOf(blocks: readonly Block[], nameOf: ReadonlyMap<string, string>): Block[][] {
  const heightOf = (block: Block) => heightOfBlock(block, nameOf) + boxPadding;
  const many = Math.max(1, Math.round(Math.sqrt(sum(blocks.map(heightOf)) / (1.6 * blockWidth))));
  const columns = Array.from({ length: Math.min(many, Math.max(1, blocks.length)) }, () => ({
    blocks: [] as Block[],
    height: 0,
  }));
  for (const block of sortedBy(blocks, (one) => -heightOf(one))) {
    const [lowest] = sortedBy(columns, ({ height }) => height);
    lowest?.blocks.push(block);
    if (lowest !== undefined) lowest.height += heightOf(block);
  }
  return columns.map((column) => column.blocks);
}
