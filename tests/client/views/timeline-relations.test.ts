// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { emptyGraph, mergeSubgraph } from '../../../client/state/graph.ts';
import { visible } from '../../../client/state/selectors.ts';
import { firstState } from '../../../client/state/state.ts';
import { done, entity, relation } from '../../../client/states/build.ts';
import { datedRelations, ofRelations, timelineStates } from '../../../client/states/timeline.ts';
import { timelineRows } from '../../../client/state/timeline-rows.ts';
import { draw, wordsOf } from '../../support/drawn.ts';

const state = { ...firstState, ...ofRelations };
const idsOf = (change: Partial<typeof state>) => timelineRows({ ...state, ...change }).dated.map(({ id }) => id);

test('relations that have a date of their own stand among what has one, by time', () => {
  expect(idsOf({}).slice(0, 2)).toEqual(['t1', 's1']);
});

test('they are filtered by type, basis and status, and by the kinds of their ends', () => {
  const left = (change: Partial<typeof state>) => idsOf(change).filter((id) => id === 't1' || id === 's1');
  expect({
    type: left({ hiddenTypes: new Set(['SUPPLIES']) }),
    basis: left({ bases: new Set(['stated'] as const) }),
    status: left({ statuses: new Set(['done']) }),
    kind: left({ hiddenKinds: new Set(['City']) }),
  }).toEqual({ type: ['t1'], basis: ['s1'], status: ['s1'], kind: ['s1'] });
});

test('those of their types that have no date are counted among what has none, under every filter', () => {
  const counted = (change: Partial<typeof state>) => {
    const { undated, undatedRelations, withoutDate } = timelineRows({ ...state, ...change });
    // Two more are not told.
    return [undatedRelations.map(({ id }) => id).join(), withoutDate - undated.length - 2];
  };
  expect({
    all: counted({}),
    type: counted({ hiddenTypes: new Set(['SUPPLIES']) }),
    basis: counted({ bases: new Set(['stated'] as const) }),
    kind: counted({ hiddenKinds: new Set(['City']) }),
  }).toEqual({
    ...{ all: ['t1-undated,s1-undated', 2], type: ['t1-undated', 1] },
    ...{ basis: ['s1-undated', 1], kind: ['s1-undated', 1] },
  });
  const { element, told } = draw(timelineStates, 'relations that have a date', 'en');
  const listed = element.querySelector<HTMLElement>('.undated [data-relation="s1-undated"]');
  listed?.click();
  expect({
    said: wordsOf(element.querySelector('.undated summary')).trim(),
    listed: wordsOf(listed).includes('SUPPLIES'),
    told,
  }).toEqual({ said: '5 without a date', listed: true, told: ['openRelationNamed'] });
});

test('a row of a relation is called as a sentence, whole also where it is drawn short, and opens the relation', () => {
  const { element, told } = draw(timelineStates, 'relations that have a date', 'en');
  const row = element.querySelector<SVGElement>('[data-relation="s1"]');
  const name = '江西赣州经济技术开发区新能源材料有限公司 SUPPLIES 郴州市高斯贝尔数码科技有限公司';
  row?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect({
    label: row?.getAttribute('aria-label'),
    short: wordsOf(row?.parentElement?.querySelector('.short') ?? null).endsWith('…'),
    whole: wordsOf(row?.parentElement?.querySelector('.whole') ?? null),
    told,
  }).toEqual({ label: `${name} · 1 May 2020`, short: true, whole: name, told: ['openRelationNamed'] });
});

test('a window leaves what is dated outside of it out of the network', () => {
  const [a, b] = [entity('Company', 'a', 'A'), entity('Company', 'b', 'B')];
  const supplies = (id: string) => ({ ...relation('SUPPLIES', a, b), id });
  const graph = mergeSubgraph(emptyGraph, { entities: [a, b], relations: [supplies('s1'), supplies('undated')] });
  const shownIn = (from: string, to: string) =>
    visible({ ...state, timeline: done({ entries: [], relations: datedRelations }), graph, window: { from, to } })
      .relations.map(({ id }) => id)
      .sort();
  expect({ within: shownIn('2020-01-01', '2020-12-31'), outside: shownIn('2021-01-01', '2021-12-31') }).toEqual({
    within: ['s1', 'undated'],
    outside: ['undated'],
  });
});

test('of relations whose type has dates those without one are left out by a window, and let in with what has none', () => {
  const [a, b] = [entity('Company', 'a', 'A'), entity('Company', 'b', 'B')];
  const graph = mergeSubgraph(emptyGraph, {
    entities: [a, b],
    relations: ['s1', 's1-undated', 'other'].map((id) => ({ ...relation('SUPPLIES', a, b), id })),
  });
  const shown = (undated: boolean) =>
    visible({ ...state, graph, undated, window: { from: '2020-01-01', to: '2020-12-31' } }).relations.map(
      ({ id }) => id,
    );
  expect({ without: shown(false), withThem: shown(true) }).toEqual({
    without: ['s1', 'other'],
    withThem: ['s1', 's1-undated', 'other'],
  });
});

test('a type that only a dataset dates which is off has nothing that is without a date', () => {
  const { relations, undatedRelations } = state.timeline.value;
  const timeline = done({
    entries: [],
    relations: relations.map((one) => ({ ...one, datasets: ['table'] })),
    undatedRelations: undatedRelations.map((one) => ({ ...one, datasets: ['own'] })),
  });
  const counted = (...off: string[]) => timelineRows({ ...state, timeline, hiddenDatasets: new Set(off) }).withoutDate;
  expect({ both: counted(), own: counted('table') }).toEqual({ both: 2, own: 0 });
});
