import { tableOf } from '../../i18n/texts.ts';
import { consoleEn } from './texts-en.ts';
import { consoleZh } from './texts-zh.ts';

export const consoleTexts = { zh: consoleZh, en: consoleEn };
export const consoleTextsOf = tableOf(consoleTexts);
