/** A text as it is compared, and where each of its UTF-16 code units comes from. */
export interface FoldedText {
  text: string;
  /** By place in `text`: where the sign that it was made of begins in the original; one more entry is the original's length. */
  places: Uint32Array;
}

/** Makes one sign, a character with the marks on it, into what it is compared as; may be of another length, or nothing. */
export type FoldSign = (sign: string) => string;

/** Letters that are no letter with a mark, and what they are typed as. */
const typedAs: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n', ς: 'σ' },
  ...{ ʻ: '', ʼ: '', ʽ: '', ʾ: '', ʿ: '', ـ: '' },
};

/** Korean letters that stand alone: taken apart they would join what stands beside them. */
const loneHangul = /[\u3130-\u318f\u3200-\u327f\uffa0-\uffdc]/;

const typedOtherwise = new RegExp(`[${Object.keys(typedAs).join('')}]`, 'g');

/** Accents of Latin, Greek and Cyrillic letters, points of Hebrew and Arabic ones. The marks of other scripts are letters: が is not か. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;

/** A sign without accents, in lower case, without compatibility forms: Ü → u, ß → ss, Ά → α, Й → и, ㎡ → m2. */
export const foldSign: FoldSign = (sign) => {
  const form = loneHangul.test(sign) ? 'NFC' : 'NFKC';
  const plain = sign.normalize(form).toLowerCase().normalize('NFD').replaceAll(accents, '').normalize('NFC');
  return plain.replaceAll(typedOtherwise, (letter) => typedAs[letter] ?? letter);
};

/** The whole text, sign by sign. */
export function foldText(text: string, fold: FoldSign = foldSign): string {
  return foldWithPlaces(text, fold).text;
}

/** Like `foldText`, with the way back: what stands from `a` to `b` there stands from `places[a]` to `places[b]` here. */
export function foldWithPlaces(text: string, fold: FoldSign = foldSign): FoldedText {
  const kept = keptSigns(fold);
  let folded = '';
  let places = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length;) {
    const end = endOfSign(text, at);
    const sign = text.slice(at, end);
    let one = kept.get(sign);
    if (one === undefined) kept.set(sign, (one = fold(sign)));
    if (folded.length + one.length >= places.length) places = longer(places);
    for (let nth = 0; nth < one.length; nth += 1) places[folded.length + nth] = at;
    folded += one;
    at = end;
  }
  places[folded.length] = text.length;
  return { text: folded, places: places.subarray(0, folded.length + 1) };
}

/** Beyond so many signs, what was folded is forgotten: texts of all the world’s scripts must not fill the memory. */
const mostKept = 50_000;
const keptOf = new Map<FoldSign, Map<string, string>>();

function keptSigns(fold: FoldSign): Map<string, string> {
  const known = keptOf.get(fold);
  if (known !== undefined && known.size < mostKept) return known;
  const fresh = new Map<string, string>();
  keptOf.set(fold, fresh);
  return fresh;
}

/** A mark belongs to what stands before it, so that é of one code unit and of two are one sign, and so does what ends a Korean syllable. */
function endOfSign(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (isMark(text.charCodeAt(end))) end += 1;
  return end;
}

function isMark(unit: number): boolean {
  if (unit < 0x300 || unit >= 0x3400) return false;
  return unit <= 0x36f || (unit >= 0x1160 && unit <= 0x11ff) || /\p{M}/u.test(String.fromCharCode(unit));
}

function longer(places: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(places.length * 2 + 32);
  more.set(places);
  return more;
}
