import { xmlText } from '#shared/xml-text';

/** A piece of XML that is whole: only `element` makes it, so that no text of others becomes markup. */
export interface Markup {
  readonly markup: string;
}

type Attribute = string | number | undefined;
type Child = Markup | string | readonly Child[] | undefined;

/** What never holds anything: any other element that is empty has an end of its own, which HTML wants. */
const closed = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'use', 'br', 'meta']);

/** An element; a text within is written as text, an attribute that is undefined is left out, numbers are rounded to hundredths. */
export function element(name: string, attributes: Record<string, Attribute> = {}, ...children: Child[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : xmlText(value)}"`],
  );
  const inner = children.map(inside).join('');
  const isClosed = inner === '' && closed.has(name);
  return { markup: `<${name}${written.join('')}${isClosed ? '/>' : `>${inner}</${name}>`}` };
}

/** Markup that a part of the program wrote itself, such as an icon; never a text of others. */
export function ownMarkup(markup: string): Markup {
  return { markup };
}

/** As SVG wants it: no more digits than are seen. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

function inside(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return xmlText(child);
  return 'markup' in child ? child.markup : child.map(inside).join('');
}
