import { expect, test } from 'vitest';
import { usualRoles } from '../../shared/usual-roles.ts';
import { graphWords } from '../../client/i18n/graph-words.ts';
import { levelNames } from '../../client/i18n/level-names.ts';
import { schema } from '../../client/states/world.ts';
import { firstState } from '../../client/state/state.ts';

test('of many kinds that join places a number names none, for not each of them is meant', () => {
  const { Agreement = [] } = usualRoles.joining;
  const roles = { ...usualRoles, joining: { ...usualRoles.joining, JointProject: Agreement } };
  const { count, short } = graphWords({ ...firstState, roles });
  expect({ count: count(10), short }).toEqual({ count: '10 项联系', short: '联系' });
});

test('the border that is crossed is called by the places of the datasets that are on', () => {
  const [kind] = schema.kinds;
  if (kind === undefined) throw new Error('a kind');
  const kinds = [
    { ...kind, kind: 'Province', zh: '省', datasets: ['own'] },
    { ...kind, kind: 'Country', zh: '国家', datasets: ['table'] },
  ];
  const roles = { ...usualRoles, levels: { ...usualRoles.levels, Country: 'province' as const } };
  const state = { ...firstState, language: 'zh' as const, roles, schema: { ...schema, kinds } };
  const told = (...off: string[]) => {
    const given = { ...state, hiddenDatasets: new Set(off) };
    return [graphWords(given).crossing, levelNames(given).province];
  };
  expect({ both: told(), own: told('table') }).toEqual({ both: ['跨界', '省/国家'], own: ['跨省', '省'] });
});
