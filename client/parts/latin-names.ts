import { placeReadings } from '#shared/place-readings';

/** How names are written in Latin letters: `汝城县` as `Rucheng Xian`; what is not Chinese stays. */
export type SpellName = (name: string) => string;

/** Asked for where it is needed, since its dictionary is large. */
export async function loadSpelling(): Promise<SpellName> {
  const { customPinyin, pinyin } = await import('pinyin-pro');
  customPinyin(
    Object.fromEntries(Object.entries(placeReadings).map(([name, readings]) => [name, readings.split('|')[0] ?? ''])),
  );
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const syllablesOf = (name: string) => pinyin(name, { toneType: 'none', type: 'array' });
  return (name) => {
    // Read whole, for a syllable depends on those beside it.
    const syllables = syllablesOf(name);
    const letters = lettersOf(name);
    if (syllables.length !== letters.length) return name;
    let at = 0;
    const segments = isPlace(name) ? [name] : [...words.segment(name)].map(({ segment }) => segment);
    const spelled = wordsOf(segments).map((word) => {
      const own = lettersOf(word).map((letter, nth) => (isHan(letter) ? (syllables[at + nth] ?? letter) : letter));
      at += own.length;
      return isHan(word) ? ` ${capital(joined(own))} ` : (latinSigns[word] ?? word);
    });
    return spelled
      .join('')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/([(“])\s/g, '$1')
      .replaceAll(/\s([,.:;!?)”])/g, '$1')
      .trim();
  };
}

/** Whether a name needs to be spelled. */
export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The characters that pinyin-pro counts. */
function lettersOf(text: string): string[] {
  return Array.from(text);
}

/** A short name that says at its end what the place is. */
function isPlace(name: string): boolean {
  return /^\p{Script=Han}{2,5}[省市县区乡镇]$/u.test(name);
}

/** Single characters beside each other are a name that the dictionary does not have. */
function wordsOf(segments: readonly string[]): string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const segment of segments) {
    const isSingle =
      isHan(segment) && lettersOf(segment).length === 1 && !/[与和及的之在于为对向从至省市县区]/u.test(segment);
    if (isSingle && isOpen) words.push(`${words.pop() ?? ''}${segment}`);
    else words.push(segment);
    isOpen = isSingle;
  }
  return words.flatMap(partsOf);
}

/** A syllable that begins with a vowel is set off, as in Xi'an. */
function joined(syllables: readonly string[]): string {
  return syllables.map((one, at) => (at > 0 && /^[aeo]/.test(one) ? `'${one}` : one)).join('');
}

/** The word for what a place is stands apart. */
function partsOf(word: string): string[] {
  const [, name, kind] = /^(.{2,})([省市县区乡镇])$/u.exec(word) ?? [];
  return name === undefined || kind === undefined ? [word] : [name, kind];
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const latinSigns: Readonly<Record<string, string>> = {
  ...{ '，': ', ', '。': '. ', '、': ', ', '：': ': ', '；': '; ', '（': ' (', '）': ') ' },
  ...{ '《': ' “', '》': '” ', '“': ' “', '”': '” ', '—': '–', '·': ' · ' },
};
