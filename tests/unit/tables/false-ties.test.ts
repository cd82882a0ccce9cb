import { expect, test } from 'vitest';
import { tableFacts } from '../../support/table-facts.ts';

const csv = (...rows: string[]) => `${rows.join('\n')}\n`;

test('the twin of a person is no city', async () => {
  const { things, relations } = await tableFacts({ 'a.csv': csv('Person,Twin', 'John,Mary', 'Ann,Peter') });
  expect({ cities: things.filter((one) => one.startsWith('City')), relations }).toEqual({
    cities: [],
    relations: ['Ann HAS_TWIN Peter', 'John HAS_TWIN Mary'],
  });
});
