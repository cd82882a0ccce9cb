import { expect, test } from 'vitest';
import { csv } from '../../support/csv-text.ts';
import { tableFacts } from '../../support/table-facts.ts';

test('of places that lie in each other, each once in a short table, a row is about the finest', async () => {
  const [counties, cities] = [
    await tableFacts({ 'a.csv': csv('省份,城市,区县,金额', '湖南省,长沙市,浏阳市,100', '江西省,萍乡市,上栗县,200') }),
    await tableFacts({ 'a.csv': csv('国家,城市,人口', '日本,东京,50', '法国,巴黎,140') }),
  ];
  const withNumber = ({ things }: typeof cities) => things.filter((one) => /(?:金额|人口)=/.test(one));
  expect([withNumber(counties), withNumber(cities)]).toEqual([
    ['County 上栗县 code=360322 金额=200', 'County 浏阳市 code=430181 金额=100'],
    ['City 东京 人口=50', 'City 巴黎 人口=140'],
  ]);
});
