import { expect, test } from 'vitest';
import { leftOut, leftOutOfPicture } from '../../client/page/left-out.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { hide } from '../../client/state/hiding.ts';
import { firstState } from '../../client/state/state.ts';
import { entity, relation } from '../../client/states/build.ts';
import { world } from '../../client/states/world.ts';
import { networkStatus } from '../../client/views/network/status.ts';
import { networkTextsOf } from '../../client/views/network/texts.ts';

test('a picture tells how many of its lines lie beyond it and how many have no number, and of none nothing', () => {
  const state = { ...firstState, ...world, language: 'en' } as const;
  expect({
    some: leftOutOfPicture(state, { beyond: 1, unnumbered: 2 }),
    none: leftOutOfPicture(state, { beyond: 0, unnumbered: 0 }),
  }).toEqual({
    some: [
      '1 further line lies beyond the picture.',
      '2 further lines have no number: the first 1000 from the top have one.',
    ],
    none: [],
  });
});

test('what only datasets that are switched off have is not told as hidden by a filter', () => {
  const of = (...datasets: string[]) => ({ datasets });
  const [a, b] = [entity('County', 'a', '县', of('one')), entity('County', 'b', '邻县', of('one'))];
  const [c, t] = [entity('City', 'c', '外市', of('two')), entity('Agreement', 't', '协议', of('one'))];
  const relations = [relation('SIGNED', a, t), relation('SIGNED', b, t), relation('SIGNED', c, t, of('two'))];
  const graph = mergeSubgraph(emptyGraph, { entities: [a, b, c, t], relations });
  const off = { ...firstState, ...world, language: 'en', hiddenDatasets: new Set(['two']), graph } as const;
  const also = { ...off, hiddenKinds: new Set(['Agreement']), graph: hide(graph, [b.id]) };
  const told = ({ missing, notAsked }: ReturnType<typeof leftOut>) => [missing, notAsked];
  const totals = { total: { entities: 4 }, lensTotal: { entities: 4 }, truncated: false };
  expect({
    off: told(leftOut(off)),
    also: told(leftOut(also)),
    status: networkStatus({ ...off, totals } as never),
  }).toEqual({
    off: [undefined, 'Datasets that are switched off are not part of it (1 entity, 1 relation).'],
    also: [
      'Not in it: 1 entity hidden by hand, 1 entity hidden by filters, 2 lines not drawn for that reason.',
      'Datasets that are switched off are not part of it (1 entity, 1 relation).',
    ],
    status: '3 entities, 2 relations · 1 hidden by datasets that are off',
  });
});

test('what is not shown counts once, and under the same words in every lens: by hand, of datasets that are off, filtered, outside', () => {
  const of = (slug: string, ...datasets: string[]) => entity('County', slug, slug, { datasets });
  const own = ['a', 'b', 'c'].map((slug) => of(slug, 'one'));
  const agreement = entity('Agreement', 't', '协议', { datasets: ['one'] });
  const others = ['d', 'e'].map((slug) => of(slug, 'two'));
  const shares = [
    { datasets: ['one'], entities: 5 },
    { datasets: ['two'], entities: 192 },
  ];
  const totals = { total: { entities: 197 }, lensTotal: { entities: 4 }, truncated: false };
  const at = (lens: string, drawn: ReturnType<typeof of>[], query?: string) => {
    const graph = { ...hide(mergeSubgraph(emptyGraph, { entities: drawn, relations: [] }), [own[0]?.id ?? '']), lens };
    const shown = {
      language: 'en',
      hiddenDatasets: new Set(['two']),
      hiddenKinds: new Set(['Agreement']),
      totals,
    } as const;
    const schema = { ...world.schema, shares };
    return networkStatus({ ...firstState, ...world, ...shown, graph, schema, query } as never);
  };
  const said = [
    networkTextsOf({ language: 'en' }).hiddenByHand(1),
    networkTextsOf({ language: 'en' }).switchedOff(192),
    networkTextsOf({ language: 'en' }).filtered(1),
  ].join(' · ');
  expect({
    lens: at('agreements', [...own, agreement]),
    all: at('all', [...own, agreement, ...others]),
    query: at('all', [...own, agreement, ...others], 'RETURN 1'),
  }).toEqual({
    lens: `2 entities, 0 relations · 1 more entities outside this lens · ${said}`,
    all: `2 entities, 0 relations · 1 document or figure not drawn · ${said}`,
    // Of what the result of a statement does not hold nothing is said.
    query: `The result of a statement: 2 entities, 0 relations · ${said.replace('192', '2')}`,
  });
});

test('of what datasets have that are off only that is told which would be drawn', () => {
  const of = (slug: string, dataset: string) => entity('County', slug, slug, { datasets: [dataset] });
  const shares = [
    { datasets: ['one'], entities: 248, drawn: 203 },
    { datasets: ['two'], entities: 5, drawn: 4 },
  ];
  const totals = { total: { entities: 253 }, lensTotal: { entities: 3 }, truncated: false };
  const at = (lens: string, ...hidden: string[]) => {
    const graph = { ...mergeSubgraph(emptyGraph, { entities: [of('a', 'one'), of('b', 'two')], relations: [] }), lens };
    const shown = { language: 'en', hiddenDatasets: new Set(hidden), totals, graph } as const;
    return networkStatus({ ...firstState, ...world, ...shown, schema: { ...world.schema, shares } } as never);
  };
  expect({ one: at('agreements', 'two'), all: at('all', 'two'), both: at('agreements', 'one', 'two') }).toEqual({
    one: '1 entity, 0 relations · 247 more entities outside this lens · 4 hidden by datasets that are off',
    all: '1 entity, 0 relations · 247 documents and figures not drawn · 4 hidden by datasets that are off',
    both: '0 entities, 0 relations · 207 hidden by datasets that are off',
  });
});

test('what a dataset that is on has too, and only another ties here, is outside of the lens, as it is without the other', () => {
  const of = (kind: string, slug: string, ...datasets: string[]) => entity(kind, slug, slug, { datasets });
  const [own, both] = [of('County', 'a', 'one'), of('County', 'b', 'one', 'two')];
  const [treaty, deal] = [of('Agreement', 't', 'one'), of('Agreement', 'u', 'two')];
  const entities = [own, both, treaty, deal];
  const relations = [
    ...[relation('SIGNED', own, treaty, { datasets: ['one'] }), relation('SIGNED', both, deal, { datasets: ['two'] })],
  ];
  const drawn = mergeSubgraph(emptyGraph, { entities, relations });
  const placements = new Map(
    entities.map(({ id }) => [id, { x: 0, y: 0, width: 9, height: 9, look: 'free' as const }]),
  );
  const graph = { ...drawn, placements, begun: { ...drawn.begun, placements }, lens: 'agreements' };
  const shares = [
    ...[['one'], ['two']].map((datasets) => ({ datasets, entities: 5 })),
    { datasets: ['one', 'two'], entities: 1 },
  ];
  const totals = { total: { entities: 11 }, lensTotal: { entities: 4 }, truncated: false };
  const shown = { language: 'en', hiddenDatasets: new Set(['two']), totals, graph } as const;
  expect(networkStatus({ ...firstState, ...world, ...shown, schema: { ...world.schema, shares } } as never)).toBe(
    '2 entities, 1 relation · 4 more entities outside this lens · 5 hidden by datasets that are off',
  );
});
