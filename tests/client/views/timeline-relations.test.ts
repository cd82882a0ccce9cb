// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { emptyGraph, mergeSubgraph } from '../../../client/state/graph.ts';
import { visible } from '../../../client/state/selectors.ts';
import { firstState } from '../../../client/state/state.ts';
import { done, entity, relation } from '../../../client/states/build.ts';
import { datedRelations, ofRelations, timelineStates } from '../../../client/states/timeline.ts';
import { timelineRows } from '../../../client/views/timeline/entries.ts';
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
