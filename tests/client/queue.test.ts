// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { KnownCorrection } from '../../shared/contract/correction-routes.ts';
import type { SaidCorrection } from '../../shared/corrections.ts';
import { relationKey } from '../../shared/fact-key.ts';
import type { Basis } from '../../shared/graph.ts';
import type { Api } from '../../client/api.ts';
import { createCorrectingActs } from '../../client/actions/correcting.ts';
import { valueOf } from '../../client/state/asked.ts';
import { firstState } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { done } from '../../client/states/build.ts';
import { entities, quoted, relations, world } from '../../client/states/world.ts';
import { createQueueActs } from '../../client/views/queue/acts.ts';
import { createFirstQueueActs } from '../../client/views/queue/first-acts.ts';
import { currentOf, factsIn } from '../../client/views/queue/facts.ts';
import { firstQueue } from '../../client/views/queue/own.ts';

/** The queue of a small world, where the server keeps all that is said. */
function queueOf(known: readonly KnownCorrection[] = []) {
  const store = createStoreOf({
    ...{ ...firstState, ...world, ...firstQueue },
    corrections: done({ corrections: [...known], mayWrite: true }),
  });
  const kept: SaidCorrection[] = [];
  const asked: (readonly string[])[] = [];
  const api = {
    correct: ({ body }: { body: SaidCorrection }) => {
      kept.push(body);
      const correction = { ...body, id: String(kept.length), at: `2026-01-01T00:00:0${kept.length}Z` };
      return Promise.resolve({ correction });
    },
    mentionsAmong: ({ body: { ids } }: { body: { ids: readonly string[] } }) => {
      asked.push(ids);
      const own = (basis: Basis) => [quoted('汝城县', { basis })];
      return Promise.resolve({
        mentions: [
          { entity: entities.rucheng.id, evidence: [...own('reference'), ...own('stated')] },
          { entity: entities.firm.id, evidence: own('reference'), total: 51 },
        ],
      });
    },
  } as unknown as Api;
  const correcting = createCorrectingActs({ store, api });
  const parts = { store, api, actions: correcting as never, picture: undefined as never };
  const first = createFirstQueueActs(parts);
  const acts = { ...first, ...createQueueActs({ ...parts, actions: { ...correcting, ...first } as never }) };
  return { store, kept, asked, correcting, acts };
}

test('what was said is taken back by the name that said it', async () => {
  const { store, kept, correcting, acts } = queueOf();
  correcting.setEditorName('Ann');
  await acts.sayOfFact('wrong', '');
  correcting.setEditorName('Bo');
  await acts.takeBackLast();
  const facts = new Set(kept.map(({ fact }) => fact));
  expect({
    said: kept.map(({ says, name }) => `${name} ${says}`),
    facts: facts.size,
    left: store.getState().spoken,
  }).toEqual({ said: ['Ann wrong', 'Ann withdrawn'], facts: 1, left: [] });
});

test('what is taken back of a fact that is gone stays with what is gone', async () => {
  const fact = relationKey(relations.signed);
  const { store, correcting } = queueOf([
    {
      ...{ id: '0', at: '2026-01-01T00:00:00Z', fact, says: 'wrong', name: 'Ann' },
      ...{ reason: '', called: '', quote: '', orphaned: true },
    },
  ]);
  await correcting.correct({ fact, name: 'Ann', says: 'withdrawn', reason: '', called: '', quote: '' });
  expect(valueOf(store.getState().corrections)?.corrections.map(({ orphaned }) => orphaned)).toEqual([true, true]);
});

test('entities are gone through beside relations, the weakest named first, and spoken of by their ids', async () => {
  const { store, kept, asked, correcting, acts } = queueOf();
  const before = factsIn(store.getState()).all.map(({ what }) => what);
  await acts.readMentions();
  await acts.readMentions();
  const all = factsIn(store.getState()).all.map((fact) =>
    fact.what === 'entity' ? fact.entity.name.slice(0, 5) : fact.relation.basis,
  );
  acts.setQueued('entity');
  acts.lookAtFact(entities.firm.id);
  correcting.setEditorName('Ann');
  await acts.sayOfFact('unsure', '');
  expect({
    ...{ asked: asked.length, before: new Set(before), all },
    said: kept.map(({ fact, says, called, quote }) => ({ fact, says, called, quote })),
  }).toEqual({
    ...{ asked: 1, before: new Set(['relation']) },
    all: ['三一集团', 'inferred', 'stated', '汝城县', 'stated', '湘赣边区域', '红色旅游协', '崇义县'],
    said: [{ fact: entities.firm.id, says: 'unsure', called: '三一集团', quote: '汝城县' }],
  });
});

test('where documents name the entities of another picture says nothing of this one', async () => {
  const { store, acts } = queueOf();
  await acts.readMentions();
  const { graph } = store.getState();
  store.setState({ graph: { ...graph, entities: new Map(graph.entities) } });
  expect(new Set(factsIn(store.getState()).all.map(({ what }) => what))).toEqual(new Set(['relation']));
});

test('the card that is shown stays when entities come before it, and what is said is said of it', async () => {
  const { store, kept, correcting, acts } = queueOf();
  const before = currentOf(store.getState())?.key;
  acts.keepShown();
  await acts.readMentions();
  const first = factsIn(store.getState()).all[0]?.key;
  correcting.setEditorName('Ann');
  await acts.sayOfFact('wrong', '');
  expect({ isFirst: first === before, said: kept.map(({ fact }) => fact) }).toEqual({ isFirst: false, said: [before] });
});

test('while an entity that was asked for is not known yet, no other fact stands in its place', async () => {
  const { store, acts } = queueOf();
  acts.lookAtFact(entities.firm.id);
  acts.keepShown();
  const meanwhile = currentOf(store.getState())?.key;
  await acts.readMentions();
  expect({ meanwhile, then: currentOf(store.getState())?.key }).toEqual({
    ...{ meanwhile: undefined, then: entities.firm.id },
  });
});

test('what was shown before other facts were chosen is not kept', () => {
  const { store, acts } = queueOf();
  acts.keepShown();
  acts.stepFact(1);
  const second = store.getState().queue;
  acts.setQueueOpen(false);
  expect({ second: second.shown, then: store.getState().queue.shown }).toEqual({ second: undefined, then: undefined });
});
