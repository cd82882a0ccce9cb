import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../../server/tables/tell.ts';
import { importTables } from '../../support/read-tables.ts';
import { csv } from '../../support/csv-text.ts';

describe('the columns are taken so', () => {
  test.each<[what: string, files: Record<string, string>, picture: string[]]>([
    [
      'a country and a treaty: a party and what joins it to others',
      { 'm.csv': csv('country,treaty,date', 'Chad,Bern,1971', 'Mali,Bern,1962', 'Mali,Paris,1983') },
      [
        'm.csv',
        '  (treaty) Treaty: named by “treaty”',
        '  (country) Country: named by “country”, with the code of ISO 3166 that its name tells',
        '  (country) --PARTY_TO--> (treaty), date from “date”',
      ],
    ],
    [
      '甲方 and 乙方 with an agreement: both are parties to it',
      { 'm.csv': csv('协议,甲方,乙方', '甲乙协议,甲县,乙县', '丙丁协议,丙县,丁县') },
      [
        'm.csv',
        '  (协议) Agreement: named by “协议”',
        '  (甲方) County: named by “甲方”',
        '  (乙方) County: named by “乙方”',
        '  (甲方) --PARTY_TO--> (协议)',
        '  (乙方) --PARTY_TO--> (协议)',
      ],
    ],
    [
      'a city that is a county, and one that is a province, by their whole names',
      {
        'm.csv': csv(
          ...['协议,甲方,乙方', '甲乙协议,浏阳市,宜春市', '丙丁协议,宜春市,平江县', '戊己协议,重庆市,萍乡市'],
        ),
      },
      [
        'm.csv',
        '  (协议) Agreement: named by “协议”',
        '  (甲方) County 浏阳市, Province 重庆市, else City: named by “甲方”, by the reference of divisions',
        '  (乙方) City, County by how the name ends, else Organisation: named by “乙方”, by the reference of divisions',
        '  (甲方) --PARTY_TO--> (协议)',
        '  (乙方) --PARTY_TO--> (协议)',
      ],
    ],
    [
      'parties in one cell, of which one is called a city and is a county',
      { 'm.csv': csv('协议,签署方', '甲乙协议,浏阳市、宜春市', '丙丁协议,宜春市、萍乡市') },
      [
        'm.csv',
        '  (协议) Agreement: named by “协议”',
        '  (签署方) County 浏阳市, else City: named by “签署方”, a list with 、 between, by the reference of divisions',
        '  (签署方) --PARTY_TO--> (协议)',
      ],
    ],
    [
      'places under a head that two levels go by',
      { 'm.csv': csv('协议,县市', '甲乙协议,浏阳市', '甲乙协议,平江县', '丙丁协议,宜春市', '丙丁协议,浏阳市') },
      [
        'm.csv',
        '  (协议) Agreement: named by “协议”',
        '  (县市) City 宜春市, else County: named by “县市”, by the reference of divisions',
        '  (县市) --PARTY_TO--> (协议)',
      ],
    ],
    [
      'from, to and a column of types',
      { 'm.csv': csv('from,to,relation,weight', 'A Ltd,B Ltd,sells to,3', 'B Ltd,C Ltd,owns,4', 'C Ltd,D Ltd,owns,4') },
      [
        'm.csv',
        '  (from) Company: named by “from”',
        '  (to) Company: named by “to”',
        '  (from) --by column “relation”--> (to)',
      ],
    ],
    [
      'two rows that name an order’s supplier and customer: neither is the name of the order',
      { 'orders.csv': csv('supplier,customer,date', 'Alpha,Beta,2020/1/5', 'Beta,Gamma,2021/3/6') },
      [
        'orders.csv',
        '  (supplier) Company: named by “supplier”',
        '  (customer) Company: named by “customer”',
        '  (supplier) --SUPPLIES--> (customer), date from “date”',
      ],
    ],
    [
      'a column whose cells come among the names of another: the same things',
      { 'people.csv': csv('person,friend', 'Ann,Bob', 'Bob,Cid') },
      [
        'people.csv',
        '  (people) Person: named by “person”',
        '  (friend) Person: named by “friend”',
        '  (people) --HAS_FRIEND--> (friend)',
      ],
    ],
    [
      'names and one other column of words: what they have',
      { 'a.csv': csv('name,capital', 'France,Paris', 'Spain,Madrid') },
      [
        'a.csv',
        '  (name) Country: named by “name”, with the code of ISO 3166 that its name tells',
        '  (capital) Thing: named by “capital”',
        '  (name) --HAS_CAPITAL--> (capital)',
      ],
    ],
    [
      'a list in a cell: each item is an entity',
      { 'alliances.csv': csv('name,members', '湘赣联盟,甲县、乙县、丙县', '鄂赣联盟,丁县、丙县') },
      [
        'alliances.csv',
        '  (alliance) Alliance: named by “name”',
        '  (members) County: named by “members”, a list with 、 between',
        '  (members) --PARTY_TO--> (alliance)',
      ],
    ],
    [
      'a parent of the same list: what it lies in',
      { 'places.csv': csv('code,name,type,parent', '1,Ghana,country,', '2,Accra,city,Ghana', '3,Tema,city,Ghana') },
      [
        'places.csv',
        '  (place) kind by column “type”: named by “name”, called by “code”, lies in (parent)',
        '  (parent) a row of places.csv: called by “parent”',
      ],
    ],
    [
      'files that call each other’s rows by keys',
      {
        'products.csv': csv('productID,productName,supplierID,price', '1,Chai,1,18', '2,Chang,1,19', '3,Tofu,2,23'),
        'suppliers.csv': csv('supplierID,companyName,city', '1,Exotic Liquids,London', '2,Mayumi,Osaka'),
      },
      [
        'products.csv',
        '  (product) Product: named by “productName”, called by “productID”',
        '  (supplierID) a row of suppliers.csv: called by “supplierID”',
        '  (supplierID) --SUPPLIES--> (product)',
        'suppliers.csv',
        '  (supplier) Company: named by “companyName”, called by “supplierID”, lies in (city)',
        '  (city) City: named by “city”',
      ],
    ],
    [
      'marks where rows and columns meet: a cross table',
      { 'm.csv': csv('country,Bern Convention,Paris Convention,Rome Treaty', 'Chad,x,,x', 'Mali,x,x,') },
      [
        'm.csv',
        '  (country) Country: named by “country”, with the code of ISO 3166 that its name tells',
        '  (country) --PARTY_TO--> Treaty: one for each filled cell under 3 heads',
      ],
    ],
    [
      'two columns of names that come again, of which nothing is known',
      { 'm.csv': csv('alpha,beta', 'x,y', 'x,z', 'w,z') },
      [
        'm.csv',
        '  (alpha) Thing: named by “alpha”',
        '  (beta) Thing: named by “beta”',
        '  (alpha) --RELATED_TO--> (beta)',
      ],
    ],
    [
      'nodes and edges as Gephi writes them',
      {
        'nodes.csv': csv('Id,Label', '1,Ann', '2,Bob', '3,Cid'),
        'edges.csv': csv('Source,Target,Type,Weight', '1,2,Directed,3', '2,3,Directed,1'),
      },
      [
        'nodes.csv',
        '  (Label) Thing: named by “Label”, called by “Id”',
        'edges.csv',
        '  (Source) a row of nodes.csv: called by “Source”',
        '  (Target) a row of nodes.csv: called by “Target”',
        '  (Source) --RELATED_TO--> (Target)',
      ],
    ],
    [
      'nodes and relationships as Neo4j’s importer wants them',
      {
        'film-nodes.csv': csv(
          ':ID,name,:LABEL',
          'm1,The Matrix,Movie',
          'p1,Keanu Reeves,Person',
          'p2,Hugo Weaving,Person',
        ),
        'film-rels.csv': csv(':START_ID,:END_ID,:TYPE', 'p1,m1,ACTED_IN', 'p2,m1,ACTED_IN'),
      },
      [
        'film-nodes.csv',
        '  (name) kind by column “:LABEL”: named by “name”, called by “:ID”',
        'film-rels.csv',
        '  (:START_ID) a row of film-nodes.csv: called by “:START_ID”',
        '  (:END_ID) a row of film-nodes.csv: called by “:END_ID”',
        '  (:START_ID) --by column “:TYPE”--> (:END_ID)',
      ],
    ],
    [
      'firms with where they are and whom they supply',
      {
        '企业.csv': csv(
          '企业名称,所在地,主要客户,注册资本（万元）',
          '甲电子有限公司,浏阳市,乙科技有限公司、丙集团,500',
          '乙科技有限公司,醴陵市,丙集团,800',
        ),
      },
      [
        '企业.csv',
        '  (企业) Company: named by “企业名称”, lies in (所在地)',
        '  (主要客户) Company: named by “主要客户”, a list with 、 between',
        '  (所在地) County 浏阳市 醴陵市, else City: named by “所在地”, by the reference of divisions',
        '  (企业) --SUPPLIES--> (主要客户)',
      ],
    ],
    [
      'years along the head are figures and no cross table',
      { 'countries.csv': csv('country,continent,2019,2020', 'Chad,Africa,1,2', 'Peru,America,4,5') },
      ['countries.csv', '  (country) Country: named by “country”, with the code of ISO 3166 that its name tells'],
    ],
  ])('%s', async (_, files, picture) => {
    const { dataset } = await importTables(files);
    expect(dataset === undefined ? [] : pictureOf(dataset.mapping)).toEqual(picture);
  });
});
