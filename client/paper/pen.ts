import { paintOf } from './colour.ts';
import type { Clip, Definitions } from './definitions.ts';
import { element, type Markup } from './markup.ts';
import { after, createPath, type Matrix, moved, scaleOf, still, turnOf } from './path.ts';
import type { Ruler } from './ruler.ts';
import { fontOf } from './font.ts';

export interface Pen {
  /** Draws as a canvas's context does, as far as the canvases of this program ask for it. */
  context: CanvasRenderingContext2D;
  /** Puts what is drawn meanwhile together, under a name for whoever opens or hears the picture. */
  group: (attributes: Record<string, string | undefined>, title: string | undefined, draw: () => void) => void;
  /** Puts what is written already where it stands in the order. */
  put: (markup: Markup) => void;
  /** One of our icons by its address, as a reference. */
  icon: (address: string) => string;
  /** What was drawn; what it refers to stands in the definitions. */
  drawn: () => Markup[];
}

type Box = [x: number, y: number, width: number, height: number];

const usual = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  lineDashOffset: 0,
  globalAlpha: 1,
  globalCompositeOperation: 'source-over',
  imageSmoothingEnabled: true,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic' as CanvasTextBaseline,
};

/**
 * A canvas's context that writes SVG, so that a picture is what the screen shows, drawn by the same hand: shapes as
 * paths, words as `<text>` as wide as they are here, icons as shapes. Only attributes, no style: what it writes is shown under any policy.
 */
export function createPen(ruler: Ruler, definitions: Definitions): Pen {
  let [matrix, dashes, clip]: [Matrix, readonly number[], Clip | undefined] = [still, [], undefined];
  const saved: [typeof usual, Matrix, readonly number[], Clip | undefined][] = [];
  let written: Markup[] = [];
  const path = createPath(() => matrix);

  const put = (name: string, attributes: Parameters<typeof element>[1], ...children: string[]) => {
    // What takes away from what lies below cannot be said in SVG; what covers it is drawn in its place.
    if (style.globalCompositeOperation !== 'source-over') return;
    // An icon lies within the shape that would cut it.
    const cut = name === 'use' || clip === undefined ? undefined : definitions.clip(clip);
    written.push(element(name, { ...attributes, 'clip-path': cut }, ...children));
  };
  const filled = () => {
    const { color, opacity } = paintOf(style.fillStyle);
    return { fill: color, 'fill-opacity': unlessOne(opacity * style.globalAlpha) };
  };
  const stroked = () => {
    const { color, opacity } = paintOf(style.strokeStyle);
    const scale = scaleOf(matrix);
    return {
      fill: 'none',
      stroke: color,
      'stroke-opacity': unlessOne(opacity * style.globalAlpha),
      'stroke-width': style.lineWidth * scale,
      'stroke-linecap': style.lineCap === 'butt' ? undefined : style.lineCap,
      'stroke-linejoin': style.lineJoin === 'miter' ? undefined : style.lineJoin,
      'stroke-dasharray': isSolid(dashes) ? undefined : dashes.map((dash) => String(dash * scale)).join(' '),
      'stroke-dashoffset': isSolid(dashes) || style.lineDashOffset === 0 ? undefined : style.lineDashOffset * scale,
    };
  };
  const boxOf = (x: number, y: number, width: number, height: number): string => {
    const box = createPath(() => matrix);
    box.rect(x, y, width, height);
    return box.written();
  };
  const text = (words: string, x: number, y: number, painted: Parameters<typeof element>[1]) => {
    if (words.trim() === '') return;
    const { width, drop } = ruler(style.font, words, style.textBaseline);
    const [{ x: atX, y: atY }, scale, turn] = [moved(matrix, x, y + drop), scaleOf(matrix), turnOf(matrix)];
    const anchor = { center: 'middle', right: 'end', end: 'end' }[style.textAlign];
    put(
      'text',
      {
        ...{ x: atX, y: atY, ...fontOf(style.font, scale), ...painted, 'text-anchor': anchor },
        // With another font the words still take the room that they take here.
        textLength: width * scale,
        transform: Math.abs(turn) < 1e-6 ? undefined : `rotate(${[(turn * 180) / Math.PI, atX, atY].join(' ')})`,
      },
      words,
    );
  };

  const style = {
    ...usual,
    ...path,
    save: () => void saved.push([pick(style), matrix, dashes, clip]),
    restore: () => {
      const last = saved.pop();
      if (last === undefined) return;
      Object.assign(style, last[0]);
      [, matrix, dashes, clip] = last;
    },
    translate: (e: number, f: number) => {
      matrix = after(matrix, { ...still, e, f });
    },
    scale: (x: number, y: number) => {
      matrix = after(matrix, { ...still, a: x, d: y });
    },
    rotate: (angle: number) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      matrix = after(matrix, { ...still, a: cos, b: sin, c: -sin, d: cos });
    },
    setLineDash: (next: readonly number[]) => {
      dashes = [...next];
    },
    fill: () => put('path', { d: path.written(), ...filled() }),
    stroke: () => put('path', { d: path.written(), ...stroked() }),
    clip: () => {
      clip = { path: path.written(), within: clip };
    },
    fillRect: (...box: Box) => put('path', { d: boxOf(...box), ...filled() }),
    strokeRect: (...box: Box) => put('path', { d: boxOf(...box), ...stroked() }),
    clearRect: () => undefined,
    measureText: (words: string) => ({ width: ruler(style.font, words, 'alphabetic').width }),
    fillText: (words: string, x: number, y: number) => text(words, x, y, filled()),
    strokeText: (words: string, x: number, y: number) => text(words, x, y, { ...stroked(), 'aria-hidden': 'true' }),
    drawImage: (image: HTMLImageElement, ...places: number[]) => {
      const [x = 0, y = 0, width = image.width, height = image.height] = places.slice(-4);
      const { x: atX, y: atY } = moved(matrix, x, y);
      const scale = scaleOf(matrix);
      put('use', {
        ...{ href: definitions.symbol(image.src), x: atX, y: atY, width: width * scale, height: height * scale },
        opacity: unlessOne(style.globalAlpha),
      });
    },
  };

  return {
    // Whoever asks for what is not there is told so by a TypeError; tests draw every picture.
    context: style as unknown as CanvasRenderingContext2D,
    group: (attributes, title, draw) => {
      const around = written;
      written = [];
      draw();
      const named = title === undefined ? undefined : element('title', {}, title);
      around.push(element('g', attributes, named, written));
      written = around;
    },
    put: (markup) => void written.push(markup),
    icon: definitions.symbol,
    drawn: () => written,
  };
}

function pick(style: typeof usual): typeof usual {
  // The keys are those of `usual`, whose type this is.
  return Object.fromEntries(Object.keys(usual).map((key) => [key, style[key as keyof typeof usual]])) as typeof usual;
}

function unlessOne(opacity: number): number | undefined {
  return opacity >= 1 ? undefined : opacity;
}

function isSolid(dashes: readonly number[]): boolean {
  return dashes.every((dash, at) => at % 2 === 0 || dash === 0);
}
