import { fontFamily } from '../parts/fonts.ts';
import { createDefinitions } from './definitions.ts';
import { type Caption, framed, type Shades } from './frame.ts';
import { element, type Markup } from './markup.ts';
import { createPen, type Pen } from './pen.ts';
import type { Ruler } from './ruler.ts';

export interface Picture {
  /** The file's text. */
  svg: string;
  title: string;
  about: string;
  width: number;
  height: number;
}

/** What a pen has drawn, and how large it is. */
export interface Sketch {
  drawn: readonly Markup[];
  width: number;
  height: number;
  definitions: ReturnType<typeof createDefinitions>;
}

/** Draws with a pen; `draw` tells how large its picture is. */
export function sketched(draw: (pen: Pen) => { width: number; height: number }, ruler: Ruler): Sketch {
  const definitions = createDefinitions();
  const pen = createPen(ruler, definitions);
  const { width, height } = draw(pen);
  return { drawn: pen.drawn(), width, height, definitions };
}

/** Puts title, signs, sources and address around what was drawn. */
export function svgFile(
  sketch: Sketch,
  caption: Caption,
  { shades, language }: { shades: Shades; language: string },
): Picture {
  const { definitions } = sketch;
  const { width, height, drawn } = framed(sketch, caption, { shades, definitions });
  const ground = element('rect', { width, height, fill: shades.ground });
  return {
    ...{ width, height, title: caption.title, about: caption.about },
    svg: whole({ width, height, language, title: caption.title, about: caption.about }, [
      definitions.written(),
      ground,
      ...drawn,
    ]),
  };
}

function whole(
  {
    width,
    height,
    language,
    title,
    about,
  }: { width: number; height: number; language: string; title: string; about: string },
  drawn: readonly Markup[],
): string {
  const root = element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', 'xml:lang': language, role: 'img', 'font-family': fontFamily },
      ...{ width, height, viewBox: `0 0 ${width} ${height}` },
    },
    element('title', {}, title),
    element('desc', {}, about),
    drawn,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}
