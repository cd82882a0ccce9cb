import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contribution, mergeEntities, mergeRelations } from '../../server/dataset/contributions.ts';
import { growingFact } from '../../server/dataset/facts.ts';
import { byDatasetOf } from '../../shared/by-dataset.ts';
import { bases, Entity, Relation, statuses } from '../../shared/graph.ts';
import { relationWithout, saidWithout } from '../../shared/said-without.ts';

const said = fc.record(
  { date: fc.constantFrom('2019', '2020', '2021'), status: fc.constantFrom(...statuses) },
  { requiredKeys: [] },
);
const row = fc.record({ basis: fc.constantFrom(...bases), said });
const datasets = ['a', 'b', 'c', 'd'];
const rowsOfDatasets = fc.array(fc.array(row, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
const off = fc.subarray(datasets);

/** A relation as each dataset has it, of as many rows. */
function relationsOf(all: readonly (readonly { basis: (typeof bases)[number]; said: object }[])[]) {
  return all.map((rows, nth): Contribution<Relation> => {
    const dataset = datasets[nth] ?? '';
    const [first, ...others] = rows.map(({ basis, said: own }, at) =>
      Relation.parse({
        ...{ id: 'r', type: 'SIGNED', source: 'county:1', target: 'agreement:1', basis, ...own },
        evidence: [{ document: `${dataset}:doc`, start: at, end: at + 1, quote: 'x', basis }],
      }),
    );
    if (first === undefined) throw new Error('a dataset has a row');
    const fact = growingFact(first);
    for (const one of others) fact.add(one);
    return { dataset, value: fact.whole() };
  });
}

const told = ({ date, status, basis, evidence }: Relation) => ({
  ...{ date, status, basis },
  evidence: evidence.map(({ document, start, said: own }) => [document, start, own]),
});

test('without some datasets a relation is as the others alone are merged', () => {
  fc.assert(
    fc.property(rowsOfDatasets, off, (rows, without) => {
      const all = relationsOf(rows);
      const on = all.filter(({ dataset }) => !without.includes(dataset));
      fc.pre(on.length > 0);
      expect(told(relationWithout(mergeRelations(all), new Set(without)))).toEqual(told(mergeRelations(on)));
    }),
    { numRuns: 300 },
  );
});

test('so is what dates and classes it where its rows are not told, and so is an entity', () => {
  const entity = (nth: number, own: object) =>
    Entity.parse({ id: 'agreement:1', kind: 'Agreement', name: `name ${nth}`, aliases: [], ...own });
  const held = (all: readonly Contribution<object>[]) => ({
    datasets: all.map(({ dataset }) => dataset),
    contributions: all.map(({ value }) => JSON.stringify(value)),
  });
  const dates = ({ date, status }: Pick<Entity, 'date' | 'status'>) => ({ date, status });
  fc.assert(
    fc.property(rowsOfDatasets, off, (rows, without) => {
      const relations = relationsOf(rows);
      const entities = rows.map(([first], nth) => ({
        dataset: datasets[nth] ?? '',
        value: entity(nth, first?.said ?? {}),
      }));
      const isOn = ({ dataset }: { dataset: string }) => !without.includes(dataset);
      fc.pre(relations.some(isOn));
      const part = { ...mergeRelations(relations), ...byDatasetOf(held(relations), ['status', 'date', 'basis']) };
      const whole = { ...mergeEntities(entities), ...byDatasetOf(held(entities)) };
      expect([dates(saidWithout(part, new Set(without))), dates(saidWithout(whole, new Set(without)))]).toEqual([
        dates(mergeRelations(relations.filter(isOn))),
        dates(mergeEntities(entities.filter(isOn))),
      ]);
    }),
    { numRuns: 300 },
  );
});
