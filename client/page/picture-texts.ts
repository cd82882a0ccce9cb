import { tableOf } from '../i18n/texts.ts';
import type { Portrayed } from '../parts/portrait.ts';

/** SVG, or PNG with so many pixels for each of the screen's. */
export const pictureForms = ['svg', 'png1', 'png2', 'png4'] as const;
export type PictureForm = (typeof pictureForms)[number];

interface PictureTexts {
  picture: string;
  portrayed: Record<Portrayed, string>;
  numbered: string;
  form: Record<PictureForm, string>;
  drawing: string;
  nothing: string;
  tooLarge: (width: number, height: number) => string;
}

const zh: PictureTexts = {
  picture: '图片',
  portrayed: { sight: '眼前所见', all: '整张图' },
  numbered: '给线编号',
  form: { svg: 'SVG', png1: 'PNG 1×', png2: '2×', png4: '4×' },
  drawing: '正在画…',
  nothing: '这里没有可画的图。',
  tooLarge: (width, height) => `这张图要 ${width} × ${height} 像素，超过浏览器能画的大小：请选小一些的倍数，或选 SVG。`,
};

const en: PictureTexts = {
  picture: 'Picture',
  portrayed: { sight: 'what is in sight', all: 'all of it' },
  numbered: 'number the lines',
  form: { svg: 'SVG', png1: 'PNG 1×', png2: '2×', png4: '4×' },
  drawing: 'Drawing…',
  nothing: 'There is nothing to draw here.',
  tooLarge: (width, height) =>
    `This picture would have ${width} × ${height} pixels, more than a browser draws: choose fewer, or SVG.`,
};

export const pictureTexts = tableOf<PictureTexts>({ zh, en });
