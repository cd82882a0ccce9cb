import { SaxesParser } from 'saxes';

interface ReadElement {
  name: string;
  attributes: Record<string, string>;
  /** Its own text and that of what stands in it. */
  text: string;
}

/** The elements of an XML document in the order in which they end; throws where it is not well-formed, or a namespace is not declared. */
export function readSvg(xml: string): ReadElement[] {
  const parser = new SaxesParser({ xmlns: true });
  const open: ReadElement[] = [];
  const read: ReadElement[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    open.push({ name, attributes: Object.fromEntries(values), text: '' });
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) read.push(element);
  });
  parser.write(xml).close();
  return read;
}

/** What is written in it, the shadow around a word not twice. */
export function textsOfSvg(xml: string): string[] {
  return readSvg(xml)
    .filter(({ name, attributes }) => name === 'text' && attributes['aria-hidden'] === undefined)
    .map(({ text }) => text);
}

/** The addresses that it would have to fetch: none, where it opens alone. */
export function fetchedBySvg(xml: string): string[] {
  return readSvg(xml)
    .filter(({ name }) => name !== 'a')
    .flatMap(({ attributes }) => [attributes['href'], attributes['xlink:href'], attributes['src']])
    .filter((address): address is string => address !== undefined && !address.startsWith('#'));
}
