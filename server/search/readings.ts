import { customPinyin, pinyin } from 'pinyin-pro';
import { placeReadings } from '../../shared/place-readings.ts';

customPinyin(
  Object.fromEntries(Object.entries(placeReadings).map(([name, readings]) => [name, readings.split('|')[0] ?? ''])),
);
const otherReadings = Object.entries(placeReadings).flatMap(([name, readings]) =>
  readings
    .split('|')
    .slice(1)
    .map((reading) => [name, reading.split(' ').map(plainLatin)] as const),
);

/** A name's syllables without tones, ü as v; what is not Chinese is a syllable as it stands: G319国道 → g319, guo, dao. */
export type Reading = readonly string[];

/** How a name is read, the usual reading first; more than one where a place in it has several in use. */
export function readingsOf(folded: string): Reading[] {
  const usual = pinyin(folded, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).flatMap((one) => {
    const plain = plainLatin(one);
    return plain === '' ? [] : [plain];
  });
  const others = otherReadings.flatMap(([name, reading]) => {
    const at = folded.indexOf(name);
    // Before the place each character is one syllable only where all are Chinese.
    if (at === -1 || !/^\p{Script=Han}*$/u.test(folded.slice(0, at))) return [];
    return [[...usual.slice(0, at), ...reading, ...usual.slice(at + reading.length)]];
  });
  return [usual, ...others];
}

/** Lower case without tone marks and other accents; ü becomes v, as it is typed. */
export function plainLatin(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ü', 'v')
    .normalize('NFD')
    .replaceAll(/u\u0308/g, 'v')
    .replaceAll(/[\u0300-\u036f]/g, '');
}
