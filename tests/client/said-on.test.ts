import { expect, test } from 'vitest';
import { EntityId } from '../../shared/graph.ts';
import { usualRoles } from '../../shared/usual-roles.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { hiddenOfPair } from '../../client/state/hidden-of-pair.ts';
import { linksAt, pairOf } from '../../client/state/links.ts';
import { participationsOn, timelineOn } from '../../client/state/said-on.ts';
import { visible } from '../../client/state/selectors.ts';
import { firstState, type Timeline } from '../../client/state/state.ts';
import { wordsThere } from '../../client/state/there.ts';
import { timelineRows } from '../../client/state/timeline-rows.ts';
import { offeredMeasures, weightsOf } from '../../client/state/weights.ts';
import { done, entity, evidence, relation } from '../../client/states/build.ts';
import { countsOfGraph } from '../../client/views/counts.ts';

const datasets = ['one', 'two'];
const off = { none: new Set<string>(), one: new Set(['one']), two: new Set(['two']) };
const [alpha, beta, gamma] = ['Alpha', 'Beta', 'Gamma'].map((name) =>
  entity('Company', name.toLowerCase(), name, { datasets }),
) as [ReturnType<typeof entity>, ReturnType<typeof entity>, ReturnType<typeof entity>];

/** Which of a document says what, as the server tells it of a relation of both. */
const says = (dataset: string, basis: 'stated' | 'table', said: object) =>
  evidence(`of ${dataset}`, { document: `${dataset}:doc`, basis, said: { ...said } });

const supplies = relation('SUPPLIES', alpha, beta, {
  ...{ datasets, basis: 'stated', status: 'done', date: '2020' },
  evidence: [says('one', 'stated', { status: 'done', date: '2020' }), says('two', 'table', { status: 'planned' })],
});
const graph = mergeSubgraph(emptyGraph, { entities: [alpha, beta, gamma], relations: [supplies] });
const ends = { source: alpha, target: beta };
const timeline: Timeline = {
  entries: [],
  relations: [
    {
      ...{ id: supplies.id, type: 'SUPPLIES', basis: 'stated', status: 'done', datasets, ...ends },
      ...{ date: '2020', span: { from: '2020-01-01', to: '2020-12-31' } },
      byDataset: [
        { dataset: 'one', basis: 'stated', status: 'done', date: '2020' },
        { dataset: 'two', basis: 'table', status: 'planned' },
      ],
    },
    {
      ...{ id: 'other', type: 'SUPPLIES', basis: 'table', datasets: ['two'], ...ends },
      ...{ date: '2022', span: { from: '2022-01-01', to: '2022-12-31' } },
    },
  ],
};
const state = { ...firstState, roles: usualRoles, graph, timeline: done(timeline), language: 'en' as const };

test('a line, and what it counts for, is as the dataset says that is on', () => {
  const seen = (hiddenDatasets: ReadonlySet<string>) => {
    const [line] = visible({ ...state, hiddenDatasets }).relations;
    const bases = [...countsOfGraph(graph, hiddenDatasets).bases.keys()];
    return [line?.status, line?.date, line?.basis, line?.evidence.map(({ quote }) => quote).join(), bases.join()];
  };
  expect({ none: seen(off.none), one: seen(off.one), two: seen(off.two) }).toEqual({
    none: ['done', '2020', 'stated', 'of one,of two', 'stated'],
    one: ['planned', undefined, 'table', 'of two', 'table'],
    two: ['done', '2020', 'stated', 'of one', 'stated'],
  });
});

test('filters by status and basis go by that', () => {
  const passes = (hiddenDatasets: ReadonlySet<string>, filter: Partial<typeof state>) =>
    visible({ ...state, ...filter, hiddenDatasets }).relations.length;
  const [statuses, bases] = [new Set(['done'] as const), new Set(['stated'] as const)];
  expect([passes(off.none, { statuses }), passes(off.one, { statuses })]).toEqual([1, 0]);
  expect([passes(off.none, { bases }), passes(off.one, { bases })]).toEqual([1, 0]);
});

test('what only a dataset dates that is off is undated, on the timeline and in its window', () => {
  const rows = (hiddenDatasets: ReadonlySet<string>) => {
    const { dated, undatedRelations, withoutDate } = timelineRows({ ...state, hiddenDatasets });
    return { dated: dated.map(({ id }) => id), undated: undatedRelations.map(({ id }) => id), withoutDate };
  };
  expect({ none: rows(off.none), one: rows(off.one), two: rows(off.two) }).toEqual({
    none: { dated: [supplies.id, 'other'], undated: [], withoutDate: 0 },
    one: { dated: ['other'], undated: [supplies.id], withoutDate: 1 },
    two: { dated: [supplies.id], undated: [], withoutDate: 0 },
  });
  const window = { from: '2019-01-01', to: '2021-01-01' };
  const within = (hiddenDatasets: ReadonlySet<string>, undated: boolean) =>
    visible({ ...state, window, undated, hiddenDatasets }).relations.length;
  expect([within(off.none, false), within(off.one, false), within(off.one, true)]).toEqual([1, 0, 1]);
});

test('sizes and colours go by numbers of the datasets that are on', () => {
  const staff = (of: ReturnType<typeof entity>, value: number, dataset: string) => ({
    ...{ entity: of.id, name: 'staff', unit: '', value, datasets: [dataset] },
  });
  const measures = [staff(alpha, 9, 'one'), staff(beta, 3, 'one'), staff(beta, 4, 'two')];
  const measured = { of: new Set<string>(), measures, isBusy: false };
  const weights = (hiddenDatasets: ReadonlySet<string>) => ({
    weights: [...weightsOf({ ...state, measured, hiddenDatasets }, { by: 'measure', name: 'staff', unit: '' })],
    offered: offeredMeasures({ graph, measured, hiddenDatasets }).length,
  });
  expect({ one: weights(off.one), two: weights(off.two) }).toEqual({
    one: { weights: [[beta.id, 4]], offered: 0 },
    two: {
      weights: [
        [alpha.id, 9],
        [beta.id, 3],
      ],
      offered: 1,
    },
  });
});

const countyIds = ['county:1', 'county:2'].map((id) => EntityId.parse(id));
/** An agreement of both; the first says its domain, and that it is done. */
const participations = done({
  hubs: [
    {
      ...{ id: EntityId.parse('agreement:1'), kind: 'Agreement', name: 'Agreement' },
      ...{ status: 'done' as const, domains: ['water'], datasets },
      byDataset: [
        { dataset: 'one', status: 'done', domains: ['water'] },
        { dataset: 'two', status: 'planned' },
      ],
      parties: countyIds.map((party) => ({
        ...{ id: `by ${party}`, party, type: 'SIGNED', basis: 'stated' as const, datasets },
      })),
    },
  ],
  parties: countyIds.map((id) => ({
    ...{ id, kind: 'County', name: id, level: 'county' as const, within: [], datasets },
  })),
});

test('an agreement has no domain where only a dataset says one that is off', () => {
  const joined = { ...state, participations, hiddenDatasets: off.one };
  expect(participationsOn(joined)?.hubs.map(({ domains }) => domains)).toEqual([[]]);
  expect(wordsThere(joined)?.domains.size).toBe(0);
  const { hubs } = participations.value;
  const entries = hubs.map(({ parties: _, ...entry }) => entry);
  const seen = timelineOn({ ...joined, participations: undefined, timeline: done({ entries }) });
  expect(seen?.entries.map(({ domains }) => domains)).toEqual([[]]);
});

test('a link that passes by the word of the dataset that is on is hidden by nothing', () => {
  const planned = { ...state, participations, hiddenDatasets: off.one, statuses: new Set(['planned'] as const) };
  const [a = '', b = ''] = countyIds;
  const shown = pairOf(linksAt(planned, 'county'), a, b)?.via.length ?? 0;
  expect(hiddenOfPair(planned, { a, b, level: 'county', shown })).toEqual({ byDatasets: 0, byFilters: 0 });
});

test('a relation without a date has the status of the dataset that is on', () => {
  const [{ date: _, span: __, byDataset = [], ...said }] = timeline.relations as [
    NonNullable<Timeline['relations']>[0],
  ];
  const undated = { ...said, byDataset: byDataset.map(({ date: ___, ...words }) => words) };
  const passes = (hiddenDatasets: ReadonlySet<string>) =>
    timelineRows({
      ...{ ...state, hiddenDatasets, statuses: new Set(['done'] as const) },
      timeline: done<Timeline>({ entries: [], undatedRelations: [undated] }),
    }).undatedRelations.length;
  expect([passes(off.none), passes(off.one), passes(off.two)]).toEqual([1, 0, 1]);
});
