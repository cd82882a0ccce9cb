import { expect, test } from 'vitest';
import { checkDataset } from '../../server/dataset/check-dataset.ts';
import { generateDataset } from '../../server/dataset/generate-dataset.ts';
import { writeDataset } from '../support/small-dataset.ts';

const size = { counties: 60, agreements: 150, signed: 520, seed: 7 };

test('a generated dataset has no fault, and the size that was asked for', async () => {
  const { folder, remove } = writeDataset(generateDataset(size));
  const { dataset, faults, coverage } = await checkDataset(folder);
  remove();
  const count = (kind: string) => dataset?.entities.filter((entity) => entity.kind === kind).length;
  expect({
    faults,
    counties: count('County'),
    agreements: count('Agreement'),
    signed: dataset?.relations.filter(({ type }) => type === 'SIGNED').length,
    untouched: coverage.flatMap(({ untouched }) => untouched),
  }).toEqual({ faults: [], counties: 60, agreements: 150, signed: 520, untouched: [] });
});

test('the same seed gives the same files, another seed others', () => {
  expect(generateDataset(size)).toEqual(generateDataset(size));
  expect(generateDataset({ ...size, seed: 8 })['relations.csv']).not.toBe(generateDataset(size)['relations.csv']);
});

test.each([
  [{ ...size, counties: 1 }, /^Wanted 2 to \d+ counties, for so many have a code; found 1\.$/],
  [{ ...size, counties: 100_000 }, /counties, for so many have a code; found 100000\.$/],
  [{ ...size, signed: 299 }, /^Wanted two to 60 signatures an agreement; found 299 for 150 agreements\.$/],
])('a size that cannot be had is refused: %j', (impossible, message) => {
  expect(() => generateDataset(impossible)).toThrow(message);
});
