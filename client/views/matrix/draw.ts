import { fontFamily } from '../../parts/fonts.ts';
import type { Palette } from '../../parts/palette.ts';
import { cutTo, graphemesOf } from '../../parts/letters.ts';
import { type Cell, head, linesBetween, linkAt, type MatrixShape, stacked } from './geometry.ts';

export interface Scene {
  shape: MatrixShape;
  scroll: { x: number; y: number };
  width: number;
  height: number;
  palette: Palette;
  active: Cell | undefined;
  hovered: Cell | undefined;
  /** Ids of the places that are selected: both of a pair, or one. */
  selected: ReadonlySet<string>;
  selectedPair: ReadonlySet<string> | undefined;
  /** The agreement that is selected: its cells are framed. */
  selectedHub: string | undefined;
}

/** Draws what the view shows of the matrix: cells, then the heads over them, which stay. */
export function drawMatrix(context: CanvasRenderingContext2D, scene: Scene): void {
  const { shape, scroll, width, height, palette } = scene;
  const { headWidth, headHeight } = shape;
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  const rows = linesBetween(shape, scroll.y, scroll.y + height - headHeight);
  const columns = linesBetween(shape, scroll.x, scroll.x + width - headWidth);
  clipped(context, [headWidth, headHeight, width - headWidth, height - headHeight], () => {
    drawQuadrants(context, scene);
    drawCells(context, scene, { rows, columns });
  });
  clipped(context, [0, headHeight, headWidth, height - headHeight], () => drawRowHeads(context, scene, rows));
  clipped(context, [headWidth, 0, width - headWidth, headHeight], () => drawColumnHeads(context, scene, columns));
}

/** Where two provinces meet the ground is tinted: that is what one looks for. */
function drawQuadrants(context: CanvasRenderingContext2D, { shape, scroll, palette }: Scene): void {
  for (const [row, down] of shape.groups.entries())
    for (const [column, across] of shape.groups.entries()) {
      context.fillStyle = row === column ? palette.box : palette.ground;
      const [x, y] = [shape.headWidth + across.from - scroll.x, shape.headHeight + down.from - scroll.y];
      context.fillRect(x, y, across.to - across.from, down.to - down.from);
      if (row === column) continue;
      context.globalAlpha = 0.07;
      context.fillStyle = palette.agreement;
      context.fillRect(x, y, across.to - across.from, down.to - down.from);
      context.globalAlpha = 1;
    }
}

interface Shown {
  rows: [number, number];
  columns: [number, number];
}

function drawCells(context: CanvasRenderingContext2D, scene: Scene, { rows, columns }: Shown): void {
  const { shape, scroll, palette, active, hovered, selectedPair, selectedHub } = scene;
  context.font = `600 12px ${fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let row = rows[0]; row < rows[1]; row += 1) {
    const down = shape.lines[row];
    if (down === undefined) continue;
    const y = shape.headHeight + down.at - scroll.y;
    for (let column = columns[0]; column < columns[1]; column += 1) {
      const across = shape.lines[column];
      if (across === undefined) continue;
      const x = shape.headWidth + across.at - scroll.x;
      context.strokeStyle = palette.boxInner;
      context.lineWidth = 1;
      context.strokeRect(x + 0.5, y + 0.5, shape.cell, shape.cell);
      if (row === column) {
        drawDiagonal(context, palette, [x, y, shape.cell]);
      } else {
        const link = linkAt(shape, { row, column });
        if (link !== undefined) {
          const depth = 0.16 + 0.84 * (Math.log(1 + link.via.length) / Math.log(1 + Math.max(2, shape.most)));
          context.globalAlpha = depth;
          context.fillStyle = link.crossBorder ? palette.agreement : palette.quiet;
          context.fillRect(x + 1, y + 1, shape.cell - 1, shape.cell - 1);
          context.globalAlpha = 1;
          context.fillStyle = depth > 0.55 ? palette.ground : palette.ink;
          context.fillText(String(link.via.length), x + shape.cell / 2 + 0.5, y + shape.cell / 2 + 1);
          if (selectedHub !== undefined && link.via.some(({ id }) => id === selectedHub))
            frame(context, palette.ink, [x, y, shape.cell], 1.5);
        }
      }
      if (hovered?.row === row && hovered.column === column) frame(context, palette.ink, [x, y, shape.cell], 1);
      if (selectedPair?.has(down.place.id) === true && selectedPair.has(across.place.id) && row !== column)
        frame(context, palette.select, [x, y, shape.cell], 3);
      if (active?.row === row && active.column === column) frame(context, palette.select, [x, y, shape.cell], 2);
    }
  }
}

function drawDiagonal(context: CanvasRenderingContext2D, palette: Palette, [x, y, cell]: Square): void {
  context.strokeStyle = palette.line;
  context.globalAlpha = 0.5;
  context.beginPath();
  context.moveTo(x + 6, y + 6);
  context.lineTo(x + cell - 5, y + cell - 5);
  context.stroke();
  context.globalAlpha = 1;
}

type Square = [x: number, y: number, size: number];

function frame(context: CanvasRenderingContext2D, color: string, [x, y, cell]: Square, wide: number): void {
  context.strokeStyle = color;
  context.lineWidth = wide;
  context.strokeRect(x + 0.5 + wide / 2, y + 0.5 + wide / 2, cell - wide, cell - wide);
}

function drawRowHeads(context: CanvasRenderingContext2D, scene: Scene, [first, end]: [number, number]): void {
  const { shape, scroll, palette, hovered, active } = scene;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (let at = first; at < end; at += 1) {
    const line = shape.lines[at];
    if (line === undefined) continue;
    const y = shape.headHeight + line.at - scroll.y;
    drawHeadGround(
      context,
      scene,
      [head.stripPx, y, shape.headWidth - head.stripPx, shape.cell],
      hovered?.row === at || active?.row === at,
    );
    context.fillStyle = scene.selected.has(line.place.id) ? palette.select : palette.ink;
    context.font = `${scene.selected.has(line.place.id) ? '700' : '400'} 13px ${fontFamily}`;
    context.fillText(cutTo(line.place.name, 7), shape.headWidth - 6, y + shape.cell / 2 + 1);
  }
  for (const { name, from, to } of shape.groups) {
    const [top, bottom] = [shape.headHeight + from - scroll.y, shape.headHeight + to - scroll.y];
    drawStrip(context, palette, [0, top, head.stripPx - 3, bottom - top]);
    const [low, high] = [Math.max(top, shape.headHeight), Math.min(bottom, scene.height)];
    const letters = graphemesOf(name).slice(0, Math.floor((high - low) / 15));
    context.fillStyle = palette.place;
    context.font = `600 12px ${fontFamily}`;
    context.textAlign = 'center';
    for (const [number, letter] of letters.entries())
      context.fillText(letter, (head.stripPx - 3) / 2, (low + high) / 2 + (number - (letters.length - 1) / 2) * 14);
  }
}

function drawColumnHeads(context: CanvasRenderingContext2D, scene: Scene, [first, end]: [number, number]): void {
  const { shape, scroll, palette, hovered, active } = scene;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let at = first; at < end; at += 1) {
    const line = shape.lines[at];
    if (line === undefined) continue;
    const x = shape.headWidth + line.at - scroll.x;
    drawHeadGround(
      context,
      scene,
      [x, head.stripPx, shape.cell, shape.headHeight - head.stripPx],
      hovered?.column === at || active?.column === at,
    );
    context.fillStyle = scene.selected.has(line.place.id) ? palette.select : palette.ink;
    context.font = `${scene.selected.has(line.place.id) ? '700' : '400'} 13px ${fontFamily}`;
    const letters = stacked(line.place.name);
    for (const [number, letter] of letters.entries())
      context.fillText(
        letter,
        x + shape.cell / 2 + 0.5,
        shape.headHeight - 5 - (letters.length - number - 0.5) * head.nameRowPx,
      );
  }
  for (const { name, from, to } of shape.groups) {
    const [left, right] = [shape.headWidth + from - scroll.x, shape.headWidth + to - scroll.x];
    drawStrip(context, palette, [left, 0, right - left, head.stripPx - 3]);
    const [low, high] = [Math.max(left, shape.headWidth), Math.min(right, scene.width)];
    context.fillStyle = palette.place;
    context.font = `600 12px ${fontFamily}`;
    const letters = graphemesOf(name)
      .slice(0, Math.floor((high - low) / 13))
      .join('');
    if (letters !== '') context.fillText(letters, (low + high) / 2, (head.stripPx - 3) / 2 + 1);
  }
}

function drawHeadGround(
  context: CanvasRenderingContext2D,
  { palette }: Scene,
  [x, y, width, height]: [number, number, number, number],
  isLit: boolean,
): void {
  if (!isLit) return;
  context.fillStyle = palette.box;
  context.fillRect(x, y, width, height);
}

function drawStrip(
  context: CanvasRenderingContext2D,
  palette: Palette,
  [x, y, width, height]: [number, number, number, number],
): void {
  context.globalAlpha = 0.14;
  context.fillStyle = palette.place;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
}

function clipped(
  context: CanvasRenderingContext2D,
  [x, y, width, height]: [number, number, number, number],
  draw: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, Math.max(0, width), Math.max(0, height));
  context.clip();
  draw();
  context.restore();
}
