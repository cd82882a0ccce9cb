import { element, type Markup, ownMarkup } from './markup.ts';

const svgAddress = 'data:image/svg+xml;utf8,';

/** What cuts what is drawn: a path, within what cut before. */
export interface Clip {
  path: string;
  within: Clip | undefined;
}

/** What a picture defines once and uses often: icons, and the shapes that cut. */
export function createDefinitions() {
  const known = new Map<string, { id: string; markup: Markup }>();
  const idOf = (key: string, prefix: string, make: (id: string) => Markup): string => {
    const found = known.get(key);
    if (found !== undefined) return found.id;
    const id = `${prefix}-${known.size + 1}`;
    known.set(key, { id, markup: make(id) });
    return id;
  };

  const cut = ({ path, within }: Clip): string => {
    const outer = within === undefined ? undefined : cut(within);
    const make = (id: string) => element('clipPath', { id, 'clip-path': outer }, element('path', { d: path }));
    return `url(#${idOf(`${outer ?? ''} ${path}`, 'clip', make)})`;
  };

  return {
    /** An icon by its address, which is SVG itself, as a reference. */
    symbol: (address: string): string => `#${idOf(address, 'icon', (id) => symbolOf(address, id))}`,
    /** What stays of what is drawn: what lies within the path, and within what cut before. */
    clip: cut,
    written: (): Markup =>
      element(
        'defs',
        {},
        [...known.values()].map(({ markup }) => markup),
      ),
  };
}

export type Definitions = ReturnType<typeof createDefinitions>;

/** Icons are the program's own (`parts/icons.ts`): their markup is taken over as it is. */
function symbolOf(address: string, id: string): Markup {
  if (!address.startsWith(svgAddress))
    throw new Error(`wanted an icon of the program's own, found ${address.slice(0, 40)}`);
  const svg = decodeURIComponent(address.slice(svgAddress.length)).trim();
  const [, attributes = '', inner = ''] = /^<svg([^>]*)>(.*)<\/svg>$/s.exec(svg) ?? [];
  const kept = attributes.replaceAll(/\s(?:xmlns|class|width|height)="[^"]*"/g, '').replaceAll(/\s+/g, ' ');
  return ownMarkup(`<symbol id="${id}"${kept.trimEnd()}>${inner.trim()}</symbol>`);
}
