import { expect, test } from 'vitest';
import { countLinks, type Participations } from '../../shared/links.ts';
import { usualRoles } from '../../shared/usual-roles.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { isFiltered } from '../../client/state/filtered.ts';
import { visible } from '../../client/state/selectors.ts';
import { firstState } from '../../client/state/state.ts';
import { wordsThere } from '../../client/state/there.ts';
import { entity, hub, place, relation } from '../../client/states/build.ts';
import { timelineRows } from '../../client/views/timeline/entries.ts';
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
    countLinks(known, { level: 'county', withoutDatasets }).pairs.flatMap(({ via }) => via.map(({ name }) => name));
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
