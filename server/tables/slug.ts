import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

const longest = 60;
/** Letters that are no letter with an accent, and what they are written as. */
const written: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' },
};

/**
 * A name as the slug of an id: pinyin for Chinese, Latin letters without accents, other scripts as they are; small, with `-` for whatever
 * stands between. The same name has the same slug always. Empty where there is no letter and no digit.
 */
export function slugOf(name: string): string {
  const spelled = name
    .normalize('NFKC')
    .replaceAll(
      /\p{Script=Han}+/gu,
      (han) => ` ${pinyin(han, { toneType: 'none', type: 'array', v: true }).join(' ')} `,
    );
  const slug = foldLatin(spelled.toLowerCase())
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return slug.length <= longest ? slug : `${slug.slice(0, longest).replace(/-[^-]*$/, '')}-${mark(name)}`;
}

/** Four letters that tell a name from others of the same slug. */
export function mark(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 4);
}

/** Accents of other scripts are part of their letters. */
function foldLatin(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll(/[ßłøđıæœþð]/g, (letter) => written[letter] ?? letter);
}

/** A word as a kind of a vocabulary, `TradeFair`; undefined where it has no letter that may stand there. */
export function kindNameOf(word: string): string | undefined {
  const parts = asciiWords(word);
  const name = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  return /^[A-Z]/.test(name) ? name : undefined;
}

/** A word as a relation type, `TRADES_WITH`. */
export function typeNameOf(word: string): string | undefined {
  const name = asciiWords(word).join('_').toUpperCase();
  return /^[A-Z]/.test(name) ? name : undefined;
}

function asciiWords(word: string): string[] {
  return slugOf(word.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split('-')
    .map((part) => part.replaceAll(/[^a-z0-9]/g, ''))
    .filter((part) => part !== '');
}
