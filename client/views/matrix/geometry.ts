import type { Link } from '#shared/links';
import type { PlaceTotal } from '../../state/links.ts';
import { graphemesOf } from '../../parts/letters.ts';
import { canStand, textWidth } from '../../parts/text-size.ts';
import type { Group } from './order.ts';

/** A few places have room for large cells. */
const cellSizes = [
  { upTo: 14, px: 38 },
  { upTo: 22, px: 31 },
  { upTo: Infinity, px: 26 },
];
const groupGapPx = 9;
const stripPx = 20;
const nameRowPx = 14;
const mostNameRows = 6;
/** Of a head, in pixels: how large its font is, and how much of a name is shown. */
const namePx = 13;
const mostStandingPx = 7 * namePx;
const mostTurnedPx = 150;

/** A row, and the column that mirrors it. */
interface Line extends PlaceTotal {
  group: number;
  /** From the first cell, in pixels. */
  at: number;
}

export interface MatrixShape {
  lines: Line[];
  groups: { name: string; from: number; to: number }[];
  /** Links by the places' ids, either way round. */
  links: ReadonlyMap<string, Link>;
  most: number;
  /** Width and height of a cell. */
  cell: number;
  /** Of all cells together, without the heads. */
  size: number;
  headWidth: number;
  headHeight: number;
}

export interface Cell {
  row: number;
  column: number;
}

export function shapeOf(groups: readonly Group[], pairs: readonly Link[]): MatrixShape {
  const count = groups.reduce((sum, { places }) => sum + places.length, 0);
  const cell = cellSizes.find(({ upTo }) => count <= upTo)?.px ?? 26;
  const lines: Line[] = [];
  const bands: MatrixShape['groups'] = [];
  let at = 0;
  for (const [number, { province, places }] of groups.entries()) {
    const from = at;
    for (const total of places) {
      lines.push({ ...total, group: number, at });
      at += cell;
    }
    bands.push({ name: province?.name ?? '', from, to: at });
    at += groupGapPx;
  }
  const links = new Map<string, Link>();
  for (const link of pairs) links.set(`${link.a.id}~${link.b.id}`, link);
  const names = lines.map(({ place }) => place.name);
  return {
    lines,
    groups: bands,
    links,
    most: pairs[0]?.via.length ?? 0,
    cell,
    size: Math.max(0, at - groupGapPx),
    headWidth: stripPx + 16 + Math.max(2 * namePx, ...names.map(lengthOf)),
    headHeight: stripPx + 10 + Math.max(2 * nameRowPx, ...names.map(heightOf)),
  };
}

/** How long a name is written, as far as it is shown. */
function lengthOf(name: string): number {
  return Math.min(canStand(name) ? mostStandingPx : mostTurnedPx, textWidth(name, namePx));
}

/** How high it stands over its column, or turned. */
function heightOf(name: string): number {
  return canStand(name) ? stacked(name).length * nameRowPx : lengthOf(name);
}

export function linkAt({ lines, links }: MatrixShape, { row, column }: Cell): Link | undefined {
  const [one, other] = [lines[row]?.place.id ?? '', lines[column]?.place.id ?? ''];
  return links.get(one < other ? `${one}~${other}` : `${other}~${one}`);
}

/** The line at a distance from the first cell; undefined in a gap and outside. */
export function lineAt({ lines, cell }: MatrixShape, distance: number): number | undefined {
  const last = lastBefore(lines, distance);
  const line = lines[last];
  return line === undefined || distance < line.at || distance >= line.at + cell ? undefined : last;
}

/** The lines that a stretch shows, the first and the one after the last. */
export function linesBetween({ lines }: MatrixShape, from: number, to: number): [first: number, end: number] {
  return [Math.max(0, lastBefore(lines, from)), Math.min(lines.length, lastBefore(lines, to) + 1)];
}

function lastBefore(lines: readonly Line[], distance: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? Infinity) <= distance) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A name as the rows of a column's head: Chinese goes downwards, a long one is cut with a sign that it is. */
export function stacked(name: string): string[] {
  const letters = graphemesOf(name);
  return letters.length <= mostNameRows ? letters : [...letters.slice(0, mostNameRows - 1), '⋮'];
}

export const head = { stripPx, nameRowPx, namePx };
