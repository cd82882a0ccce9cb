import { expect, test } from 'vitest';
import { importTables } from '../../support/read-tables.ts';
import { csv } from '../../support/csv-text.ts';

test('a box of the guess has as many as its rows name, without what the reference alone tells', async () => {
  const rows = ['甲协议,茶陵县,莲花县', '乙协议,茶陵县,上栗县', '丙协议,株洲市,萍乡市'];
  const { dataset } = await importTables({ 'a.csv': csv('协议,甲方,乙方', ...rows) });
  const { boxes, entities } = dataset?.made ?? { boxes: { each: {}, all: 0 }, entities: [] };
  expect({
    boxes: Object.values(boxes.each),
    all: boxes.all,
    entities: entities.length,
    agreements: entities.filter(({ kind }) => kind === 'Agreement').length,
  }).toEqual({ boxes: [3, 5], all: 8, entities: 10, agreements: 3 });
});

test('in a cross table what stands down and along is counted once', async () => {
  const { dataset } = await importTables({ 'a.csv': csv('国家,法国,德国', '法国,,1', '德国,1,') });
  expect(dataset?.made.boxes).toEqual({ each: { Country: 2 }, all: 2 });
});
