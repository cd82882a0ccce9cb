import { Converter } from 'opencc-js/t2cn';
import { Converter as TraditionalConverter } from 'opencc-js/cn2t';
import { type FoldedText, foldSign, foldText, foldWithPlaces } from '../../shared/fold-text.ts';
import { meantByRadical } from './radicals.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });
let traditional: ReturnType<typeof TraditionalConverter> | undefined;

/** The text as it is compared: without accents, half width, lower case, simplified characters, no compatibility forms; with the way back. */
export function foldKeepingPlaces(text: string): FoldedText {
  return foldWithPlaces(text, foldForSearch);
}

/** Likewise without blanks and punctuation: “赣湘云”大数据中心 → 赣湘云大数据中心, Aix-en-Provence → aixenprovence. */
export function fold(text: string): string {
  return foldText(text, foldForSearch).replace(/[\p{P}\p{Z}\s]+/gu, '');
}

/** The ways in which a name may be typed: as `fold` has it, and where it has umlauts, with these spelled out: dusseldorf, duesseldorf. */
export function typedForms(text: string): string[] {
  const spelledOut = text
    .normalize('NFC')
    .replaceAll(/[äöüåÄÖÜÅ]/g, (letter) => spellings[letter.toLowerCase()] ?? letter);
  return [...new Set([fold(text), fold(spelledOut)])];
}

const spellings: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' };

/** The ways in which the folded text of a document may have the words: simplified or traditional. See `foldText`. */
export function storedForms(text: string): string[] {
  const simplified = foldText(text, foldForSearch);
  return [...new Set([text, simplified, toTraditional(simplified)].map((form) => foldText(form)))];
}

/** The ways in which a document may have written the words: as they are, simplified, traditional, in lower and upper case. */
export function writtenForms(text: string): string[] {
  const simplified = foldText(text, foldForSearch);
  return [...new Set([text, simplified, toTraditional(simplified), text.toUpperCase(), text.normalize('NFKC')])];
}

/** Its dictionary takes a sixth of a second to be made, which a process that searches no text need not wait. */
function toTraditional(text: string): string {
  traditional ??= TraditionalConverter({ from: 'cn', to: 't' });
  return traditional(text);
}

function foldForSearch(sign: string): string {
  return toSimplified(foldSign(meantByRadical(sign)));
}
