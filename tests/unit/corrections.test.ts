import { describe, expect, test } from 'vitest';
import { Correction, isDoubted, standingsOf } from '../../shared/corrections.ts';
import { FactKey, relationKey, relationOfKey } from '../../shared/fact-key.ts';

const said = (name: string, says: Correction['says'], nth: number, fact = 'county:1') =>
  Correction.parse({ fact, says, name, id: String(nth), at: `2026-01-0${nth}T00:00:00Z` });

describe('what is said of a fact', () => {
  test('is what each name said last, and one doubt outweighs those who confirm', () => {
    const standing = standingsOf([said('Ann', 'wrong', 1), said('Bo', 'unsure', 2), said('Ann', 'confirmed', 3)]).get(
      'county:1',
    );
    expect({
      verdict: standing?.verdict,
      last: standing?.last.map(({ id }) => id),
      all: standing?.all.map(({ id }) => id),
    }).toEqual({
      ...{ verdict: 'unsure', last: ['3', '2'], all: ['3', '2', '1'] },
    });
  });

  test('is nothing any more once all of it is taken back, and stays to be read', () => {
    const standing = standingsOf([said('Ann', 'wrong', 1), said('Ann', 'withdrawn', 2)]).get('county:1');
    expect({ verdict: standing?.verdict, doubted: isDoubted(standing?.verdict), all: standing?.all.length }).toEqual({
      ...{ verdict: undefined, doubted: false, all: 2 },
    });
  });

  test('counts for the fact that it was made one with', () => {
    const keys = standingsOf(
      [said('Ann', 'wrong', 1, 'county:1'), said('Bo', 'confirmed', 2, 'county:2')],
      ({ fact }) => (fact === 'county:1' ? 'county:2' : fact),
    );
    expect([...keys].map(([key, { verdict }]) => ({ key, verdict }))).toEqual([{ key: 'county:2', verdict: 'wrong' }]);
  });
});

describe('the key of a fact', () => {
  test('holds names with what separates names', () => {
    const name = { source: 'county:1', type: 'A~B,100%', target: 'county:2', id: '0f' };
    expect(relationOfKey(relationKey(name))).toEqual(name);
  });

  test.each(['county', 'county:1~SIGNED~county:2', 'county:1~~county:2~0f', 'a~b~c~d~e', ''])('is not %s', (key) => {
    expect(FactKey.safeParse(key).success).toBe(false);
  });
});
