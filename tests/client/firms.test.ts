import { expect, test } from 'vitest';
import { network } from '../../shared/contract/routes.ts';
import { usualRoles } from '../../shared/usual-roles.ts';
import { chainFirms } from '../../client/views/supply/chain-firms.ts';

test('firms with a supply chain are those at an end of a supply relation, with their place and side', () => {
  const entity = (slug: string, name: string) => ({ id: `company:${slug}`, kind: 'Company', name, aliases: [] });
  const relation = (type: string, source: string, target: string) => ({
    ...{ id: `${source}-${target}`, type, source: `company:${source}`, target: `company:${target}` },
    ...{ basis: 'stated', evidence: [] },
  });
  const reply = network.reply.parse({
    ...{ lens: 'companies', roles: usualRoles },
    entities: [entity('a', '丙'), entity('b', '乙'), entity('c', '甲'), entity('d', '丁')],
    relations: [relation('SUPPLIES', 'a', 'b'), relation('SUPPLIES', 'b', 'c'), relation('INVESTED_IN', 'd', 'a')],
    within: { 'company:a': [{ id: 'county:360424', kind: 'County', name: '修水县' }] },
    ...{ total: { entities: 4, relations: 3 }, lensTotal: { entities: 4, relations: 3 }, truncated: false },
  });
  expect(chainFirms(reply)).toEqual({
    firms: [
      { id: 'company:a', name: '丙', place: '修水县', role: 'supplier' },
      { id: 'company:b', name: '乙', place: undefined, role: 'both' },
      { id: 'company:c', name: '甲', place: undefined, role: 'customer' },
    ],
    truncated: false,
  });
});
