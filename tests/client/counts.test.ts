import { expect, test } from 'vitest';
import { entity, hub, place, relation } from '../../client/states/build.ts';
import { graphOf } from '../../client/state/graph.ts';
import { firstState } from '../../client/state/state.ts';
import { countsOfGraph, countsOfLinks } from '../../client/views/counts.ts';

test('what only a dataset says that is switched off counts nowhere', () => {
  const [a, b] = [
    entity('City', 'a', 'A', { datasets: ['one', 'two'] }),
    entity('Firm', 'b', 'B', { datasets: ['two'] }),
  ];
  const graph = graphOf('all', { entities: [a, b], relations: [relation('OWNS', b, a, { datasets: ['two'] })] });
  const without = new Set(['two']);
  const { kinds, types, bases } = countsOfGraph(graph, without);
  const treaty = { ...hub('rome', 'Treaty of Rome', [place('province', 'fr', 'France')]), datasets: ['two'] };
  const participations = { state: 'done' as const, value: { hubs: [treaty], parties: [] } };
  const links = countsOfLinks({ ...firstState, participations, hiddenDatasets: without });
  expect({ kinds: [...kinds], types: [...types], bases: [...bases], hubs: [...links.kinds] }).toEqual({
    ...{ kinds: [['City', 1]], types: [], bases: [], hubs: [] },
  });
});
