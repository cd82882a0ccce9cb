import { graphemesOf } from '../parts/letters.ts';
import { paintOf } from './colour.ts';
import { element, type Markup } from './markup.ts';
import type { Pen } from './pen.ts';

/** A box of the page: its ground and rim, the words in it line by line, and what stands in it. */
export function copyHtml(
  pen: Pen,
  copied: Element,
  origin: DOMRect,
  copyChild: (child: Element) => Markup[],
): Markup[] {
  const style = getComputedStyle(copied);
  const box = copied.getBoundingClientRect();
  if (style.display === 'none' || style.visibility === 'hidden' || box.width === 0) return [];
  if (copied instanceof HTMLImageElement)
    return [
      element('use', {
        href: pen.icon(copied.src),
        ...{ x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height },
      }),
    ];
  const inner = [...copied.childNodes].flatMap((child) => {
    if (child instanceof Element) return copyChild(child);
    return child instanceof Text ? linesOf(child, copied, style, origin) : [];
  });
  const opacity = style.opacity === '1' ? undefined : style.opacity;
  return [...groundOf(style, box, origin), ...(opacity === undefined ? inner : [element('g', { opacity }, inner)])];
}

function groundOf(style: CSSStyleDeclaration, box: DOMRect, origin: DOMRect): Markup[] {
  const ground = paintOf(style.backgroundColor);
  const rimPx = Number.parseFloat(style.borderTopWidth);
  const hasRim = style.borderTopStyle !== 'none' && rimPx > 0;
  if (ground.opacity === 0 && !hasRim) return [];
  const rim = paintOf(style.borderTopColor);
  const inset = hasRim ? rimPx / 2 : 0;
  return [
    element('rect', {
      ...{ x: box.x - origin.x + inset, y: box.y - origin.y + inset },
      ...{ width: box.width - 2 * inset, height: box.height - 2 * inset },
      rx: Number.parseFloat(style.borderTopLeftRadius) || undefined,
      fill: ground.opacity === 0 ? 'none' : ground.color,
      'fill-opacity': ground.opacity === 0 || ground.opacity === 1 ? undefined : ground.opacity,
      stroke: hasRim ? rim.color : undefined,
      'stroke-width': hasRim ? rimPx : undefined,
      'stroke-dasharray': style.borderTopStyle === 'dashed' ? `${rimPx * 3} ${rimPx * 2}` : undefined,
    }),
  ];
}

interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The words of a text as they stand on their lines; what its box cuts off ends with a sign that it goes on. */
function linesOf(text: Text, parent: Element, style: CSSStyleDeclaration, origin: DOMRect): Markup[] {
  const range = document.createRange();
  const lines: Line[] = [];
  let at = 0;
  for (const grapheme of graphemesOf(text.data)) {
    range.setStart(text, at);
    range.setEnd(text, at + grapheme.length);
    at += grapheme.length;
    const [rect] = range.getClientRects();
    if (rect === undefined || rect.width === 0) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.top - rect.top) < rect.height / 2) {
      last.text += grapheme;
      last.right = rect.right;
    } else lines.push({ text: grapheme, left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
  }
  const edge = edgeOf(parent);
  const sizePx = Number.parseFloat(style.fontSize);
  return lines.flatMap((line) => {
    const words = line.right <= edge + 1 ? line.text.trim() : cutAt(line, edge - sizePx);
    if (words === '') return [];
    return element(
      'text',
      {
        ...{ x: line.left - origin.x, y: (line.top + line.bottom) / 2 - origin.y + sizePx * 0.36 },
        ...{ 'font-size': sizePx, 'font-family': style.fontFamily, fill: paintOf(style.color).color },
        'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
      },
      words,
    );
  });
}

/** Where the nearest box that cuts ends. */
function edgeOf(parent: Element): number {
  const cutting = [parent, parent.parentElement].find(
    (one) => one !== null && getComputedStyle(one).textOverflow === 'ellipsis',
  );
  return cutting?.getBoundingClientRect().right ?? Infinity;
}

function cutAt({ text, left, right }: Line, edge: number): string {
  const letters = graphemesOf(text);
  const fitting = Math.max(1, Math.floor((letters.length * (edge - left)) / (right - left)));
  return `${letters.slice(0, fitting).join('').trim()}…`;
}
