import { expect, test } from 'vitest';
import { createDefinitions } from '../../../client/paper/definitions.ts';
import { createPen } from '../../../client/paper/pen.ts';
import type { Ruler } from '../../../client/paper/ruler.ts';
import { iconUrl } from '../../../client/parts/icons.ts';
import { readSvg } from '../../support/read-svg.ts';

/** Each letter is ten wide, and stands three below the line. */
const ruler: Ruler = (_, text) => ({ width: text.length * 10, drop: 3 });

/** What was drawn, as elements with their attributes. */
function drawnBy(draw: (context: CanvasRenderingContext2D) => void) {
  const definitions = createDefinitions();
  const pen = createPen(ruler, definitions);
  draw(pen.context);
  const markup = [definitions.written(), ...pen.drawn()].map((one) => one.markup).join('');
  return readSvg(`<svg>${markup}</svg>`).filter(({ name }) => name !== 'svg' && name !== 'defs');
}

test('a path stands where the matrix of its moment puts it, and its line is as much thicker', () => {
  const [line] = drawnBy((context) => {
    context.translate(10, 20);
    context.scale(2, 2);
    context.strokeStyle = 'rgba(255, 0, 0, 0.5)';
    context.setLineDash([3, 1]);
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(5, 5);
    context.quadraticCurveTo(1, 1, 2, 2);
    context.stroke();
  });
  expect(line?.attributes).toEqual({
    ...{ d: 'M10 20L20 30Q12 22 14 24', fill: 'none', stroke: '#ff0000' },
    ...{ 'stroke-opacity': '0.5', 'stroke-width': '3', 'stroke-dasharray': '6 2' },
  });
});

test('circles and round corners become arcs', () => {
  const drawn = drawnBy((context) => {
    context.beginPath();
    context.arc(10, 10, 5, 0, 2 * Math.PI);
    context.fill();
    context.beginPath();
    context.moveTo(0, 0);
    context.arcTo(10, 0, 10, 10, 4);
    context.fill();
    context.beginPath();
    context.moveTo(0, 0);
    context.arc(10, 0, 10, Math.PI, 0, true);
    context.fill();
  });
  expect(drawn.map(({ attributes }) => attributes['d'])).toEqual([
    'M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10',
    'M0 0L6 0A4 4 0 0 1 10 4',
    'M0 0L0 0A10 10 0 0 0 20 0',
  ]);
});

test('what was saved is there again: colours, places, dashes', () => {
  const drawn = drawnBy((context) => {
    context.fillStyle = '#abc';
    context.save();
    context.fillStyle = 'transparent';
    context.translate(5, 5);
    context.fillRect(0, 0, 1, 1);
    context.restore();
    context.fillRect(0, 0, 1, 1);
  });
  expect(drawn.map(({ attributes }) => attributes)).toEqual([
    { d: 'M5 5L6 5L6 6L5 6Z', fill: '#000000', 'fill-opacity': '0' },
    { d: 'M0 0L1 0L1 1L0 1Z', fill: '#aabbcc' },
  ]);
});

test('words are text, as large and as wide as they are drawn, with their shadow beside them', () => {
  const drawn = drawnBy((context) => {
    context.scale(2, 2);
    context.font = 'normal 600 12px Serif';
    context.textAlign = 'center';
    context.lineWidth = 2;
    context.strokeText('汝城', 10, 10);
    context.fillText('汝城', 10, 10);
  });
  const usual = { x: '20', y: '26', 'font-family': 'Serif', 'font-size': '24', 'font-weight': '600', textLength: '40' };
  expect(drawn.map(({ text, attributes }) => ({ text, attributes }))).toEqual([
    {
      text: '汝城',
      attributes: {
        ...{ ...usual, fill: 'none', stroke: '#000000', 'stroke-width': '4', 'aria-hidden': 'true' },
        'text-anchor': 'middle',
      },
    },
    { text: '汝城', attributes: { ...usual, fill: '#000000', 'text-anchor': 'middle' } },
  ]);
});

test('an icon is drawn once and used as often as it stands there', () => {
  const image = { src: iconUrl('tag', '#123456'), width: 24, height: 24 } as HTMLImageElement;
  const drawn = drawnBy((context) => {
    context.drawImage(image, 0, 0, 24, 24, 1, 2, 10, 10);
    context.drawImage(image, 20, 2, 10, 10);
  });
  const uses = drawn.filter(({ name }) => name === 'use').map(({ attributes }) => attributes);
  expect({ symbols: drawn.filter(({ name }) => name === 'symbol').length, uses }).toEqual({
    symbols: 1,
    uses: [
      { href: '#icon-1', x: '1', y: '2', width: '10', height: '10' },
      { href: '#icon-1', x: '20', y: '2', width: '10', height: '10' },
    ],
  });
});

test('an image that is none of our icons is refused', () => {
  const image = { src: 'https://example.org/a.png', width: 24, height: 24 } as HTMLImageElement;
  expect(() => drawnBy((context) => context.drawImage(image, 0, 0))).toThrow(
    "wanted an icon of the program's own, found https://example.org/a.png",
  );
});

test('what lies beyond a clip is cut, within what cut before', () => {
  const drawn = drawnBy((context) => {
    context.beginPath();
    context.rect(0, 0, 10, 10);
    context.clip();
    context.beginPath();
    context.rect(5, 5, 10, 10);
    context.clip();
    context.fillRect(0, 0, 20, 20);
  });
  const clips = drawn.filter(({ name }) => name === 'clipPath').map(({ attributes }) => attributes);
  expect({ clips, cut: drawn.at(-1)?.attributes['clip-path'] }).toEqual({
    clips: [{ id: 'clip-1' }, { id: 'clip-2', 'clip-path': 'url(#clip-1)' }],
    cut: 'url(#clip-2)',
  });
});
