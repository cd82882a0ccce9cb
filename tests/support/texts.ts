import { chosenTexts } from '../../client/i18n/chosen-texts.ts';
import { correctionTexts } from '../../client/i18n/correction-texts.ts';
import { en as pageEn } from '../../client/i18n/en.ts';
import { frameTexts } from '../../client/i18n/frame-texts.ts';
import { zh as pageZh } from '../../client/i18n/zh.ts';
import { savedTexts } from '../../client/page/saved/texts.ts';
import { allViews } from '../../client/page/rooms.ts';
import { insides } from './insides.ts';

/** Every text of the interface: the page's, those around the picture, those of choosing and hiding, of what readers say, of saved views, and those of each room. */
export const zh = {
  page: pageZh,
  frame: frameTexts.zh,
  chosen: chosenTexts.zh,
  said: correctionTexts.zh,
  saved: savedTexts.zh,
  rooms: [...insides.map(({ texts }) => texts?.zh ?? {}), allViews.map(({ name }) => name.zh)],
};
export const en = {
  page: pageEn,
  frame: frameTexts.en,
  chosen: chosenTexts.en,
  said: correctionTexts.en,
  saved: savedTexts.en,
  rooms: [...insides.map(({ texts }) => texts?.en ?? {}), allViews.map(({ name }) => name.en)],
};
