import type { Placement } from '../state/graph.ts';
import { cellWidth } from './cell.ts';
import { type ProvinceBox, sortIntoColumns } from './columns.ts';
import type { LayoutRequest } from './messages.ts';
import { orderColumns } from './order.ts';
import { boxPadding, boxTitleHeight, heightOfBlock, heightOfRow, rowDot, sum } from './rows.ts';
import { lineHeightPx } from '../parts/text-size.ts';
import { linesOf } from './wrap.ts';

const middleWidth = 300;
const gapWidth = 92;
const sideWidth = 142;
const cardHeight = 21;
const cardGap = 4;

/**
 * The picture of places on two sides and what joins them between: boxes in columns, so that every line runs through the
 * empty gap between a box and the middle, and through nothing else. Lengths are pixels at zoom 1.
 */
export function compose({ entities, relations, within, roles }: LayoutRequest): Map<string, Placement> {
  const columns = orderColumns(sortIntoColumns(entities, within, { roles, relations }), relations);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const heightOfCard = (id: string) => cardHeight + (linesOf(nameOf.get(id) ?? '', 'card').length - 1) * lineHeightPx;

  const middleHeights = columns.middle.map(heightOfCard);
  const height = Math.max(
    sum(middleHeights) + cardGap * Math.max(0, middleHeights.length - 1),
    ...[columns.left, columns.right].map((side) => naturalHeight(side, nameOf)),
  );
  const placements = new Map<string, Placement>();
  const cardSpace = middleHeights.length > 1 ? (height - sum(middleHeights)) / (middleHeights.length - 1) : 0;
  let y = 0;
  for (const [at, id] of columns.middle.entries()) {
    const own = middleHeights[at] ?? cardHeight;
    placements.set(id, { x: 0, y: y + own / 2, width: middleWidth, height: own, look: 'card' });
    y += own + cardSpace;
  }
  placeSide(columns.left, {
    x: -(middleWidth / 2 + gapWidth + sideWidth / 2),
    look: 'left',
    height,
    nameOf,
    placements,
  });
  placeSide(columns.right, {
    x: middleWidth / 2 + gapWidth + sideWidth / 2,
    look: 'right',
    height,
    nameOf,
    placements,
  });
  for (const [id, place] of below(columns.outside, height + 14)) placements.set(id, place);
  return placements;
}

/** So few stand in two columns, so that the picture stays narrow. */
const mostInTwo = 12;

/** What lies in no province, below the picture: in rows as wide as that where there are many. */
function below(outside: readonly string[], top: number): [string, Placement][] {
  const wide = middleWidth + 2 * (gapWidth + sideWidth);
  const many = outside.length <= mostInTwo ? 2 : Math.floor(wide / cellWidth);
  const apart = outside.length <= mostInTwo ? { x: middleWidth + gapWidth, y: 46 } : { x: cellWidth, y: 92 };
  return outside.map((id, at) => [
    id,
    {
      x: ((many - 1) / 2 - (at % many)) * apart.x,
      y: top + Math.floor(at / many) * apart.y,
      ...{ width: 18, height: 18, look: 'free' },
    },
  ]);
}

interface Side {
  x: number;
  look: 'left' | 'right';
  height: number;
  nameOf: ReadonlyMap<string, string>;
  placements: Map<string, Placement>;
}

function placeSide(boxes: ProvinceBox[], side: Side): void {
  const { x, look, nameOf, placements } = side;
  const spare = side.height - naturalHeight(boxes, nameOf);
  const blockCount = boxes.reduce((count, { blocks }) => count + blocks.length, 0);
  const space = Math.max(0, spare) / Math.max(1, blockCount);
  const inward = look === 'left' ? 1 : -1;
  let top = 0;
  for (const { id, blocks } of boxes) {
    let y = top + boxTitleHeight;
    for (const block of blocks) {
      const own = heightOfBlock(block, nameOf);
      y += space / 2;
      if (block.isBox) {
        placements.set(block.id, { x, y: y + own / 2, width: sideWidth - 2 * boxPadding, height: own, look: 'box' });
        let rowTop = y + boxTitleHeight;
        for (const row of block.rows) {
          const high = heightOfRow(nameOf.get(row));
          placements.set(row, rowPlace(x + inward * (sideWidth / 2 - boxPadding - rowDot), rowTop + high / 2, look));
          rowTop += high;
        }
      } else placements.set(block.id, rowPlace(x + inward * (sideWidth / 2 - boxPadding - rowDot), y + own / 2, look));
      y += own + boxPadding + space / 2;
    }
    placements.set(id, { x, y: (top + y) / 2, width: sideWidth, height: y - top, look: 'box' });
    top = y + 2 * boxPadding;
  }
}

function rowPlace(x: number, y: number, look: 'left' | 'right'): Placement {
  return { x, y, width: rowDot, height: rowDot, look };
}

function naturalHeight(boxes: ProvinceBox[], nameOf: ReadonlyMap<string, string>): number {
  const heights = boxes.map(
    ({ blocks }) => boxTitleHeight + sum(blocks.map((block) => heightOfBlock(block, nameOf) + boxPadding)),
  );
  return sum(heights) + Math.max(0, boxes.length - 1) * 2 * boxPadding;
}
