import { expect, test } from 'vitest';
import { dateOf } from '../../../server/tables/reading/dates.ts';
import { tableFacts } from '../../support/table-facts.ts';
import { csv } from '../../support/csv-text.ts';

test('a beginning and an end in two columns are one span of time', async () => {
  const { said, things } = await tableFacts({
    '项目.csv': csv(
      '项目名称,责任单位,开工时间,竣工时间',
      '快速通道,交通局,2021年6月,2024年6月',
      '旅游公路,交通局,2022/1/8,至今',
      '产业园,经信局,2023,',
      '大桥,交通局,2018,2020',
    ),
  });
  expect({ said, projects: things.filter((one) => one.startsWith('Project')) }).toEqual({
    said: [],
    projects: [
      ...['Project 产业园 2023', 'Project 大桥 2018/2020'],
      ...['Project 快速通道 2021-06/2024-06', 'Project 旅游公路 2022-01-08/..'],
    ],
  });
});

test.each([
  ['民國113年', '2024'],
  ['中華民國38年10月1日', '1949-10-01'],
  ['中華民國 113 年 2 月 20 日', '2024-02-20'],
  ['民國113年2月20日～民國113年7月31日', '2024-02-20/2024-07-31'],
  ['民國113/2/20', '2024-02-20'],
  ['中華民國113.2.20', '2024-02-20'],
  ['民國元年', '1912'],
  ['民國元年2月', '1912-02'],
  ['民國113年度', '2024'],
  ['令和5年3月1日', '2023-03-01'],
  ['令和元年', '2019'],
  ['平成31年4月30日', '2019-04-30'],
  ['平成31年5月1日', undefined],
  ['昭和64年', '1989'],
  ['昭和65年', undefined],
  ['令和5年度', undefined],
  ['明治4年', '1871'],
  ['明治4年7月14日', undefined],
  ['明治6年7月28日', '1873-07-28'],
  ['昭和12年～昭和15年', '1937/1940'],
  ['113/2/20', undefined],
  ['101.1.2', undefined],
  ['113年', undefined],
  ['98/5/6', undefined],
])('%s is %s', (cell, date) => {
  expect(dateOf(cell)).toBe(date);
});

test('a blank cell below the name of a group is what stands above it, and a sum is of no group', async () => {
  const { said, things, notices } = await tableFacts({
    'a.csv': csv(
      '省份,城市,姊妹城市',
      '湖南省,长沙市,鹿儿岛市',
      ',株洲市,德勒姆市',
      '江西省,南昌市,高松市',
      ',九江市,玉野市',
    ),
  });
  expect({ said, places: things.filter((one) => one.startsWith('Province')), notices }).toEqual({
    said: [],
    places: ['Province 江西省 code=360000', 'Province 湖南省 code=430000'],
    notices: ['a.csv:省份: 省份: a blank cell is what stands above it, as in cells that were merged'],
  });
});

test.each([
  ['a name comes twice', '甲组,a,1', ',b,2', '乙组,c,3', '甲组,d,4'],
  ['the first row has none', ',a,1', '甲组,b,2', '乙组,c,3', ',d,4'],
  ['they are numbers', '1,a,x', ',b,y', '2,c,z', ',d,w'],
])('blank cells stay blank where %s', async (_, ...rows) => {
  const { notices } = await tableFacts({ 'a.csv': csv('分组,名称,说明', ...rows) });
  expect(notices.filter((one) => one.includes('what stands above'))).toEqual([]);
});
