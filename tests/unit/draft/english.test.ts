import { expect, test } from 'vitest';
import { draftOf } from '../../../server/draft/draft-of.ts';
import { englishNameWords } from '../../../server/draft/names/english-words.ts';
import { draftDataset } from '../../../server/draft/writing/draft-dataset.ts';
import { checkDrafts } from '../../support/check-drafts.ts';

for (const { kind, examples } of englishNameWords()) {
  const namesIn = (text: string) => draftOf(text).entities.flatMap((one) => (one.kind === kind ? [one.name] : []));

  test(`English names of a ${kind} such as ${examples.for[0]?.name ?? ''} are found where they stand and nowhere else`, () => {
    expect(examples.for.filter(({ text, name }) => !namesIn(text).includes(name))).toEqual([]);
    expect(examples.against.filter(({ text, name }) => namesIn(text).includes(name))).toEqual([]);
  });
}

const text = 'Viet Nam and the Lao PDR signed the Vientiane Rail Agreement in Pakse, Laos, on 3 May 2021.';

test('a country is one thing under all its names, with its code', () => {
  const { entities } = draftOf(text);
  expect(
    entities.flatMap(({ kind, id, aliases }) => (kind === 'Country' ? [{ id, aliases: [...aliases].sort() }] : [])),
  ).toEqual([
    { id: 'country:VNM', aliases: ['Viet Nam'] },
    { id: 'country:LAO', aliases: ['Lao PDR'] },
  ]);
});

test('a draft in which countries are the only places with codes is coded by ISO 3166, and passes the check', async () => {
  const draft = draftOf(text, { id: 'rail', language: 'en' });
  const { 'datapackage.json': description = '' } = draftDataset([draft], { id: 'drafts', title: 'Drafts', kinds: {} });
  expect(description).toContain('"placeCoding": "ISO 3166"');
  expect(await checkDrafts([draft])).toEqual([]);
});

test('a date in English is the date of what it stands beside', () => {
  const dates = (words: string) => draftOf(words, { date: '2024-11' }).relations.map(({ date }) => date);
  expect(dates('Laos joined the Mekong Rail Alliance in 2019.')).toEqual(['2019']);
  expect(dates('Laos joined the Mekong Rail Alliance on May 3, 2021.')).toEqual(['2021-05-03']);
  expect(dates('Laos joined the Mekong Rail Alliance in December 2023.')).toEqual(['2023-12']);
  expect(dates('Laos joined the Mekong Rail Alliance last year.')).toEqual(['2023']);
});
