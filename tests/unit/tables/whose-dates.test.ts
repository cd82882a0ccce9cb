import { expect, test } from 'vitest';
import { csv } from '../../support/csv-text.ts';
import { tableFacts } from '../../support/table-facts.ts';

const told = async (...rows: string[]) => {
  const { said, things, relations } = await tableFacts({ 'al.csv': csv(...rows) });
  const hubs = things.filter((one) => /^(?:Alliance|Agreement|Treaty|Project)/.test(one));
  return { said, hubs, relations: relations.filter((one) => / (?:PARTY_TO|JOINED) /.test(one)) };
};

test('what its head says of an alliance, and comes again in all its rows, is the alliance’s, whatever the file is called', async () => {
  const rows = ['甲联盟,株洲市,2019-05-01,2019-05-01,120,理事', '甲联盟,萍乡市,2019-05-01,2020-06-01,120,成员'];
  const others = ['乙联盟,郴州市,2021-03-04,2021-03-04,80,理事', '乙联盟,赣州市,2021-03-04,2022-01-01,80,成员'];
  expect(await told('联盟,成员,成立时间,加入时间,总投资,职务', ...rows, ...others)).toEqual({
    said: [],
    hubs: ['Alliance 乙联盟 2021-03-04 总投资=80', 'Alliance 甲联盟 2019-05-01 总投资=120'],
    relations: [
      ...['株洲市 PARTY_TO 甲联盟 2019-05-01 职务=理事', '萍乡市 PARTY_TO 甲联盟 2020-06-01 职务=成员'],
      ...['赣州市 PARTY_TO 乙联盟 2022-01-01 职务=成员', '郴州市 PARTY_TO 乙联盟 2021-03-04 职务=理事'],
    ],
  });
});

test('a date without a word that comes again in all rows of several alliances is theirs, and one that differs is the rows’', async () => {
  const same = ['甲联盟,株洲市,2019', '甲联盟,萍乡市,2019', '乙联盟,郴州市,2021', '乙联盟,赣州市,2021'];
  const other = ['甲联盟,株洲市,2019', '甲联盟,萍乡市,2020', '乙联盟,郴州市,2021', '乙联盟,赣州市,2021'];
  const [ours, theirs] = [await told('联盟,成员,日期', ...same), await told('联盟,成员,日期', ...other)];
  expect({
    ours: ours.hubs,
    theirs: theirs.hubs,
    dated: theirs.relations.filter((one) => /\d$/.test(one)).length,
  }).toEqual({
    ...{
      ours: ['Alliance 乙联盟 2021', 'Alliance 甲联盟 2019'],
      theirs: ['Alliance 乙联盟', 'Alliance 甲联盟'],
      dated: 4,
    },
  });
});

test('when somebody joined is never when the alliance began, though all joined on one day', async () => {
  const rows = ['甲联盟,株洲市,2019', '甲联盟,萍乡市,2019', '乙联盟,郴州市,2021', '乙联盟,赣州市,2021'];
  expect((await told('联盟,成员,加入时间', ...rows)).hubs).toEqual(['Alliance 乙联盟', 'Alliance 甲联盟']);
});

test('date, sum and end of an agreement with two parties in a row are the agreement’s, and what its head says of one party is that one’s', async () => {
  const head = '协议,甲方,乙方,签订日期,有效期至,协议金额,备注,甲方出资';
  expect(
    await told(
      head,
      '甲协议,茶陵县,莲花县,2020-01-02,2025-01-01,300,续签,100',
      '乙协议,攸县,上栗县,2021-03-04,2026-03-03,200,,50',
    ),
  ).toEqual({
    said: [],
    hubs: [
      'Agreement 乙协议 2021-03-04 有效期至=2026-03-03 协议金额=200',
      'Agreement 甲协议 2020-01-02 续签 有效期至=2025-01-01 协议金额=300',
    ],
    relations: [
      ...['上栗县 PARTY_TO 乙协议', '攸县 PARTY_TO 乙协议 甲方出资=50', '茶陵县 PARTY_TO 甲协议 甲方出资=100'],
      '莲花县 PARTY_TO 甲协议',
    ],
  });
});

test('who signed a treaty when is said of each, where a row has one party', async () => {
  const rows = ['Chile,Paris Treaty,1991', 'Peru,Bern Treaty,1995', 'France,Rome Treaty,1990'];
  const { hubs, relations } = await told('country,treaty,signed', ...rows);
  expect({ hubs, relations }).toEqual({
    hubs: ['Treaty Bern Treaty', 'Treaty Paris Treaty', 'Treaty Rome Treaty'],
    relations: [
      'Chile PARTY_TO Paris Treaty 1991',
      'France PARTY_TO Rome Treaty 1990',
      'Peru PARTY_TO Bern Treaty 1995',
    ],
  });
});

test('an agreement that a column of names alone tells has its date too', async () => {
  expect(
    await told('名称,甲方,乙方,签署日期', '湘赣合作协议,茶陵县,莲花县,2020', '红色旅游合作协议,攸县,上栗县,2021'),
  ).toMatchObject({ said: [], hubs: ['Agreement 湘赣合作协议 2020', 'Agreement 红色旅游合作协议 2021'] });
});
