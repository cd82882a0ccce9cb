import { fontFamily } from '../../parts/fonts.ts';
import type { Palette } from '../../parts/palette.ts';
import { linesBetween, linkAt } from './geometry.ts';
import { drawColumnHeads, drawRowHeads } from './heads.ts';
import type { Scene } from './scene.ts';

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
          if (scene.isHalf !== true || column > row)
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
