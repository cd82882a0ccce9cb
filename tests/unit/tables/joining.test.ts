import { expect, test } from 'vitest';
import { linkedPlaces } from '../../../bench/tables/linked-places.ts';
import { checkFiles } from '../../support/check-files.ts';
import { importTables } from '../../support/read-tables.ts';

/** What is made of a table, and how many pairs of places it links. */
async function linkedBy(name: string, text: string) {
  const { dataset: made } = await importTables({ [name]: text });
  const { dataset, said } = await checkFiles(made?.files ?? {});
  const tables = made?.mapping.tables ?? [];
  return {
    ...{ faults: said, linked: dataset === undefined ? 0 : linkedPlaces(dataset) },
    kinds: Object.keys(made?.mapping.kinds ?? {}),
    types: tables.flatMap(({ relations }) =>
      relations.map(({ from, to, type }) => `${from} ${typeof type === 'string' ? type : 'by value'} ${to}`),
    ),
  };
}

test('a sheet of alliances with a list of members joins them, and the chair of the round is no party', async () => {
  const text = `合作平台名称,成员县（市、区）,轮值方
明月山联盟,四川省广安市邻水县、重庆市垫江县,垫江县
大巴山联盟,四川省达州市万源市、重庆市城口县,城口县
渠江河长会议,四川省达州市渠县、重庆市合川区,渠县
`;
  expect(await linkedBy('联盟成员.csv', text)).toMatchObject({
    ...{ faults: [], linked: 3, kinds: expect.arrayContaining(['Alliance', 'County']) as unknown },
    types: ['成员县（市、区） PARTY_TO 联盟成员', '联盟成员 LUN_ZHI_FANG 轮值方'],
  });
});

test('who leads an alliance is no party of it', async () => {
  const text =
    '联盟名称,成员县,牵头单位\n龙凤协作区,龙山县、来凤县,龙山县人民政府\n大巴山联盟,万源市、城口县,城口县人民政府\n';
  const { types } = await linkedBy('名单.csv', text);
  expect(types).toEqual(['成员县 PARTY_TO 名单', '牵头单位 LEADS 名单']);
});

test('bodies of which a column says the member states join these', async () => {
  const text = `Member state,Organisation,Date of accession
Kenya,East African Community,1999-11-30
Uganda,East African Community,1999-11-30
Uganda,COMESA,1994
Ethiopia,COMESA,1994
`;
  expect(await linkedBy('accessions.csv', text)).toMatchObject({
    ...{ faults: [], linked: 2, kinds: ['MemberBody', 'Country'] },
    types: ['Member state JOINED Organisation'],
  });
});

test('projects of which some lie in two provinces join these, and have who answers for them beside', async () => {
  const text = `项目名称,建设地点,责任单位
高竹新区基础设施,四川省广安市邻水县、重庆市渝北区,渝北区水利局
合川武胜大桥,重庆市合川区、四川省广安市武胜县,武胜县交通局
铁站前广场,四川省广安市邻水县,邻水县住建局
`;
  expect(await linkedBy('重点项目.csv', text)).toMatchObject({
    ...{ faults: [], linked: 2, kinds: expect.arrayContaining(['JointProject']) as unknown },
    types: ['责任单位 IS_RESPONSIBLE_FOR 重点项目', '建设地点 SITE_OF 重点项目'],
  });
});

test('projects that lie in one place each join nothing', async () => {
  const text = '项目名称,建设地点\n环岛公路,海口市\n铁站前广场,邻水县\n旅游码头,合江县\n';
  expect(await linkedBy('重点项目.csv', text)).toMatchObject({
    linked: 0,
    kinds: expect.arrayContaining(['Project']) as unknown,
  });
});

test('countries are known by their names in several languages, under any head', async () => {
  const cross = '出口\\进口,中国,日本,韩国\n中国,,1432,1110\n日本,1346,,463\n韩国,1362,284,\n';
  expect(await linkedBy('流量.csv', cross)).toMatchObject({ linked: 3, kinds: ['Country'] });
  const towns = 'Council,Twinned with\nOxford,Bonn\nCoventry,Dresden\n';
  expect(await linkedBy('towns.csv', towns)).toMatchObject({ linked: 2, kinds: ['City'] });
});

test('provinces that lie side by side are no link', async () => {
  const text = '毗邻省份甲,毗邻省份乙,全长\n河南省,陕西省,400\n湖北省,河南省,1150\n';
  expect(await linkedBy('界线.csv', text)).toMatchObject({ linked: 0, types: ['毗邻省份甲 BORDERS 毗邻省份乙'] });
});

test('an accord beside two parties joins them, with the time from its signature to its end', async () => {
  const text =
    'Accord,Party A,Party B,Signed,Ended\nRiver pact,Kenya,Uganda,1999,2005\nLake pact,Tanzania,Rwanda,2001,2010\n';
  expect(await linkedBy('accords.csv', text)).toMatchObject({ faults: [], linked: 2, kinds: ['Agreement', 'Country'] });
});
