import { describe, expect, test } from 'vitest';
import { loadReadNames, matchOf } from '../../../client/parts/name-matches.ts';

const read = await loadReadNames();

/** Which of these names a text finds, the best first. */
function found(typed: string, names: readonly (readonly string[])[], reading = read): string[] {
  return names
    .flatMap((own) => {
      const rank = matchOf(typed, own, reading);
      return rank === undefined ? [] : [{ name: own[0] ?? '', rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
}

const names = [['赣州市', '虔城'], ['郴州市'], ['于都县'], ['赣郴高速公路'], ['Gannan Institute of Technology']];

describe('a name is found', () => {
  test.each([
    ['by its beginning first', '赣', ['赣州市', '赣郴高速公路']],
    ['by a part of it', '州', ['赣州市', '郴州市']],
    ['by another name', '虔城', ['赣州市']],
    ['by words in any order', 'technology gannan', ['Gannan Institute of Technology']],
    ['by its pinyin', 'chenzhou', ['郴州市']],
    ['by its pinyin with gaps', 'gan zhou', ['赣州市']],
    ['by its initials', 'gzs', ['赣州市']],
    ['by letters, and after them by pinyin', 'gan', ['Gannan Institute of Technology', '赣州市', '赣郴高速公路']],
    ['by nothing that it has not', 'xyz', []],
    ['by nothing typed, as all are', ' ', names.map(([name = '']) => name)],
  ])('%s', (_, typed, expected) => {
    expect(found(typed, names)).toEqual(expected);
  });

  test('whole before all that only begin with it', () => {
    expect(found('萍乡市', [['萍乡市6个工业园区'], ['萍乡市', '萍乡']])).toEqual(['萍乡市', '萍乡市6个工业园区']);
  });

  test('not by pinyin before the readings are there', () => {
    expect(matchOf('chenzhou', ['郴州市'], undefined)).toBeUndefined();
  });
});
