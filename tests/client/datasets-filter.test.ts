import { expect, test } from 'vitest';
import { countLinks } from '../../shared/count-links.ts';
import { hubsAmong, type Participations } from '../../shared/links.ts';
import { usualRoles } from '../../shared/usual-roles.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { isFiltered } from '../../client/state/filtered.ts';
import { visible } from '../../client/state/selectors.ts';
import { firstState } from '../../client/state/state.ts';
import { wordsThere } from '../../client/state/there.ts';
import { entity, hub, place, relation } from '../../client/states/build.ts';
import { drawableOf } from '../../client/views/map/drawable.ts';
import { tableOf } from '../../client/views/tables/rows.ts';
import { timelineRows } from '../../client/state/timeline-rows.ts';
import { done } from '../../client/states/build.ts';

const hiddenDatasets = new Set(['one']);
const county = entity('County', '1', 'A', { datasets: ['one', 'other'] });
const ofOne = entity('Agreement', 'a', 'of one', { datasets: ['one'] });
const ofOther = entity('Agreement', 'b', 'of the other', { datasets: ['other'] });
const untold = entity('Agreement', 'c', 'of somebody');

test('a dataset that is switched off takes along what it alone says', () => {
  const relations = [
    relation('SIGNED', county, ofOne, { datasets: ['one'] }),
    relation('SIGNED', county, ofOther, { datasets: ['other'] }),
    relation('CONCERNS', ofOther, county, { datasets: ['one'] }),
    relation('SIGNED', county, untold),
  ];
  const graph = mergeSubgraph(emptyGraph, { entities: [county, ofOne, ofOther, untold], relations });
  const state = { ...firstState, graph, hiddenDatasets };
  const { entities, relations: left } = visible(state);
  expect({
    entities: entities.map(({ name }) => name),
    types: left.map(({ type }) => type),
    on: isFiltered(state),
  }).toEqual({
    entities: ['A', 'of the other', 'of somebody'],
    ...{ types: ['SIGNED', 'SIGNED'], on: true },
  });
});

test('links are counted without it', () => {
  const [a, b] = [place('county', '1', 'A'), place('county', '2', 'B')];
  const shared = hub('both', 'of both', [a, b], { datasets: ['one', 'other'] });
  const known: Participations = {
    parties: [a, b],
    hubs: [
      hub('a', 'of one', [a, b], { datasets: ['one'] }),
      hub('b', 'of the other', [a, b], { datasets: ['other'] }),
      // Of both, but that B takes part only one of them says.
      { ...shared, parties: shared.parties.map((part, at) => ({ ...part, datasets: at === 0 ? ['other'] : ['one'] })) },
    ],
  };
  const viaOf = (withoutDatasets?: ReadonlySet<string>) =>
    countLinks(known, { level: 'county', withoutDatasets }).pairs.flatMap(({ via }) =>
      hubsAmong(via).map(({ name }) => name),
    );
  expect({ all: viaOf(), without: viaOf(hiddenDatasets) }).toEqual({
    all: ['of one', 'of the other', 'of both'],
    without: ['of the other'],
  });
});

test('the timeline has no entry of it', () => {
  const entryOf = ({ id, kind, name, datasets = [] }: typeof ofOne) => ({ id, kind, name, datasets, domains: [] });
  const timeline = done({ entries: [entryOf(ofOne), entryOf(ofOther)] });
  const { undated } = timelineRows({ ...firstState, roles: usualRoles, timeline, hiddenDatasets });
  expect(undated.map(({ name }) => name)).toEqual(['of the other']);
});

test('statuses and domains are offered as far as anything else has them', () => {
  const [a, b] = [place('county', '1', 'A'), place('county', '2', 'B')];
  const participations = done({
    parties: [a, b],
    hubs: [
      hub('a', 'of one', [a, b], { datasets: ['one'], status: 'planned', domains: ['health'] }),
      hub('b', 'of the other', [a, b], { datasets: ['other'], domains: ['tourism'] }),
    ],
  });
  const relations = [
    relation('SIGNED', county, ofOne, { datasets: ['one'], status: 'proposed' }),
    relation('SIGNED', county, ofOther, { datasets: ['other'], status: 'done' }),
  ];
  const graph = mergeSubgraph(emptyGraph, { entities: [county, ofOne, ofOther], relations });
  const there = (without: ReadonlySet<string>) => {
    const words = wordsThere({ graph, participations, hiddenDatasets: without });
    return { statuses: [...(words?.statuses ?? [])].sort(), domains: [...(words?.domains ?? [])] };
  };
  expect({
    all: there(new Set()),
    without: there(hiddenDatasets),
    unread: wordsThere({ graph, participations: undefined, hiddenDatasets }),
  }).toEqual({
    all: { statuses: ['done', 'planned', 'proposed'], domains: ['health', 'tourism'] },
    ...{ without: { statuses: ['done'], domains: ['tourism'] }, unread: undefined },
  });
});

test('places that only it has are put beside no other, and the map draws no outline of theirs', () => {
  const [hunan, jiangxi] = [place('province', '43', 'Hunan'), place('province', '36', 'Jiangxi')];
  const of = (party: ReturnType<typeof place>, dataset: string) => ({ ...party, datasets: [dataset] });
  const [a, b, c] = [
    place('county', '1', 'A', [hunan]),
    place('county', '2', 'B', [jiangxi]),
    place('county', '3', 'C', [hunan]),
  ];
  const participations = done({
    parties: [of(a, 'one'), of(b, 'other'), of(c, 'other'), of(hunan, 'other'), of(jiangxi, 'other')],
    hubs: [],
  });
  const outlines = done({
    outlines: [],
    places: { [a.id]: ['0 1'], [b.id]: ['1 2'] },
    points: { [a.id]: [1, 2] as [number, number], [c.id]: [3, 4] as [number, number] },
  });
  const state = { ...firstState, participations, outlines, level: 'county' as const };
  const pairs = (without: ReadonlySet<string>) =>
    tableOf({ ...state, hiddenDatasets: without }, 'without').rows.map(({ cells }) => cells.slice(0, 2));
  const drawn = drawableOf({ ...state, hiddenDatasets });
  expect({
    all: pairs(new Set()),
    without: pairs(hiddenDatasets),
    files: [...(drawn?.without ?? [])],
    points: Object.keys(drawn?.points ?? {}),
  }).toEqual({
    all: [
      ['A', 'B'],
      ['B', 'C'],
    ],
    ...{ without: [['B', 'C']], files: [0], points: [c.id] },
  });
});

test('how much of a place crosses the border is not said where its province is not known', () => {
  const hunan = place('province', '43', 'Hunan');
  const [a, b] = [place('county', '1', 'A', [hunan]), place('county', '2', 'B')];
  const participations = done({ parties: [hunan, a, b], hubs: [hub('x', 'X', [a, b])] });
  const state = { ...firstState, participations, level: 'county' as const };
  expect(tableOf(state, 'places').rows.map(({ cells }) => cells)).toEqual([
    ['A', 'Hunan', 1, 0, 1],
    ['B', '', 1, '', 1],
  ]);
});
