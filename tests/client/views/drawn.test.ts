// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { noticeStates } from '../../../client/states/notices.ts';
import { pathStates } from '../../../client/states/paths.ts';
import { mapStates, matrixStates, overviewStates, tablesStates } from '../../../client/states/places.ts';
import { supplyPanelStates, supplyStates } from '../../../client/states/supply.ts';
import { timelineStates } from '../../../client/states/timeline.ts';
import { draw, say, wordsOf } from '../../support/drawn.ts';

test('a view without links says why, and leads to what else there is', () => {
  const { element, told } = draw(matrixStates, 'empty', 'en');
  element.querySelector<HTMLButtonElement>('.message button')?.click();
  const elsewhere = draw(matrixStates, 'joined at another level alone', 'en').element;
  expect({
    nowhere: wordsOf(element.querySelector('.message p')),
    elsewhere: wordsOf(elsewhere.querySelector('.message p')),
    told,
  }).toEqual({
    nowhere:
      'Nothing in these data links two places: there is nothing that two take part in, and no relation from one place to another.',
    elsewhere: 'No two places of this level are linked. Choose another level.',
    told: ['openLens'],
  });
});

test('the table of places ranks them by how much links them', () => {
  const { element } = draw(tablesStates, 'a few places');
  const rows = [...element.querySelectorAll('tbody tr')].map((row) => [...row.children].map(wordsOf));
  expect(rows[0]).toEqual(['上犹县', '江西省', '2', '2', '3']);
});

test('a table of thousands of rows counts all of them and draws those in sight', () => {
  const { element } = draw(tablesStates, 'many places', 'en');
  element.querySelector<HTMLButtonElement>('[data-choice="without"]')?.click();
  const rows = Number(element.querySelector('[data-testid="table"]')?.getAttribute('aria-rowcount')) - 1;
  const drawn = element.querySelectorAll('tbody tr').length;
  const note = wordsOf(element.querySelector('.note'));
  expect({ isLarge: rows > 500, isWindowed: drawn < 60, isCounted: note.startsWith(`${rows} rows`) }).toEqual({
    ...{ isLarge: true, isWindowed: true, isCounted: true },
  });
});

test('a map draws a place that has an outline, and lists beside it the one that has none', () => {
  const { element } = draw(mapStates, 'places with and without an outline', 'en');
  expect({
    drawn: [...element.querySelectorAll('g.place')].map((one) => one.getAttribute('aria-label')),
    beside: [...element.querySelectorAll('[data-testid="map-beside"] li')].map(wordsOf),
    unknown: element.querySelector('path.unknown')?.getAttribute('aria-label'),
  }).toEqual({
    drawn: ['汝城县: 2 cross-border', '桂东县: 1 cross-border', '崇义县: 2 cross-border'],
    beside: ['上犹县2', '安远县0'],
    unknown: '上犹县: not in the graph',
  });
});

test('a map has no place that only a dataset has which is switched off', () => {
  const { element } = draw(mapStates, 'a dataset is switched off', 'en');
  expect({
    drawn: [...element.querySelectorAll('g.place')].map((one) => one.getAttribute('aria-label')),
    beside: [...element.querySelectorAll('[data-testid="map-beside"] li')].map(wordsOf),
  }).toEqual({ drawn: ['桂东县: 1 cross-border', '崇义县: 2 cross-border'], beside: ['上犹县2'] });
});

test('of places whose province the data do not say, the panel says that they may cross the border', () => {
  const said = (name: string, language: 'zh' | 'en') =>
    wordsOf(draw(overviewStates, name, language).element.querySelector('[data-testid="side-unknown"]'));
  expect({
    zh: said('of places of unknown provinces', 'zh'),
    en: said('of places of unknown provinces', 'en'),
    known: draw(overviewStates, 'of places').element.querySelector('[data-testid="side-unknown"]'),
  }).toEqual({
    zh: '有 1 个地方，数据没有说属于哪个省：它们的联系是否跨省无从判断，画作不跨省。',
    en: 'For 1 place the data do not say which province: whether these links are cross-border is not known, and they are drawn as if they were not.',
    known: null,
  });
});

test('what joins places of another level is counted, and leads there', () => {
  const { element, told } = draw(overviewStates, 'of places, some joined at another level', 'en');
  const note = element.querySelector('[data-testid="joined-elsewhere"]');
  note?.querySelector<HTMLButtonElement>('[data-level="city"]')?.click();
  expect({ says: wordsOf(note), told, none: say(overviewStates, 'of places').includes('别的级别') }).toEqual({
    says: 'Of what links no two places of this level, at other levels there link: City: 1 Province: 1',
    ...{ told: ['setLevel'], none: false },
  });
});

test('the panel lists the documents of what is in sight, and no others', () => {
  const listed = (name: string) => draw(overviewStates, name).element.querySelectorAll('[data-testid="documents"] li');
  expect({
    all: listed('of the network').length,
    without: listed('of the network without what documents say').length,
  }).toEqual({ all: 1, without: 0 });
});

test('only the picture in columns is said to have two sides', () => {
  const said = (name: string) => wordsOf(draw(overviewStates, name).element.querySelector('h2 + p'));
  expect({
    columns: said('of the network').startsWith('两侧'),
    tiers: said('of the network in tiers').startsWith('两侧'),
  }).toEqual({ columns: true, tiers: false });
});

test('a lens of what is switched off leads to the picture that has the rest', () => {
  const { element, told } = draw(noticeStates, 'a lens of what is switched off', 'en');
  element.querySelector<HTMLButtonElement>('[data-testid="everything-here"]')?.click();
  expect({ says: [...element.querySelectorAll('p')].map(wordsOf), told }).toEqual({
    says: [
      'Of the data that are on, nothing joins places of two provinces, states or countries. This lens draws only what a dataset says that is switched off; “Everything” has the rest.',
    ],
    told: ['openLens'],
  });
});

test('of very many that cannot be seen a few are named, and the others counted', () => {
  const said = (language: 'zh' | 'en') =>
    wordsOf(
      draw(noticeStates, 'many asked for, and filtered away', language).element.querySelector('[data-testid="notice"]'),
    );
  expect({ zh: said('zh'), en: said('en') }).toEqual({
    zh: '县1、县2、县3、县4、县5、县6、县7、县8和另外 192 个被筛选隐藏，所以图上看不到。',
    en: '县1, 县2, 县3, 县4, 县5, 县6, 县7, 县8 and 192 more: hidden by filters, so not in the picture.',
  });
});

test('the timeline says what a vague date means, and how many have none', () => {
  const { element } = draw(timelineStates, 'vague and open dates', 'en');
  expect({
    first: element.querySelector('.entry')?.getAttribute('aria-label'),
    undated: wordsOf(element.querySelector('[data-testid="timeline-undated"] summary')),
  }).toEqual({
    first:
      'Memorandum of Understanding on the Joint Protection of the Upper Reaches of the Gan River · Mechanism · 2023 or later',
    undated: '1 without a date',
  });
});

test('of many dates only those in sight are drawn', () => {
  const { element } = draw(timelineStates, 'many');
  expect(element.querySelectorAll('.entry').length).toBeLessThan(60);
});

test('paths say which end is wanting, what was cut, and each step with the way that its sentence goes', () => {
  const one = draw(pathStates, 'one', 'en').element;
  expect({
    wanting: wordsOf(draw(pathStates, 'one end is wanting', 'en').element.querySelector('[role="status"]')),
    cut: wordsOf(draw(pathStates, 'many, cut', 'en').element.querySelector('[data-testid="paths-cut"]')),
    steps: [...one.querySelectorAll('[data-testid="path-step"]')].map(
      (step) => `${step.classList.contains('back') ? '←' : '→'} ${wordsOf(step)}`,
    ),
    facts: wordsOf(one.querySelector('.path-head')).includes('2 steps · 1 document'),
    conditions: wordsOf(
      draw(pathStates, 'none under these conditions', 'en').element.querySelector(
        '[data-testid="path-conditions"] > summary',
      ),
    ),
  }).toEqual({
    wanting: 'Choose both ends; the whole graph is then searched for paths between them.',
    cut: 'The search stopped after 15 seconds; these paths were found by then. There may be others, or better ones.',
    steps: ['→ signed', '← signed +1'],
    facts: true,
    conditions: 'Conditions 2 set',
  });
});

test('a supply chain draws the named, the unnamed and the unknown', () => {
  const { element } = draw(supplyStates, 'named, unnamed and unknown', 'en');
  expect({
    tiers: [...element.querySelectorAll('[data-tier] > h3')].map(wordsOf),
    unnamed: wordsOf(element.querySelector('[data-testid="supply-unnamed"]')),
    silent: wordsOf(element.querySelector('[data-testid="supply-silent"]')),
  }).toEqual({
    tiers: ['Suppliers, tier 1 · 2', 'This firm', 'Customers, tier 1 · 0'],
    unnamed: '8 or more not named in the text: 逾10家',
    silent: 'No document names a customer of 三一集团',
  });
});

test('what would happen if a firm stopped is said as far as the documents know', () => {
  const words = say(supplyPanelStates, 'if the firm stopped', 'en');
  expect({
    loses: words.includes('1 firm would lose its only known supplier:'),
    isNoForecast: words.includes('not a forecast'),
  }).toEqual({
    loses: true,
    isNoForecast: true,
  });
});

test('what an address names and the data have no more is told by what it was called, where that was known', () => {
  const said = (name: string, language: 'zh' | 'en') =>
    wordsOf(draw(noticeStates, name, language).element.querySelector('[data-testid="notice"]'));
  expect({
    many: said('named by an address, gone, and known before', 'zh'),
    entity: said('an entity that was known before', 'en'),
    relation: said('a relation of what was known before', 'zh'),
    unknown: said('no such entity', 'en').includes('county:999999'),
  }).toEqual({
    many: '这里原有的这些，数据里已经没有了：崇义县、company:x。其余的照原样显示。',
    entity:
      '“崇义县” is no longer in the data: it was removed from the dataset, or is one with something else; search for its name.',
    relation: '这份数据没有“崇义县 签署 桂东县”这条关系。它可能已从数据集中删去，或链接写错了；请搜索它的一端。',
    unknown: true,
  });
});

test('where the data have no firms, nobody is asked to choose one', () => {
  const said = (name: string) => say(supplyPanelStates, name, 'en');
  expect({ none: said('the data have no firms'), some: said('no firm is chosen') }).toEqual({
    none: 'Supply chain These data have no supply relations.',
    some: 'Supply chain Choose a firm to see who supplies it and whom it supplies.',
  });
});
