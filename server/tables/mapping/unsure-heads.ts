import { type ColumnFacts } from './column-facts.ts';
import { isCountryName } from './country-names.ts';
import { namesIn } from './guess-kind.ts';
import type { KindEntry, Words } from './words.ts';

/**
 * Columns whose heads are said of two kinds, with the one that the table bears out: a 文件 that no column's parties sign is whatever somebody issued,
 * and no agreement; a Land of which no name is that of a country is a part of one.
 */
export function withSureKinds(facts: ColumnFacts[], words: Words): ColumnFacts[] {
  const { papers, lands } = words;
  const hasParties = facts.some(({ isParty }) => isParty);
  return facts.map((one) => {
    if (papers.heads.includes(one.base) && !hasParties) return { ...one, kind: entryOf(words, papers.kind) };
    const isLand = lands.heads.includes(one.base) && !namesIn(one).some(isCountryName);
    return isLand ? { ...one, kind: entryOf(words, lands.kind) } : one;
  });
}

function entryOf({ kinds }: Words, wanted: string): KindEntry | undefined {
  return kinds.find(({ kind }) => kind === wanted);
}
