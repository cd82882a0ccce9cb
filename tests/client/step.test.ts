import { expect, test } from 'vitest';
import { Relation } from '../../shared/graph.ts';
import { firstPageState, type PageState } from '../../client/page/rooms.ts';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { stepOf } from '../../client/state/step.ts';

const signed = Relation.parse({
  ...{ id: 'r1', type: 'SIGNED', source: 'county:1', target: 'agreement:a', basis: 'stated', evidence: [] },
});

test.each<[name: string, change: Partial<PageState>]>([
  ['a view', { view: 'matrix' }],
  ['a lens', { lens: 'all' }],
  ['a statement', { query: 'MATCH (n) RETURN n' }],
  ['an entity', { selection: { what: 'entity', id: 'county:1' } }],
  ['a relation', { selection: { what: 'relation', relation: signed } }],
  ['a pair', { selection: { what: 'pair', a: 'county:1', b: 'county:2' } }],
  ['the network of two places', { graph: { ...firstPageState.graph, shows: { what: 'pair', a: 'a', b: 'b' } } }],
  ['a document', { reading: { document: 'report' } }],
  ['a passage of it', { reading: { document: 'report', start: 3, end: 8 } }],
])('%s is a step', (_, change) => {
  expect(stepOf({ ...firstPageState, ...change }, [])).not.toBe(stepOf(firstPageState, []));
});

test.each<[name: string, change: Partial<PageState>]>([
  ['a filter', { hiddenKinds: new Set(['County']) }],
  ['the language', { language: 'en' }],
  ['an answer that comes', { busy: true, details: { state: 'busy' } }],
  ['the same entity once more', { selection: { what: 'entity', id: 'county:1' }, pointed: 'r1' }],
])('%s is none', (_, change) => {
  const before: PageState = { ...firstPageState, selection: { what: 'entity', id: 'county:1' } };
  expect(stepOf({ ...before, ...change }, [])).toBe(stepOf(before, []));
});

test('a relation and a passage come back from the address', () => {
  const { relation, passage } = readAddress(
    writeAddress('', {
      ...firstPageState,
      selection: { what: 'relation', relation: signed },
      reading: { document: 'report', start: 3, end: 8, row: 5 },
    }),
    false,
  );
  expect({ relation, passage }).toEqual({
    relation: { id: 'r1', type: 'SIGNED', source: 'county:1', target: 'agreement:a' },
    passage: { document: 'report', start: 3, end: 8, row: 5 },
  });
});

test.each(['?at=x&document=d', '?at=5-x&document=d', '?relation=a~b', '?document='])(
  'an address that says it wrongly is as usual: %s',
  (search) => {
    const { relation, passage } = readAddress(search, false);
    expect({ relation, start: passage?.start, end: passage?.end }).toEqual({
      ...{ relation: undefined, start: undefined, end: undefined },
    });
  },
);
