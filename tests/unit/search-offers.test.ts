import { EntityRef } from '../../shared/graph.ts';
import { expect, test } from 'vitest';
import { firmAskedAbout, offersFor } from '../../client/page/search-offers.ts';
import { firstState, type State } from '../../client/state/state.ts';

const relation = (type: string, zh: string, en: string) => ({ type, zh, en, count: 3 });
const schema = {
  relations: [relation('SUPPLIES', '配套供应', 'supplies'), relation('SIGNED', '签署', 'signed')],
} as unknown as State['schema'];
const ref = (id: string, kind: string, name: string) => EntityRef.parse({ id, kind, name });

test.each([
  ['谁给三一集团供货', '三一集团'],
  ['谁给三一集团供货？', '三一集团'],
  ['三一集团的供应商', '三一集团'],
  ['三一集团供货给谁', '三一集团'],
  ['who supplies Sany?', 'Sany'],
  ['Who does Sany supply', 'Sany'],
  ['suppliers of Sany', 'Sany'],
  ['三一集团', undefined],
  ['谁', undefined],
])('%s asks about the firm %s', (text, firm) => {
  expect(firmAskedAbout(text)).toBe(firm);
});

test.each([
  ['供应', ['SUPPLIES']],
  ['签署', ['SIGNED']],
  ['supplies', ['SUPPLIES']],
  ['supply', ['SUPPLIES']],
  ['signs', ['SIGNED']],
  ['s', []],
])('the text %s names the relation types %j', (text, types) => {
  const offers = offersFor(text, undefined, undefined, { ...firstState, schema });
  expect(offers.map((offer) => (offer.what === 'type' ? offer.type : offer.what))).toEqual(types);
});

test('two places of one level offer what lies between them before the paths', () => {
  const [a, b] = [ref('county:1', 'County', 'A'), ref('county:2', 'County', 'B')];
  expect(offersFor('a b', [a, b], undefined, firstState).map(({ what }) => what)).toEqual(['pair', 'paths']);
  expect(
    offersFor('a c', [a, ref('company:1', 'Company', 'C')], undefined, firstState).map(({ what }) => what),
  ).toEqual(['paths']);
});
