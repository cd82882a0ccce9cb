import { xmlText } from '#shared/xml-text';

/** A piece of XML that is whole: only `element` makes it, so that no text of others becomes markup. */
export interface Markup {
  readonly markup: string;
}

type Attribute = string | number | undefined;
type Child = Markup | string | readonly Child[] | undefined;

/** An element; a text within is written as text, an attribute that is undefined is left out, numbers are rounded to hundredths. */
export function element(name: string, attributes: Record<string, Attribute> = {}, ...children: Child[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : xmlText(value)}"`],
  );
  const inner = children.map(inside).join('');
  return { markup: inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>` };
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
