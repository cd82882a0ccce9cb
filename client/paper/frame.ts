import { wrap } from '../parts/wrap-text.ts';
import type { Sign } from '../parts/sign.ts';
import { textWidth } from '../parts/text-size.ts';
import type { Definitions } from './definitions.ts';
import { element, type Markup } from './markup.ts';

/** What stands around a picture, so that it can be read alone. */
export interface Caption {
  title: string;
  /** How much it shows. */
  about: string;
  signs: readonly Sign[];
  /** Where it is from: one line of text each, broken where it is longer than the picture is wide. */
  lines: readonly string[];
  /** The address that shows it again. */
  address?: string;
  /** Whether title and how much it shows are said by what it stands in, and not written. */
  isWithin?: boolean;
}

export interface Shades {
  ground: string;
  ink: string;
  quiet: string;
  accent: string;
}

const [marginPx, leastWidthPx, titlePx, linePx] = [16, 460, 18, 17];
const mostAddressLines = 12;

/** The picture with its title above and its signs, sources and address below. Returns the size of the whole. */
export function framed(
  { width: own, height: high, drawn }: { width: number; height: number; drawn: readonly Markup[] },
  caption: Caption,
  { shades, definitions }: { shades: Shades; definitions: Definitions },
): { width: number; height: number; drawn: Markup[] } {
  const width = Math.max(own, leastWidthPx) + 2 * marginPx;
  const room = width - 2 * marginPx;
  const written: Markup[] = [];
  let y = marginPx;
  const write = (text: string, { sizePx = 12, fill = shades.quiet, weight }: Written = {}) => {
    y += sizePx;
    written.push(element('text', { x: marginPx, y, 'font-size': sizePx, 'font-weight': weight, fill }, text));
    y += linePx - 12;
  };
  if (caption.isWithin !== true) {
    for (const line of wrap(caption.title, (room * 12) / titlePx, 3))
      write(line, { sizePx: titlePx, fill: shades.ink, weight: '700' });
    for (const line of wrap(caption.about, room, 4)) write(line);
    y += 4;
  }
  // What lies beyond its own room is not seen.
  const body = element('svg', { x: (width - own) / 2, y, width: own, height: high }, drawn);
  y += high + 10;
  for (const row of rowsOf(caption.signs, room)) {
    for (const { sign, x } of row) written.push(...signed(sign, { x: marginPx + x, y, shades, definitions }));
    y += linePx + 2;
  }
  y += 2;
  for (const line of caption.lines.flatMap((one) => wrap(one, room, 6))) write(line);
  const { address } = caption;
  if (address !== undefined) {
    // A longer one is cut with a sign; its link is whole.
    const lines = wrap(address, room, mostAddressLines).map((line) => {
      y += linePx;
      return element('text', { x: marginPx, y: y - 5, 'font-size': 12, fill: shades.accent }, line);
    });
    written.push(element('a', { href: address }, lines));
  }
  return { width, height: Math.ceil(y + marginPx), drawn: [body, ...written] };
}

interface Written {
  sizePx?: number;
  fill?: string;
  weight?: string;
}

const [signPx, gapPx] = [30, 18];

/** The signs in rows, each with where it begins. */
function rowsOf(signs: readonly Sign[], room: number): { sign: Sign; x: number }[][] {
  const rows: { sign: Sign; x: number }[][] = [];
  let x = Infinity;
  for (const sign of signs) {
    const wide = signPx + textWidth(sign.says) + gapPx;
    if (x + wide - gapPx > room) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ sign, x });
    x += wide;
  }
  return rows;
}

function signed(
  { says, shape }: Sign,
  { x, y, shades, definitions }: { x: number; y: number; shades: Shades; definitions: Definitions },
): Markup[] {
  const drawn =
    'icon' in shape
      ? element('use', { href: definitions.symbol(shape.icon), x: x + 6, y: y + 1, width: 15, height: 15 })
      : 'line' in shape
        ? element('path', {
            ...{ d: `M${x} ${y + 8}h24`, fill: 'none', stroke: shape.line, 'stroke-width': shape.wide ?? 1.5 },
            'stroke-dasharray': shape.dashes?.includes(0) === false ? shape.dashes.join(' ') : undefined,
          })
        : element('rect', { x, y: y + 2, width: 24, height: 13, fill: shape.ground, stroke: shape.rim });
  return [drawn, element('text', { x: x + signPx, y: y + 13, 'font-size': 12, fill: shades.ink }, says)];
}
