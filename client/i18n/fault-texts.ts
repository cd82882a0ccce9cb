import { faultTextsEn } from './fault-texts-en.ts';
import { faultTextsZh } from './fault-texts-zh.ts';
import { tableOf } from './texts.ts';

export const faultTextsOf = tableOf({ zh: faultTextsZh, en: faultTextsEn });
