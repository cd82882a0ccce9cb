import { withOwn } from '../../i18n/texts.ts';
import { en } from './texts-en.ts';
import { zh } from './texts-zh.ts';

export const draftTexts = { zh, en };
export const draftTextsOf = withOwn(draftTexts);
