import { expect, test } from 'vitest';
import { pngOf } from '../../../client/paper/raster.ts';
import type { Pen } from '../../../client/paper/pen.ts';
import { sketched, svgFile } from '../../../client/paper/svg-file.ts';
import { iconUrl } from '../../../client/parts/icons.ts';
import { textWidth } from '../../../client/parts/text-size.ts';
import { fetchedBySvg, readSvg, textsOfSvg } from '../../support/read-svg.ts';

const shades = { ground: '#ffffff', ink: '#000000', quiet: '#555555', accent: '#00655a' };
const hostile = '<script>alert(1)</script>&"\'\u0000]]>';

const drawn = (draw: (pen: Pen) => { width: number; height: number }) =>
  sketched(draw, (_, text) => ({ width: text.length * 6, drop: 0 }));

const picture = svgFile(
  drawn((pen) => {
    pen.group({ class: 'entity', 'data-id': hostile }, hostile, () => pen.context.fillText(hostile, 5, 5));
    return { width: 300, height: 100 };
  }),
  {
    ...{ title: hostile, about: '2 个实体', lines: [hostile, 'one two three '.repeat(20)] },
    signs: [
      { says: '协议', shape: { icon: iconUrl('tag', '#00655a') } },
      { says: hostile, shape: { line: '#000000', dashes: [7, 4] } },
      { says: '1', shape: { ground: '#ffffff' } },
    ],
    address: 'http://localhost/?lens=all&labels=none',
  },
  { shades, language: 'zh-CN' },
);

test('whatever is written in a picture stays text, and the file is well-formed XML without anything to fetch', () => {
  const elements = readSvg(picture.svg);
  const said = hostile.replace('\u0000', '\ufffd');
  expect({
    kinds: [...new Set(elements.map(({ name }) => name))].sort(),
    texts: textsOfSvg(picture.svg).filter((text) => text === said).length,
    ids: elements.flatMap(({ attributes }) => attributes['data-id'] ?? []),
    fetched: fetchedBySvg(picture.svg),
  }).toEqual({
    ...{ kinds: ['a', 'circle', 'defs', 'desc', 'g', 'path', 'rect', 'svg', 'symbol', 'text', 'title', 'use'] },
    ...{ texts: 4, ids: [said], fetched: [] },
  });
});

test('title, number, signs, sources and address stand around it, no line wider than the picture', () => {
  const texts = textsOfSvg(picture.svg);
  const counted = texts.filter((text) => /^(one|two|three) /.test(text));
  const root = readSvg(picture.svg).at(-1)?.attributes;
  expect({
    has: ['2 个实体', '协议', '1', 'http://localhost/?lens=all&labels=none'].filter((text) => !texts.includes(text)),
    longest: Math.max(...counted.map((text) => text.length)) * 6 < picture.width,
    said: counted.join(' '),
    size: { width: root?.['width'], lang: root?.['xml:lang'] },
  }).toEqual({
    ...{ has: [], longest: true, said: 'one two three '.repeat(20).trim() },
    size: { width: String(picture.width), lang: 'zh-CN' },
  });
});

test('a long address is written on lines no wider than the picture, and its link is whole', () => {
  const address = `http://localhost/?canvas=1.${'Ab-9'.repeat(150)}`;
  const { svg } = svgFile(
    drawn(() => ({ width: 300, height: 100 })),
    { title: '图', about: '', lines: [], signs: [], address },
    { shades, language: 'zh-CN' },
  );
  const lines = textsOfSvg(svg).filter((text) => text !== '图' && text !== '');
  const link = readSvg(svg).find(({ name }) => name === 'a');
  expect({
    said: lines.join(''),
    href: link?.attributes['href'],
    isWider: lines.some((line) => textWidth(line) > 460),
  }).toEqual({ said: address, href: address, isWider: false });
});

test('a picture of more pixels than a browser draws is refused with what it would have', async () => {
  await expect(pngOf({ ...picture, width: 5000, height: 400 }, 4)).rejects.toMatchObject({
    ...{ name: 'TooManyPixels', width: 20_000, height: 1600 },
  });
});
