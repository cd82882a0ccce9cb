import { expect, test } from 'vitest';
import { bases, type Basis } from '../../shared/graph.ts';
import { countLinks } from '../../shared/count-links.ts';
import { hub, place, relation } from '../../client/states/build.ts';
import { graphOf } from '../../client/state/graph.ts';
import { levelThatJoins } from '../../client/state/level-that-joins.ts';
import { visible } from '../../client/state/selectors.ts';
import { firstState } from '../../client/state/state.ts';
import { countsOfGraph } from '../../client/views/counts.ts';
import { entity } from '../../client/states/build.ts';

const [france, belgium] = [place('province', 'fr', 'France'), place('province', 'be', 'Belgium')];
const lyon = place('city', 'lyon', 'Lyon', [france]);
const treaty = hub('rome', 'Treaty of Rome', [france, belgium]);
const known = { hubs: [treaty], parties: [france, belgium, lyon] };
const asked = { state: 'done', value: known } as const;

test('a relation without evidence counts under no basis, and passes where all of them do', () => {
  const [a, b] = [entity('Country', 'a', 'A'), entity('Country', 'b', 'B')];
  const bare = relation('BORDERS', a, b, { withoutEvidence: true, basis: 'reference' });
  const graph = graphOf('all', { entities: [a, b], relations: [bare] });
  const shown = (among: readonly Basis[]) => visible({ ...firstState, graph, bases: new Set(among) }).relations.length;
  expect({
    counts: [...countsOfGraph(graph, new Set()).bases],
    all: shown(bases),
    reference: shown(['reference']),
  }).toEqual({
    ...{ counts: [], all: 1, reference: 0 },
  });
});

test('a part without evidence joins its places, unless a basis is asked for', () => {
  const parties = treaty.parties.map((part) => ({
    ...part,
    basis: 'reference' as const,
    withoutEvidence: true as const,
  }));
  const bare = { ...known, hubs: [{ ...treaty, parties }] };
  const pairs = (among: readonly Basis[] | undefined) =>
    countLinks(bare, { level: 'province', bases: among && new Set(among) }).pairs.length;
  expect({ none: pairs(undefined), all: pairs(bases), reference: pairs(['reference']) }).toEqual({
    ...{ none: 1, all: 1, reference: 0 },
  });
});

test('where nothing joins places of the level that is shown, the finest is taken at which something does', () => {
  const level = (shown: 'county' | 'city' | 'province') =>
    levelThatJoins({ hiddenDatasets: new Set(), participations: asked, level: shown }).level;
  expect({
    city: level('city'),
    province: level('province'),
    switchedOff: levelThatJoins({
      hiddenDatasets: new Set(['treaties']),
      participations: {
        state: 'done',
        value: { ...known, hubs: known.hubs.map((hub) => ({ ...hub, datasets: ['treaties'] })) },
      },
      level: 'city',
    }).level,
    nowhere: levelThatJoins({
      hiddenDatasets: new Set(),
      participations: { state: 'done', value: { ...known, hubs: [] } },
      level: 'city',
    }).level,
  }).toEqual({ city: 'province', province: 'province', switchedOff: 'province', nowhere: 'province' });
});
