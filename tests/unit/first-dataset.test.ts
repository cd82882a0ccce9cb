import { describe, expect, test } from 'vitest';
import { readFirstDataset } from '../support/first-dataset.ts';

const dataset = await readFirstDataset();
const sourcesOf = (type: string, target: string) =>
  dataset.relations
    .filter((one) => one.type === type && one.target === target)
    .map(({ source }) => source)
    .sort();
const relation = (source: string, type: string, target: string) =>
  dataset.relations.find((one) => one.source === source && one.type === type && one.target === target);
const named = (id: string) => dataset.entities.find((entity) => entity.id === id);

describe('the first dataset reads the article as a careful editor', () => {
  test('five signatories of one text, printed three times, are five relations to one agreement', () => {
    expect(sourcesOf('SIGNED', 'agreement:nanling-cluster')).toEqual([
      'county:360724',
      'county:360725',
      'county:431022',
      'county:431026',
      'county:431027',
    ]);
  });

  test('of nineteen counties two are named and seventeen stay unknown', () => {
    expect(sourcesOf('SIGNED', 'agreement:kuasheng-ganzhou')).toEqual([
      'city:360700',
      'county:431026',
      'county:431027',
    ]);
    expect(
      dataset.entities.filter(({ kind, value, name }) => kind === 'Measure' && value === 19 && name.includes('县')),
    ).toHaveLength(1);
  });

  test('分别 pairs dates and counties in order', () => {
    expect({
      tonggu: relation('county:360926', 'SIGNED', 'agreement:water-tonggu')?.date,
      pingjiang: relation('county:430626', 'SIGNED', 'agreement:water-pingjiang')?.date,
    }).toEqual({ tonggu: '2022-07-20', pingjiang: '2023-01-17' });
  });

  test('an observer is no member', () => {
    expect({
      observers: sourcesOf('OBSERVER_OF', 'mechanism:czt-secretaries'),
      members: sourcesOf('MEMBER_OF', 'mechanism:czt-secretaries'),
      parties: sourcesOf('PARTY_TO', 'mechanism:czt-secretaries'),
    }).toEqual({ observers: ['city:360300'], members: [], parties: [] });
  });

  test('three spellings are one alliance, two fairs of one name are two', () => {
    expect(named('alliance:huniao')?.aliases).toEqual([
      '赣湘护鸟红色联盟',
      '千年鸟道红色护鸟联盟',
      '千年鸟道“护鸟红色联盟”',
    ]);
    expect(dataset.entities.filter(({ name }) => name.includes('中国红色旅游博览会')).map(({ id }) => id)).toEqual([
      'event:red-expo-2023',
      'event:red-expo-jian',
    ]);
  });

  test('the investor is the firm of 浏阳, and the tax is the firm’s in 修水', () => {
    expect(relation('company:yanjin-liuyang', 'INVESTED_IN', 'company:yanjin-jiangxi')?.basis).toBe('stated');
    const tax = dataset.entities.find(({ name }) => name === '累计纳税');
    expect(sourcesOf('HAS_MEASURE', tax?.id ?? '')).toEqual(['company:yanjin-jiangxi']);
  });

  test('a collective statement is marked and no pair of it is given as a quote', () => {
    const pairs = dataset.relations.filter(({ type }) => type === 'SUPPLIES');
    expect(pairs.map(({ basis, collective }) => [basis, collective])).toEqual(
      Array.from({ length: 6 }, () => ['inferred', 'xianggan:pingxiang-suppliers']),
    );
  });

  test('plans and hopes are not facts', () => {
    expect({
      wenwuji: relation('city:360800', 'BUILDS', 'project:wenwuji')?.status,
      greenHeart: relation('county:360424', 'BUILDS', 'project:green-heart')?.status,
      air: relation('city:430200', 'ENACTED', 'regulation:air')?.status,
    }).toEqual({ wenwuji: 'planned', greenHeart: 'proposed', air: 'underway' });
  });

  test('a misprint stays in the quote and is explained', () => {
    expect({
      name: named('regulation:pingshui')?.name,
      note: named('regulation:pingshui')?.note?.includes('渌水'),
    }).toEqual({ name: '萍水河-潞水流域协同保护条例', note: true });
  });

  test('a year that the text only implies is marked as uncertain and says so', () => {
    expect({
      date: named('agreement:air-pingjiang')?.date,
      isExplained: relation('county:360424', 'SIGNED', 'agreement:air-pingjiang')?.note !== undefined,
    }).toEqual({ date: '2024-08?', isExplained: true });
  });

  test('every piece of evidence is the document’s own words at its place', () => {
    const text = String(named('document:xianggan:xianggan-2024')?.['text']);
    const wrong = dataset.relations.flatMap(({ evidence }) =>
      evidence.filter((one) => one.basis !== 'reference' && text.slice(one.start, one.end) !== one.quote),
    );
    expect(wrong).toEqual([]);
  });

  test('reference is on the place hierarchy alone', () => {
    expect([
      ...new Set(
        dataset.relations
          .filter(({ evidence }) => evidence.some(({ basis }) => basis === 'reference'))
          .map(({ type }) => type),
      ),
    ]).toEqual(['PART_OF']);
  });
});
