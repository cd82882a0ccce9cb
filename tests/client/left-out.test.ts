import { expect, test } from 'vitest';
import { leftOut, leftOutOfPicture } from '../../client/page/left-out.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { hide } from '../../client/state/hiding.ts';
import { firstState } from '../../client/state/state.ts';
import { entity, relation } from '../../client/states/build.ts';
import { world } from '../../client/states/world.ts';
import { networkStatus } from '../../client/views/network/status.ts';

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
    status: '3 entities, 2 relations · 1 more in datasets that are off',
  });
});
