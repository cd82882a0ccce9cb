import { expect, test } from 'vitest';
import { draftOf } from '../../../server/draft/draft-of.ts';

const known = [
  { id: 'agreement:abc', kind: 'Agreement', name: '甲市与乙丙两市合作协议', aliases: ['合作协议'] },
  { id: 'company:sany', kind: 'Company', name: '三一重工股份有限公司', aliases: ['三一重工'] },
];

test('what a known agreement is called for short is no name of another one', () => {
  const { entities } = draftOf('通城县玉立砂带有限公司与三一重工签订了战略合作协议。', { known });
  const names = entities.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect({ agreement: names.includes('甲市与乙丙两市合作协议'), firm: names.includes('三一重工股份有限公司') }).toEqual(
    {
      agreement: false,
      firm: true,
    },
  );
});
