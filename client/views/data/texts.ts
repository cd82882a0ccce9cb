import { withOwn } from '../../i18n/texts.ts';
import { en } from './texts-en.ts';
import { zh } from './texts-zh.ts';

export const dataTexts = { zh, en };
export const dataTextsOf = withOwn(dataTexts);
