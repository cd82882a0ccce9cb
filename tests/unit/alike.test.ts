import { describe, expect, test } from 'vitest';
import { readGenericWords } from '../../server/graph/same/generic-words.ts';
import { alikeNames } from '../../server/search/alike.ts';
import type { NamedEntity } from '../../server/search/index-parts.ts';

const named = (id: string, name: string, more: Partial<NamedEntity> = {}): NamedEntity => ({
  ...{ id, kind: 'Thing', name, aliases: [], former: [], degree: 1 },
  ...more,
});

async function alike(...entities: NamedEntity[]) {
  const pairs = await alikeNames(entities, readGenericWords());
  return [...pairs.values()].flatMap(({ one, other, reasons }) =>
    [...reasons.values()].map(
      ({ rule, weight }) => `${entities[one]?.id ?? ''} ${entities[other]?.id ?? ''} ${rule} ${weight}`,
    ),
  );
}

describe('names are alike', () => {
  test.each<[what: string, one: NamedEntity, other: NamedEntity, how: string[]]>([
    ['that are the same but for case and accents', named('a', 'Łódź'), named('b', 'LODZ'), ['a b name 0.85']],
    ['one of which is an alias', named('a', '长沙市'), named('b', '星城', { aliases: ['长沙市'] }), ['a b alias 0.7']],
    [
      'one of which is what the other was called',
      named('a', '宁乡市', { former: ['宁乡县'] }),
      named('b', '宁乡县'),
      ['a b former 0.75'],
    ],
    [
      'one of which is a firm’s without its form',
      named('a', '三一重工'),
      named('b', '三一重工股份有限公司'),
      ['a b contains 0.7'],
    ],
    ['one of which says where it lies', named('a', '邻水县'), named('b', '四川省广安市邻水县'), ['a b contains 0.7']],
    ['that begin with a place', named('a', '广安市'), named('b', '广安市电子公司'), ['a b contains 0.3']],
    ['in English too', named('a', 'Acme Works'), named('b', 'The Acme Works Co. Ltd.'), ['a b contains 0.7']],
    ['that begin alike, a little', named('a', '株洲'), named('b', '株洲硬质合金'), ['a b contains 0.3']],
    ['one of which is how the other is spoken', named('a', 'Liuyang'), named('b', '浏阳'), ['a b pinyin 0.6']],
    [
      'that sound alike, most of their characters the same',
      named('a', '平江县'),
      named('b', '平姜县'),
      ['a b pinyin 0.45'],
    ],
    ['of which neither says anything of the other', named('a', '浏阳市'), named('b', '醴陵市'), []],
  ])('%s', async (_, one, other, how) => {
    expect(await alike(one, other)).toEqual(how);
  });
});

test('what many are called is no name of one of them', async () => {
  expect(await alike(...Array.from({ length: 30 }, (_, at) => named(`a${at}`, '中山路')))).toEqual([]);
});

test('among thousands of names the two that are alike are found: each is looked up, none compared with all', async () => {
  const many = Array.from({ length: 5_000 }, (_, at) => named(`a${at}`, `第${at}号示范园 ${at * 7}`));
  const pairs = await alikeNames([...many, named('x', '第77号示范园 539 有限公司')], readGenericWords());
  expect([...pairs.values()].map(({ one, other }) => [one, other])).toEqual([[77, 5_000]]);
});
