import { expect, test } from 'vitest';
import { firstState, type State } from '../../../client/state/state.ts';
import { entity, many, relation } from '../../../client/states/build.ts';
import { relationsAround } from '../../../client/views/timeline/relations-around.ts';

const hub = entity('Agreement', 'hub', 'Agreement');
const [county, firm] = [entity('County', 'a', 'County'), entity('Company', 'b', 'Firm')];
const around = [
  relation('SIGNED', county, hub, { id: 'stated', basis: 'stated', datasets: ['one'] }),
  relation('SIGNED', county, hub, { id: 'inferred', basis: 'inferred', datasets: ['one'] }),
  relation('OWNS', firm, hub, { id: 'owns', datasets: ['two'] }),
];
const page = { within: {}, total: 2, truncated: false };
const small = { neighbours: () => Promise.resolve({ ...page, entities: [county, firm], relations: around }) };

test('only what the filters leave stands behind a row', async () => {
  const idsOf = async (change: Partial<State>) => {
    const { relations } = await relationsAround(small, { ...firstState, ...change }, hub);
    return relations.map(({ id }) => id);
  };
  expect({
    all: await idsOf({}),
    basis: await idsOf({ bases: new Set(['stated'] as const) }),
    type: await idsOf({ hiddenTypes: new Set(['OWNS']) }),
    dataset: await idsOf({ hiddenDatasets: new Set(['one']) }),
    kind: await idsOf({ hiddenKinds: new Set(['Company']) }),
    undrawn: await idsOf({ roles: { ...firstState.roles, undrawnKinds: ['Company'] } }),
  }).toEqual({
    all: ['stated', 'inferred', 'owns'],
    basis: ['stated', 'owns'],
    type: ['stated', 'inferred'],
    dataset: ['owns'],
    kind: ['stated', 'inferred'],
    undrawn: ['stated', 'inferred'],
  });
});

/** Gives neighbours by pages of 200, as the server does. */
function serverOf(total: number) {
  const all = many(total, (nth) => entity('County', String(nth), String(nth)));
  const asked: (string | undefined)[] = [];
  return {
    asked,
    neighbours: (_: string, { after, limit = 25 }: { after?: string | undefined; limit?: number }) => {
      asked.push(after);
      const from = Number(after ?? 0);
      const entities = all.slice(from, from + limit);
      const [relations, end] = [entities.map((one) => relation('SIGNED', one, hub)), from + entities.length];
      const more = end < total ? { next: String(end) } : {};
      return Promise.resolve({ ...{ entities, relations, within: {}, total, truncated: end < total }, ...more });
    },
  };
}

test('all neighbours are asked for, page by page, and of very many the rest is counted', async () => {
  const [some, very] = [serverOf(450), serverOf(1300)];
  const [whole, cut] = [await relationsAround(some, firstState, hub), await relationsAround(very, firstState, hub)];
  expect({
    whole: { relations: whole.relations.length, left: whole.left, asked: some.asked },
    cut: { relations: cut.relations.length, left: cut.left },
  }).toEqual({
    whole: { relations: 450, left: 0, asked: [undefined, '200', '400'] },
    cut: { relations: 1000, left: 300 },
  });
});
