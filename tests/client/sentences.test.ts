import { expect, test } from 'vitest';
import { basisIn, relationsInSight, sentencesOf } from '../../client/state/evidence.ts';
import { graphOf } from '../../client/state/graph.ts';
import { firstState, type State } from '../../client/state/state.ts';
import { entity, evidence, relation } from '../../client/states/build.ts';

const [a, b, hub] = [entity('County', 'a', 'A'), entity('County', 'b', 'B'), entity('Agreement', 'x', 'X')];
const at = (start: number, quote: string) => evidence(quote, { document: 'd:one', start, end: start + quote.length });
const both = at(40, 'A and B sign X');
const ofA = relation('SIGNED', a, hub, { evidence: [both, at(10, 'A signs X')] });
const ofB = relation('SIGNED', b, hub, { evidence: [both] });
const beside = relation('ADJACENT_TO', a, b, {
  evidence: [{ document: 'd:table', start: 0, end: 0, quote: '', basis: 'reference' }],
});
const graph = graphOf('all', { entities: [a, b, hub], relations: [ofA, ofB, beside] });

test('sentences stand in the order of their document, each once with all that it carries', () => {
  const { documents, without } = sentencesOf([ofA, ofB, beside]);
  expect({
    documents: documents.map(({ id, sentences }) => ({
      id,
      sentences: sentences.map(({ evidence: { quote }, carries }) => ({
        quote,
        carries: carries.map(({ id: own }) => own),
      })),
    })),
    without: without.map(({ id }) => id),
  }).toEqual({
    documents: [
      {
        id: 'd:one',
        sentences: [
          { quote: 'A signs X', carries: [ofA.id] },
          { quote: 'A and B sign X', carries: [ofA.id, ofB.id] },
        ],
      },
    ],
    without: [beside.id],
  });
});

test.each<{ of: string; selection: State['selection']; expected: string[] }>([
  { of: 'an entity: its relations', selection: { what: 'entity', id: b.id }, expected: [ofB.id, beside.id] },
  { of: 'a relation: itself', selection: { what: 'relation', relation: ofA }, expected: [ofA.id] },
  {
    of: 'a pair: the relations of both',
    selection: { what: 'pair', a: a.id, b: b.id },
    expected: [ofA.id, ofB.id, beside.id],
  },
  {
    of: 'several: the relations of any of them',
    selection: { what: 'several', ids: [b.id, hub.id] },
    expected: [ofA.id, ofB.id, beside.id],
  },
  {
    of: 'what was added: its relations',
    selection: { what: 'added', entities: [], relations: [ofB.id] },
    expected: [ofB.id],
  },
  { of: 'nothing: all', selection: undefined, expected: [ofA.id, ofB.id, beside.id] },
])('what is selected are, of $of', ({ selection, expected }) => {
  expect(relationsInSight({ ...firstState, graph, selection }, 'selected').map(({ id }) => id)).toEqual(expected);
});

test('a sentence that only suggests a relation says so, whatever another sentence states of it', () => {
  const told = relation('SIGNED', a, hub, {
    evidence: [at(10, 'A signs X'), { ...at(70, 'X helps A'), basis: 'inferred' }],
  });
  const said = sentencesOf([told]).documents.flatMap(({ sentences }) =>
    sentences.map((sentence) => ({ quote: sentence.evidence.quote, basis: basisIn(sentence, told) })),
  );
  expect(said).toEqual([
    { quote: 'A signs X', basis: 'stated' },
    { quote: 'X helps A', basis: 'inferred' },
  ]);
});

test('of a relation that several datasets say only those speak that are on', () => {
  const other = evidence('A signs X', { document: 'e:list', basis: 'table' });
  const said = { ...ofA, basis: 'stated' as const, evidence: [other, both] };
  const state = { ...firstState, graph: graphOf('all', { entities: [a, hub], relations: [said] }) };
  const told = (...off: string[]) =>
    relationsInSight({ ...state, hiddenDatasets: new Set(off) }, 'shown').map((one) => [
      one.basis,
      one.evidence.map(({ document }) => document),
    ]);
  expect({ all: told(), own: told('e'), list: told('d') }).toEqual({
    all: [['stated', ['e:list', 'd:one']]],
    own: [['stated', ['d:one']]],
    list: [['table', ['e:list']]],
  });
});
