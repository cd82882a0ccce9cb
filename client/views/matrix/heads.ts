import { fontFamily } from '../../parts/fonts.ts';
import { graphemesOf } from '../../parts/letters.ts';
import type { Palette } from '../../parts/palette.ts';
import { canStand, cutToWidth } from '../../parts/text-size.ts';
import { head, stacked } from './geometry.ts';
import type { Scene } from './scene.ts';

type Span = [first: number, end: number];

/** The names of the rows, and at their left those of the groups. */
export function drawRowHeads(context: CanvasRenderingContext2D, scene: Scene, [first, end]: Span): void {
  const { shape, scroll, palette, hovered, active } = scene;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const room = shape.headWidth - head.stripPx;
  for (let at = first; at < end; at += 1) {
    const line = shape.lines[at];
    if (line === undefined) continue;
    const y = shape.headHeight + line.at - scroll.y;
    if (hovered?.row === at || active?.row === at) light(context, palette, [head.stripPx, y, room, shape.cell]);
    setNameFont(context, scene, line.place.id);
    context.fillText(cutToWidth(line.place.name, room - 12, head.namePx), shape.headWidth - 6, y + shape.cell / 2 + 1);
  }
  for (const { name, from, to } of shape.groups) {
    const [top, bottom] = [shape.headHeight + from - scroll.y, shape.headHeight + to - scroll.y];
    drawStrip(context, palette, [0, top, head.stripPx - 3, bottom - top]);
    const [low, high] = [Math.max(top, shape.headHeight), Math.min(bottom, scene.height)];
    const middle = { x: (head.stripPx - 3) / 2, y: (low + high) / 2 };
    if (canStand(name)) {
      const letters = graphemesOf(name).slice(0, Math.floor((high - low) / 15));
      for (const [number, letter] of letters.entries())
        context.fillText(letter, middle.x, middle.y + (number - (letters.length - 1) / 2) * 14);
    } else turned(context, middle, () => context.fillText(readable(name, high - low - 4), 0, 0));
  }
}

/** The names of the columns, and above them those of the groups: Chinese stands, Latin is turned. */
export function drawColumnHeads(context: CanvasRenderingContext2D, scene: Scene, [first, end]: Span): void {
  const { shape, scroll, palette, hovered, active } = scene;
  context.textBaseline = 'middle';
  const room = shape.headHeight - head.stripPx;
  for (let at = first; at < end; at += 1) {
    const line = shape.lines[at];
    if (line === undefined) continue;
    const x = shape.headWidth + line.at - scroll.x;
    if (hovered?.column === at || active?.column === at) light(context, palette, [x, head.stripPx, shape.cell, room]);
    setNameFont(context, scene, line.place.id);
    const foot = { x: x + shape.cell / 2 + 0.5, y: shape.headHeight - 5 };
    if (canStand(line.place.name)) {
      context.textAlign = 'center';
      const letters = stacked(line.place.name);
      for (const [number, letter] of letters.entries())
        context.fillText(letter, foot.x, foot.y - (letters.length - number - 0.5) * head.nameRowPx);
    } else {
      context.textAlign = 'left';
      turned(context, foot, () => context.fillText(cutToWidth(line.place.name, room - 8, head.namePx), 0, 0));
    }
  }
  for (const { name, from, to } of shape.groups) {
    const [left, right] = [shape.headWidth + from - scroll.x, shape.headWidth + to - scroll.x];
    drawStrip(context, palette, [left, 0, right - left, head.stripPx - 3]);
    const [low, high] = [Math.max(left, shape.headWidth), Math.min(right, scene.width)];
    context.fillText(readable(name, high - low - 4), (low + high) / 2, (head.stripPx - 3) / 2 + 1);
  }
}

/** A beginning of one letter says nothing. */
function readable(name: string, mostPx: number): string {
  const cut = cutToWidth(name, mostPx);
  return graphemesOf(cut).length < Math.min(3, graphemesOf(name).length) ? '' : cut;
}

function setNameFont(context: CanvasRenderingContext2D, { selected, palette }: Scene, place: string): void {
  context.fillStyle = selected.has(place) ? palette.select : palette.ink;
  context.font = `${selected.has(place) ? '700' : '400'} ${head.namePx}px ${fontFamily}`;
}

/** Writes upwards from a point. */
function turned(context: CanvasRenderingContext2D, { x, y }: { x: number; y: number }, write: () => void): void {
  context.save();
  context.translate(x, y);
  context.rotate(-Math.PI / 2);
  write();
  context.restore();
}

type Box = [x: number, y: number, width: number, height: number];

function light(context: CanvasRenderingContext2D, palette: Palette, box: Box): void {
  context.fillStyle = palette.box;
  context.fillRect(...box);
}

/** The ground of a group's name, and the font that it is written in. */
function drawStrip(context: CanvasRenderingContext2D, palette: Palette, box: Box): void {
  context.globalAlpha = 0.14;
  context.fillStyle = palette.place;
  context.fillRect(...box);
  context.globalAlpha = 1;
  context.font = `600 12px ${fontFamily}`;
  context.textAlign = 'center';
}
