import { expect, test } from 'vitest';
import { draftOf } from '../../../server/draft/draft-of.ts';
import { checkDrafts } from '../../support/check-drafts.ts';

const namesIn = (text: string) => draftOf(text).entities.map(({ name }) => name);

for (const { text, not } of [
  { text: '凭祥市位于北仑河北岸。', not: '河北省' },
  { text: '凭祥市位于清水河南侧。', not: '河南省' },
  { text: '凭祥市位于白沙湖南部。', not: '湖南省' },
  { text: '凭祥市位于白沙湖北畔。', not: '湖北省' },
  { text: '凭祥市位于归春江西岸。', not: '江西省' },
  { text: '凭祥市位于金鸡山东麓。', not: '山东省' },
  { text: '凭祥市位于金鸡山西坡。', not: '山西省' },
])
  test(`the two words of ${text} make no ${not}`, () => {
    expect(namesIn(text)).toContain('凭祥市');
    expect(namesIn(text)).not.toContain(not);
  });

test('a province stands before a part of it', () => {
  expect(namesIn('河北部分地区与湖南部门签约。')).toEqual(expect.arrayContaining(['湖南省']));
  expect(namesIn('赣州市与河北、山东签约。')).toEqual(expect.arrayContaining(['河北省', '山东省']));
});

test('what a name says of the places in it is proved by the check of datasets', async () => {
  const draft = draftOf('汝城县与宜章县共同推动发展。两地聚焦汝城-宜章组团，实行“一组团”建设。');
  const members = draft.relations.filter(({ type }) => type === 'MEMBER_OF').length;
  expect({ members, faults: await checkDrafts([draft]) }).toEqual({ members: 2, faults: [] });
});
