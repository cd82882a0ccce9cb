import { expect, test } from 'vitest';
import { countryCode } from '../../../server/tables/mapping/country-names.ts';
import { csv } from '../../support/csv-text.ts';
import { tableFacts } from '../../support/table-facts.ts';
import { importTables } from '../../support/read-tables.ts';

const codesIn = async (...rows: string[]) => {
  const { said, things } = await tableFacts({ 'a.csv': csv(...rows) });
  const codes = things.flatMap((one) => /^\S+ (\S+).* code=(\S+)$/.exec(one)?.slice(1).join(' ') ?? []);
  return { said, codes };
};

test.each([
  ['China', 'CN'],
  ['埃及', 'EG'],
  ['the Netherlands', 'NL'],
  ['Viet Nam', 'VN'],
  ['Russian Federation', 'RU'],
  ['德國', 'DE'],
  ['阿联酋', 'AE'],
  ['Bosnia and Herzegovina', 'BA'],
  ['Atlantis', undefined],
])('the code of %s is %s', (name, code) => {
  expect(countryCode(name)).toBe(code);
});

test('a column of countries has their codes, by its head or by most of its cells, and the note says by what', async () => {
  expect({
    head: await codesIn('国家,条约,日期', '智利,巴黎公约,1991', '秘鲁,伯尔尼公约,1995'),
    cells: await codesIn(
      'Party,Treaty',
      'France,Rome Treaty',
      'Georgia,Rome Treaty',
      'Egypt,Bern Treaty',
      'Jordan,Bern Treaty',
    ),
    names: await codesIn('Who,Member of', 'Jordan,Chess Club', 'Georgia,Chess Club', 'Martin,Golf Club'),
  }).toEqual({
    head: { said: [], codes: ['智利 CL', '秘鲁 PE'] },
    cells: { said: [], codes: ['Egypt EG', 'France FR', 'Georgia GE', 'Jordan JO'] },
    names: { said: [], codes: [] },
  });
});

test('so have the names down and along a cross table, and codes that a column says stay', async () => {
  const { dataset } = await importTables({
    'trade.csv': csv('from\\to,France,Germany,Egypt', 'France,,3,1', 'Germany,2,,5', 'Egypt,1,4,'),
  });
  const codes = dataset?.made.entities.map(({ name, properties }) => `${name} ${properties.get('code') ?? ''}`);
  expect({
    codes,
    coding: dataset?.mapping.placeCoding,
    own: (await codesIn('country,iso,treaty', 'France,FRA,A Treaty', 'Egypt,EGY,A Treaty', 'France,FRA,B Treaty'))
      .codes,
  }).toEqual({
    ...{ codes: ['France FR', 'Germany DE', 'Egypt EG'], coding: 'ISO 3166', own: ['Egypt EGY', 'France FRA'] },
  });
});

test('Hong Kong, Macao and Taiwan in a column of countries are none, and ports of the names of countries are ports', async () => {
  const kindsOf = async (...rows: string[]) => {
    const { things } = await tableFacts({ 'a.csv': csv(...rows) });
    return things.map((one) => one.split(' ').slice(0, 2).join(' ')).filter((one) => !one.startsWith('Product'));
  };
  expect({
    zh: await kindsOf('国家和地区,商品', '日本,机电', '中国香港,电子', '台湾,芯片', '韩国,汽车'),
    en: await kindsOf('Country,Product', 'France,Wine', '"Taiwan, China",Chips', 'Macao SAR,Tours'),
    ports: (await codesIn('港口,航线', '新加坡,甲线', '吉布提,乙线', '巴拿马,丙线', '科伦坡,乙线')).codes,
  }).toEqual({
    zh: ['Country 日本', 'Country 韩国', 'Province 中国香港', 'Province 台湾'],
    en: ['Country France', 'Province Macao', 'Province Taiwan,'],
    ports: [],
  });
});
