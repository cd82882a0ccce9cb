import { withOwn } from '../../i18n/texts.ts';
import { guestEn } from './texts-en.ts';
import { guestZh } from './texts-zh.ts';

export const guestTexts = { zh: guestZh, en: guestEn };
export const guestTextsOf = withOwn(guestTexts);
