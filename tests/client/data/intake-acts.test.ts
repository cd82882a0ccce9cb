import { expect, test } from 'vitest';
import type { Plan } from '../../../shared/contract/dataset-routes.ts';
import { Mapping } from '../../../shared/mapping.ts';
import { RequestError } from '../../../client/api.ts';
import { createStoreOf } from '../../../client/state/store.ts';
import { firstState } from '../../../client/state/state.ts';
import { answered, broughtAs } from '../../../client/views/data/answered.ts';
import { askWhileBusy } from '../../../client/views/data/ask-while-busy.ts';
import { createIntakeActs } from '../../../client/views/data/intake-acts.ts';
import { type DataPageState, firstData, type Understood } from '../../../client/views/data/own.ts';

const busy = new RequestError('unavailable', 'Another comparison is under way: try again when it is done.');
const asking = { signal: new AbortController().signal, most: 3, rest: () => Promise.resolve() };

/** Answers only after so many refusals. */
function refusing(times: number) {
  let asked = 0;
  const ask = () => {
    asked += 1;
    return asked > times ? Promise.resolve('done') : Promise.reject(busy);
  };
  return { ask, asked: () => asked };
}

test('a load that fails while something was compared leaves nothing being compared', async () => {
  // Here nothing is sent: there is no network.
  const from = {
    ...{ step: 'understood', isAsking: false, merge: false, comparison: { state: 'busy' } },
    plan: { id: 'orders', upload: 'one' },
  } as unknown as Understood;
  const store = createStoreOf<DataPageState>({ ...firstState, data: { ...firstData, bring: from } });
  const done = () => Promise.resolve();
  await createIntakeActs(store, done, () => undefined).load();
  const { bring } = store.getState().data;
  expect(bring.step === 'understood' && { comparison: bring.comparison, failed: bring.failure?.code }).toEqual({
    ...{ comparison: undefined, failed: 'internal' },
  });
});

test('while the server is busy it is asked again, so often and no oftener', async () => {
  const [soon, late] = [refusing(2), refusing(5)];
  const answer = await askWhileBusy(soon.ask, asking);
  await expect(askWhileBusy(late.ask, asking)).rejects.toBe(busy);
  expect({ answer, soon: soon.asked(), late: late.asked() }).toEqual({ answer: 'done', soon: 3, late: 3 });
});

test('what the server has begun it is asked no second time', async () => {
  const one = refusing(1);
  await expect(askWhileBusy(one.ask, { ...asking, hasBegun: () => true })).rejects.toBe(busy);
  expect(one.asked()).toBe(1);
});

test('the next version of a dataset keeps its id and title, and the guess is wanted for the mapping alone', () => {
  const mapping = Mapping.parse({ kuajie: 1, tables: [], kinds: {}, types: {} });
  const before = { id: 'mine', title: 'Mine' };
  const plan = {
    ...{ id: 'mine', title: 'Mine', upload: 'one', mapping },
    asBefore: { before, isNamed: true, gone: [], fresh: [] },
  } as unknown as Plan;
  const brought = broughtAs(plan, undefined);
  const { asBefore: _, ...guessed } = plan;
  const next = answered({ ...brought, mapping: undefined }, guessed);
  const seen = ({ id, title, guess, asBefore }: Understood) => ({ id, title, isGuess: guess !== undefined, asBefore });
  expect([brought, next].map(seen)).toEqual([
    { ...before, isGuess: false, asBefore: plan.asBefore },
    { ...before, isGuess: true, asBefore: undefined },
  ]);
});

test('what is mapped like a dataset and is another keeps the id that it was given, whatever is changed', () => {
  const asBefore = { before: { id: 'mine', title: 'Mine' }, isNamed: false, gone: [], fresh: [] };
  const mapping = Mapping.parse({ kuajie: 1, tables: [], kinds: {}, types: {} });
  const plan = { ...{ id: 'mine-2', title: 'mine.csv', mapping }, asBefore } as unknown as Plan;
  expect(broughtAs(plan, undefined)).toMatchObject({ id: 'mine-2', title: 'mine.csv' });
});
