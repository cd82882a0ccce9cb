import { expect, test } from 'vitest';
import { giveBack } from '../../client/page/tour/give-back.ts';
import { tourSteps } from '../../client/page/tour/steps.ts';
import { firstPageState, type PageState } from '../../client/page/rooms.ts';
import { entity, evidence, relation } from '../../client/states/build.ts';
import { treaties } from '../../client/states/treaties.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { createStoreOf } from '../../client/state/store.ts';

const [power, treaty] = [entity('Power', 'a', 'Japan'), entity('Treaty', 'b', '<b>Treaty</b>')];
const said = relation('CONTRACTED', power, treaty, {
  ...{ id: 'said', basis: 'context' },
  evidence: [evidence('Japan has agreed', { document: 'd:one', start: 0, end: 16 })],
});
const unsaid = relation('CONTRACTED', power, treaty, { id: 'unsaid', evidence: [], withoutEvidence: true });
const acts = { selectRelation: () => undefined };

test('the tour has five steps in the words of the data, whatever their kinds are', () => {
  const graph = mergeSubgraph(emptyGraph, { entities: [power, treaty], relations: [unsaid, said] });
  const state: PageState = { ...firstPageState, ...treaties, graph, language: 'en' };
  const steps = tourSteps(state, acts);
  const words = steps.map(({ says }) => says).join(' ');
  expect({
    many: steps.length,
    own: ['2 entities', '2 lines', 'Treaty'].filter((word) => !words.includes(word)),
    usual: ['agreement', 'alliance'].filter((word) => words.includes(word)),
  }).toEqual({ many: 5, own: [], usual: [] });
});

test('the step about sentences shows a line that has one, and where none has it speaks of the panel', () => {
  const chosen: string[] = [];
  const stepsOf = (relations: (typeof said)[]) =>
    tourSteps(
      { ...firstPageState, graph: mergeSubgraph(emptyGraph, { entities: [power, treaty], relations }) },
      { selectRelation: ({ id }) => chosen.push(id) },
    );
  for (const { before } of [...stepsOf([unsaid, said]), ...stepsOf([unsaid])]) before?.();
  expect({ chosen, without: stepsOf([unsaid])[3]?.element }).toEqual({ chosen: ['said'], without: '#panel' });
});

test('what was selected before the tour is selected after it, and where nothing was, nothing is', () => {
  const after = (before: PageState['selection']) => {
    const store = createStoreOf<PageState>({ ...firstPageState, selection: before });
    const state = store.getState();
    store.setState({ selection: { what: 'relation', relation: said } });
    const told: string[] = [];
    giveBack(
      store,
      {
        clearSelection: () => told.push('nothing'),
        selectEntity: (id) => told.push(id),
        selectRelation: ({ id }) => told.push(id),
        selectPair: (a, b) => told.push(`${a} ${b}`),
        chooseSeveral: (ids) => told.push(ids.join(' ')),
      },
      state,
    );
    return told;
  };
  expect({
    entity: after({ what: 'entity', id: power.id }),
    relation: after({ what: 'relation', relation: unsaid }),
    several: after({ what: 'several', ids: ['a', 'b'] }),
    nothing: after(undefined),
  }).toEqual({ entity: [power.id], relation: ['unsaid'], several: ['a b'], nothing: ['nothing'] });
});
