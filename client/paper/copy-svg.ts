import { paintOf } from './colour.ts';
import { element, type Markup } from './markup.ts';

/** What says where a shape stands; what the page needs beside it, such as roles, is of no use on paper. */
const places = [
  ...[
    'd',
    'x',
    'y',
    'x1',
    'x2',
    'y1',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'width',
    'height',
    'points',
    'transform',
    'id',
  ],
  ...['viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'orient', 'patternUnits', 'patternTransform'],
];

const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polygon', 'polyline', 'text']);
const groups = new Set(['g', 'defs', 'pattern', 'marker', 'title', 'tspan']);

/** An element of SVG with the look that the sheets give it as attributes; undefined where nothing of it is seen. */
export function copySvg(copied: Element): Markup | Markup[] | undefined {
  const name = copied.localName;
  if (name === 'title') return element('title', {}, copied.textContent);
  const style = getComputedStyle(copied);
  if (style.display === 'none' || style.visibility === 'hidden') return undefined;
  const placed = Object.fromEntries(
    places.flatMap((key) => (copied.hasAttribute(key) ? [[key, copied.getAttribute(key) ?? '']] : [])),
  );
  const children = [...copied.children].flatMap((child) => copySvg(child) ?? []);
  const opacity = style.opacity === '1' ? undefined : style.opacity;
  if (groups.has(name)) return element(name, { ...placed, opacity }, children);
  if (!shapes.has(name)) return undefined;
  const look = { ...lookOf(style), opacity };
  if (look.fill === 'none' && look.stroke === undefined) return undefined;
  if (name !== 'text') return element(name, { ...placed, ...look }, children);
  return written(copied, { ...placed, ...fontOf(style), 'text-anchor': style.textAnchor }, look);
}

type Look = ReturnType<typeof lookOf>;

function lookOf(style: CSSStyleDeclaration) {
  const [fill, stroke] = [shadeOf(style.fill), shadeOf(style.stroke)];
  const hasStroke = stroke.color !== 'none';
  const unlessUsual = (value: string, usual: string) => (hasStroke && value !== usual ? value : undefined);
  return {
    fill: fill.color,
    'fill-opacity': product(fill.opacity, style.fillOpacity),
    stroke: hasStroke ? stroke.color : undefined,
    'stroke-opacity': hasStroke ? product(stroke.opacity, style.strokeOpacity) : undefined,
    'stroke-width': hasStroke ? Number.parseFloat(style.strokeWidth) : undefined,
    'stroke-dasharray': unlessUsual(style.strokeDasharray.replaceAll('px', ''), 'none'),
    'stroke-linecap': unlessUsual(style.strokeLinecap, 'butt'),
    'stroke-linejoin': unlessUsual(style.strokeLinejoin, 'miter'),
    'vector-effect': unlessUsual(style.vectorEffect, 'none'),
    'marker-end': style.markerEnd === 'none' ? undefined : reference(style.markerEnd),
  };
}

/** A halo is drawn beneath its word, for not every program knows `paint-order`. */
function written(copied: Element, placed: Record<string, string | number | undefined>, look: Look): Markup[] {
  const { stroke: _, ...rest } = look;
  const words = element('text', { ...placed, ...rest, ...withoutStroke }, copied.textContent);
  if (look.stroke === undefined) return [words];
  return [element('text', { ...placed, ...look, 'aria-hidden': 'true' }, copied.textContent), words];
}

const withoutStroke = { 'stroke-width': undefined, 'stroke-linejoin': undefined, 'stroke-dasharray': undefined };

function fontOf({ fontSize, fontWeight, fontFamily }: CSSStyleDeclaration) {
  return {
    'font-size': Number.parseFloat(fontSize),
    'font-weight': fontWeight === '400' ? undefined : fontWeight,
    'font-family': fontFamily,
  };
}

function shadeOf(value: string): { color: string; opacity: number } {
  if (value === 'none') return { color: 'none', opacity: 1 };
  if (value.startsWith('url(')) return { color: reference(value), opacity: 1 };
  const paint = paintOf(value);
  return paint.opacity === 0 ? { color: 'none', opacity: 1 } : paint;
}

/** `url("#x")`, whatever stands before the sign. */
function reference(value: string): string {
  return `url(#${/#([^")]*)/.exec(value)?.[1] ?? ''})`;
}

function product(own: number, given: string): number | undefined {
  const opacity = own * Number(given);
  return opacity === 1 ? undefined : opacity;
}
