import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { foldText, foldWithPlaces } from '../../shared/fold-text.ts';
import { foldKeepingPlaces } from '../../server/search/fold.ts';
import { buildNameIndex, type NameIndex } from '../../server/search/name-index.ts';

const names = [
  ...['Gai pâturage', 'Forêts d’érables', 'Aux joyeux ecclésiastiques', 'Ελλάδα', 'Düsseldorf', 'Łódź', 'Århus'],
  ...['Sankt Petersburg', 'Straße des 17. Juni', 'İzmir', 'Ísafjörður', 'Królewiec', 'Ch’ŏngjin', 'Nukuʻalofa'],
  ...['Россия', 'Орёл', 'مِصر', 'Mueller', 'Co\u0302te d’Ivoire', 'Kırıkkale', 'Œuvres', 'Þingvellir', 'がっこう'],
];
const found: [q: string, name: string | undefined][] = [
  ['paturage', 'Gai pâturage'],
  ['erables', 'Forêts d’érables'],
  ['ecclesi', 'Aux joyeux ecclésiastiques'],
  ['ελλαδα', 'Ελλάδα'],
  ['ΕΛΛΆΔΑ', 'Ελλάδα'],
  ['dusseldorf', 'Düsseldorf'],
  ['duesseldorf', 'Düsseldorf'],
  ['Düsseldorf', 'Düsseldorf'],
  ['müller', 'Mueller'],
  ['lodz', 'Łódź'],
  ['aarhus', 'Århus'],
  ['arhus', 'Århus'],
  ['strasse', 'Straße des 17. Juni'],
  ['izmir', 'İzmir'],
  ['isafjordur', 'Ísafjörður'],
  ['krolewiec', 'Królewiec'],
  ["ch'ongjin", 'Ch’ŏngjin'],
  ["nuku'alofa", 'Nukuʻalofa'],
  ['орел', 'Орёл'],
  ['مصر', 'مِصر'],
  ['côte d’ivoire', 'Co\u0302te d’Ivoire'],
  ['kirikkale', 'Kırıkkale'],
  ['oeuvres', 'Œuvres'],
  ['thingvellir', 'Þingvellir'],
  ['かっこう', undefined],
  ['St. Petersburg', undefined],
];

let index: NameIndex;
beforeAll(async () => {
  index = await buildNameIndex(
    names.map((name, at) => ({ id: `place:${at}`, kind: 'Place', name, aliases: [], former: [], degree: 0 })),
  );
});

test.each(found)('%s finds %s', (q, name) => {
  expect(index.search(q, { limit: 1 }).hits[0]?.entity.name).toBe(name);
});

test('an alias finds what folding does not', async () => {
  const aliased = await buildNameIndex([
    { id: 'city:1', kind: 'City', name: 'Sankt Petersburg', aliases: ['St. Petersburg'], former: [], degree: 0 },
  ]);
  expect(aliased.search('st petersburg', { limit: 1 }).hits[0]?.field).toBe('alias');
});

test('places in the folded text lead to the words as they are written', () => {
  const text = 'Große Fläche: 12 ㎡, Co\u0302te d’Ivoire, 龍南縣';
  const { text: folded, places } = foldKeepingPlaces(text);
  const written = (words: string) => {
    const at = folded.indexOf(words);
    return text.slice(places[at], places[at + words.length]);
  };
  expect({
    folded,
    große: written('grosse'),
    area: written('m2'),
    cote: written('cote'),
    longnan: written('龙南县'),
  }).toEqual({
    folded: 'grosse flache: 12 m2, cote d’ivoire, 龙南县',
    große: 'Große',
    area: '㎡',
    cote: 'Co\u0302te',
    longnan: '龍南縣',
  });
});

test('letters of scripts whose marks are letters keep them', () => {
  expect(foldText('が か\u3099 हिन्दी ไทย 한국 \u1112\u1161\u11ab')).toBe('が が हिन्दी ไทย 한국 한');
});

test.each(['ŉ', '㉠ㅏ'])('%s folded once more is what it was', (text) => {
  expect(foldText(foldText(text))).toBe(foldText(text));
});

test('folding what is folded changes nothing, and places never go back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { text: folded, places } = foldWithPlaces(text);
      expect({
        again: foldText(folded),
        goesBack: places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0)),
        length: places.length,
        end: places.at(-1),
      }).toEqual({ again: folded, goesBack: false, length: folded.length + 1, end: text.length });
    }),
  );
});
