import { expect, test } from 'vitest';
import { importTables } from '../../support/read-tables.ts';
import { csv } from '../../support/csv-text.ts';

/** What a table's columns become: which name things, which lie in which, and how they are related. */
async function takenOf(text: string) {
  const { dataset } = await importTables({ 'a.csv': text });
  const [table] = dataset?.mapping.tables ?? [];
  const parts = Object.entries(table?.entities ?? {});
  return {
    named: parts.map(([, { name }]) => name).sort(),
    within: parts.flatMap(([name, { within }]) => (within === undefined ? [] : [`${name} in ${within}`])),
    tied: table?.relations.map(({ from, to }) => `${from} ${to}`).sort() ?? [],
  };
}

test('another name of what rows name is not the name of the rows', async () => {
  const taken = await takenOf(
    csv('捕食者,学名,猎物1,猎物2,猎物3', '虎鲸,Orcinus orca,豹海豹,帝企鹅,', '豹海豹,Hydrurga leptonyx,帝企鹅,磷虾,'),
  );
  expect(taken.named).toContain('捕食者');
  expect(taken.named).not.toContain('学名');
});

test('what is called a name beside the name of the rows, and comes again, is a thing', async () => {
  const rows = ['A,X,Science', 'B,Y,Nature', 'C,X,Science', 'D,Z,Nature', 'E,Y,Science'];
  const { tied } = await takenOf(csv('Title,Author,Publication Title', ...rows));
  expect(tied).toContain('Title Publication Title');
});

test('authorities are known by how their names end, whatever the head says', async () => {
  const rows = ['企业设立登记,市场监督管理局', '失业登记,人力资源和社会保障局', '异地就医备案,医疗保障局'];
  expect((await takenOf(csv('政务服务事项,业务主管', ...rows))).tied).toEqual(['政务服务事项 业务主管']);
});

test('of two towns that are twinned each lies in what stands behind it', async () => {
  const { within } = await takenOf(
    csv('Commune,Département,Ville jumelée,Pays', "Dijon,Côte-d'Or,Mayence,Allemagne", 'Reims,Marne,Florence,Italie'),
  );
  expect(within).toEqual(['Commune in Département', 'Ville jumelée in Pays']);
});

test('where the reference knows that a county lies in a city, it is that one’s city and not that of another', async () => {
  const { within } = await takenOf(
    csv(
      '地市,东部县区,西部县区,结对年月',
      '福州市,闽侯县,隆德县,1997年4月',
      '福州市,长乐区,彭阳县,2016.8',
      '厦门市,思明区,泾源县,2017',
    ),
  );
  expect(within).toEqual(['东部县区 in 地市']);
});

test('of several things that a row names it is about the one that comes once', async () => {
  const rows = ['甲会,产业园,乙公司', '甲会,电厂,丙公司', '丁会,纸厂,乙公司'];
  const { tied } = await takenOf(csv('签约活动,签约项目,投资方', ...rows));
  expect(tied).toEqual(['投资方 签约项目', '签约项目 签约活动']);
});

test('a person’s constituency is a thing, and so is a body with their members', async () => {
  const { tied } = await takenOf(
    csv('委員姓名,黨團,選區', '林承翰,民主黨,臺南市第三選區', '黃淑敏,國民黨,新竹縣第一選區'),
  );
  expect(tied).toEqual(['委員姓名 選區', '委員姓名 黨團']);
});
