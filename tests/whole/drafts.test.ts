import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { draftOf } from '../../server/draft/draft-of.ts';
import { draftWords } from '../../server/draft/words.ts';
import { checkDrafts } from '../support/check-drafts.ts';

const folders = ['bench/draft/documents', 'data/xianggan/documents', 'data/washington-1922/documents'].map((folder) =>
  fileURLToPath(new URL(`../../${folder}`, import.meta.url)),
);
const documents = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ id: basename(file, '.txt'), text: readFileSync(join(folder, file), 'utf8') })),
);

for (const { id, text } of documents) {
  test(`the draft of ${id} makes a dataset that passes the check`, async () => {
    expect(await checkDrafts([draftOf(text, { id, date: '2025' })])).toEqual([]);
  });
}

test('what is built and founded keeps a kind that both allow', async () => {
  const draft = draftOf('2024年，萍乡市搭建湘赣种业合作平台。萍乡市成立了湘赣种业合作平台。', { id: 'platform' });
  const { relations: types } = draftWords().vocabulary;
  const kinds = new Map(draft.entities.map(({ id, kind }) => [id, kind]));
  expect(
    draft.relations.filter(
      ({ source, type, target }) =>
        types[type]?.domain.includes(kinds.get(source) ?? '') !== true ||
        !types[type].range.includes(kinds.get(target) ?? ''),
    ),
  ).toEqual([]);
  expect(await checkDrafts([draft])).toEqual([]);
});

test('a short name that stands only inside other names is a name too', async () => {
  const text = '桂东县与遂川县共建桂东-遂川组团。';
  const draft = draftOf(text, { id: 'short' });
  expect(draft.entities.find(({ name }) => name === '桂东县')?.aliases).toContain('桂东');
  expect(await checkDrafts([draft])).toEqual([]);
});
