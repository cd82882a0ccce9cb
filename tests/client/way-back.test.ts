import { expect, test } from 'vitest';
import { relationWithout } from '../../shared/said-without.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { visible } from '../../client/state/selectors.ts';
import { evidence, relation } from '../../client/states/build.ts';
import { a, acting, b } from '../support/choosing.ts';

const datasets = ['one', 'two'];
const says = (dataset: string) => evidence(`of ${dataset}`, { document: `${dataset}:doc` });
const whole = relation('TWINNED', a, b, { datasets, evidence: datasets.map(says) });
/** As answers of the server tell it: of paths, of supply chains, of what joins several. */
const cut = relationWithout(whole, new Set(['one']));

/** Two counties of whom the server knows the relation whole, with the first dataset off. */
function withOneOff() {
  const graph = mergeSubgraph(emptyGraph, { entities: [a, b], relations: [] });
  const relationsAmong = () => Promise.resolve({ relations: [whole], total: 1, truncated: false });
  const document = () => new Promise(() => undefined);
  return acting({ graph, hiddenDatasets: new Set(['one']) }, { relationsAmong, document });
}

test('a relation that is brought while a dataset is off has the word of that one once it is on', async () => {
  const { store, actions } = withOneOff();
  const seen = () => visible(store.getState()).relations.map((one) => one.evidence.map(({ quote }) => quote).join());
  await actions.showRelation(cut);
  const before = seen();
  actions.switchOn(['one']);
  expect({ before, after: seen() }).toEqual({ before: ['of two'], after: ['of one,of two'] });
});

test('so has the one that is selected', async () => {
  const { store, actions, selection } = withOneOff();
  const read = () => {
    const now = selection();
    return now?.what === 'relation' ? now.relation.evidence.length : undefined;
  };
  actions.selectRelation(cut);
  const before = read();
  actions.switchOn(['one']);
  await expect.poll(read).toBe(2);
  expect({ before, hidden: store.getState().hiddenDatasets.size }).toEqual({ before: 1, hidden: 0 });
});
