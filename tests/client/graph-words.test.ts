import { expect, test } from 'vitest';
import { usualRoles } from '../../shared/usual-roles.ts';
import { graphWords } from '../../client/i18n/graph-words.ts';
import { firstState } from '../../client/state/state.ts';

test('of many kinds that join places a number names none, for not each of them is meant', () => {
  const { Agreement = [] } = usualRoles.joining;
  const roles = { ...usualRoles, joining: { ...usualRoles.joining, JointProject: Agreement } };
  const { count, short } = graphWords({ ...firstState, roles });
  expect({ count: count(10), short }).toEqual({ count: '10 项联系', short: '联系' });
});
