import { Converter } from 'opencc-js/t2cn';
import { Converter as TraditionalConverter } from 'opencc-js/cn2t';
import { meantByRadical } from './radicals.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });
const toTraditional = TraditionalConverter({ from: 'cn', to: 't' });
const foldedUnits = new Map<string, string>();

/**
 * The text as it is compared: half width, lower case, simplified characters, no compatibility forms. Every UTF-16 code unit stays one, so that places
 * in the folded text are places in the text.
 */
export function foldInPlace(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    let one = foldedUnits.get(unit);
    if (one === undefined) {
      const wanted: string = toSimplified(meantByRadical(unit).normalize('NFKC').toLowerCase());
      one = wanted.length === 1 ? wanted : unit;
      foldedUnits.set(unit, one);
    }
    folded += one;
  }
  return folded;
}

/** Like `foldInPlace`, without blanks and punctuation: “赣湘云”大数据中心 → 赣湘云大数据中心. */
export function fold(text: string): string {
  return foldInPlace(text).replace(/[\p{P}\p{Z}\s]+/gu, '');
}

/** The ways in which a document may have written the words: as they are, simplified, traditional, in lower and upper case. */
export function writtenForms(text: string): string[] {
  const simplified = foldInPlace(text);
  return [...new Set([text, simplified, toTraditional(simplified), text.toUpperCase(), text.normalize('NFKC')])];
}
