import { describe, expect, test } from 'vitest';
import { rolesOf } from '../../shared/roles.ts';
import { weigh } from '../../server/graph/same/weigh.ts';
import { EntityId } from '../../shared/graph.ts';

const weighing = {
  roles: { ...rolesOf([]), levels: { County: 'county', City: 'city' } } as const,
  near: {
    ...{ common: () => ({ count: 0, weight: 0 }), areRelated: () => false, lieApart: () => false },
    eachPair: () => undefined,
  },
  codesOf: () => [],
};
const named = (id: string, kind: string, dataset: string) => ({
  ...{ id: EntityId.parse(id), kind, name: '修水县', aliases: [], datasets: [dataset], degree: 1 },
});
const alike = [{ rule: 'name' as const, one: '修水县', other: '修水县', weight: 0.85 }];

describe('the same name of two that do different things', () => {
  test('is proposed where two datasets say it, less surely than of two that do the same', () => {
    const score = (kind: string) =>
      weigh({ at: [0, 1], ends: [named('county:1', 'County', 'a'), named('x:1', kind, 'b')], alike }, weighing)?.score;
    expect({ other: score('City'), same: score('County') }).toEqual({ other: 0.51, same: 0.85 });
  });

  test('is not where one dataset tells them apart', () => {
    const ends = [named('county:1', 'County', 'a'), named('x:1', 'City', 'a')] as const;
    expect(weigh({ at: [0, 1], ends, alike }, weighing)).toBeUndefined();
  });
});
