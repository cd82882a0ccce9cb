// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { hubStates, pairStates, placeStates } from '../../../client/states/links.ts';
import { tieStates } from '../../../client/states/ties.ts';
import { done, hub } from '../../../client/states/build.ts';
import { having } from '../../../client/states/state.ts';
import { places } from '../../../client/states/world.ts';
import { pairPanel } from '../../../client/panels/pair.ts';
import { draw, say, wordsOf } from '../../support/drawn.ts';

test('a pair says how often it is joined, and what only one of the two has', () => {
  const { element } = draw(pairStates, 'joined by two, one read', 'en');
  expect({
    kind: wordsOf(element.querySelector('.kind')),
    count: element.querySelector<HTMLElement>('[data-testid="pair-count"]')?.dataset['count'],
    partners: [...element.querySelectorAll(':scope > h3')].map(wordsOf),
    quotes: element.querySelectorAll('[data-testid="evidence-quote"]').length,
  }).toEqual({
    ...{ kind: 'Between two places · cross-border', count: '2' },
    partners: ['Partners in common 1', 'Partners of 崇义县 only 0', 'Partners of 汝城县 only 0'],
    quotes: 1,
  });
});

test('a pair that nothing joins says so, in both languages', () => {
  const said = (language: 'zh' | 'en') =>
    wordsOf(draw(pairStates, 'joined by nothing', language).element.querySelector('[data-testid="pair-count"]'));
  expect({ zh: said('zh'), en: said('en') }).toEqual({
    zh: '没有协议、联盟或机制把两地连起来。',
    en: 'No agreement, alliance or mechanism links the two.',
  });
});

test('a pair that filters or switched-off datasets part says how many links they hide', () => {
  const said = (name: string, language: 'zh' | 'en') => {
    const { element } = draw(pairStates, name, language);
    const all = ['pair-count', 'pair-off', 'pair-filtered'].map((id) => element.querySelector(`[data-testid="${id}"]`));
    return all.map((one) => (one === null ? '' : wordsOf(one)));
  };
  const [off, filtered] = ['beside a dataset that is switched off', 'parted by the filters'] as const;
  expect({ off: [said(off, 'en'), said(off, 'zh')], filtered: said(filtered, 'en') }).toEqual({
    off: [
      [
        'With these filters no agreement, alliance or mechanism links the two.',
        'Datasets that are switched off have 2 more.',
        '',
      ],
      ['按现在的筛选，没有协议、联盟或机制把两地连起来。', '已关掉的数据集里还有 2 项。', ''],
    ],
    filtered: ['With these filters no agreement, alliance or mechanism links the two.', '', 'The filters hide 2 more.'],
  });
});

test('what joins says when, how far and who, and asks for its sentences where they are not read', () => {
  const { element, told } = draw(hubStates, 'planned, with a very long name');
  element.querySelector<HTMLButtonElement>('[data-testid="read-sentences"]')?.click();
  expect({ facts: [...element.querySelectorAll('.facts')].map(wordsOf), told }).toEqual({
    facts: ['2024年（推断） · 已规划 · 医疗（编者归类）', '各方：汝城县、崇义县'],
    told: ['readSentences'],
  });
});

test('a sentence that says of both that they signed stands once', () => {
  const { element } = draw(hubStates, 'with its sentences');
  expect(element.querySelectorAll('[data-testid="evidence-quote"]').length).toBe(1);
});

test('a place that takes part by an office says through whom', () => {
  expect({
    zh: say(hubStates, 'through an office that lies in the place').includes('汝城县 经由 汝城县市场监管局'),
    undated: say(hubStates, 'undated, with a Latin name', 'en').includes('date not stated'),
  }).toEqual({ zh: true, undated: true });
});

test('an agreement that set a mechanism up is no party of it, and neither is whom a dataset names that is off', () => {
  const { element } = draw(hubStates, 'set up by an agreement, joined by a place of a dataset that is off', 'en');
  expect([...element.querySelectorAll('.facts')].map(wordsOf).slice(1)).toEqual([
    'Parties: 汝城县 , 崇义县',
    'Agreement: 红色旅游协议',
  ]);
});

test('a place says what joins it with how many, each partner once', () => {
  const { element } = draw(placeStates, 'with its partners', 'en');
  expect({
    total: wordsOf(element.querySelector('[data-testid="place-links"]')),
    partners: [...element.querySelectorAll('[data-partner] > summary')].map(wordsOf),
    none: say(placeStates, 'without any', 'en'),
  }).toEqual({
    total: '汝城县: 2 agreements with 2 places',
    partners: ['崇义县 2 cross-border', '上犹县 1 cross-border'],
    none: 'Linked with 安远县 shares no agreement, alliance or mechanism with a place of its level.',
  });
});

test('a relation that ties two places is said as a sentence, with its day and its row', () => {
  const { element } = draw(tieStates, 'two twin cities with their row', 'en');
  expect({
    count: wordsOf(element.querySelector('[data-testid="pair-count"]')),
    card: wordsOf(element.querySelector('[data-tie] h3')),
    facts: wordsOf(element.querySelector('[data-tie] .facts')),
    quotes: element.querySelectorAll('[data-tie] [data-testid="evidence-quote"]').length,
  }).toEqual({
    ...{ count: 'Linked by 1 link', card: 'Görlitz is twinned with Zgorzelec', facts: '1998 · done', quotes: 1 },
  });
});

test('a place counts what ties it, and finds its twin of a coarser level', () => {
  const said = (name: string) =>
    wordsOf(draw(tieStates, name, 'zh').element.querySelector('[data-testid="place-links"]'));
  expect({ city: said('a city with its twins'), finer: said('the finer place with its twin') }).toEqual({
    city: 'Görlitz：2 条“结为友城”，涉及 2 个地方',
    finer: 'Bogatynia：1 条“结为友城”，涉及 1 个地方',
  });
});

test('what a county signed with a city stands at the county too', () => {
  const { element } = draw(placeStates, 'a county that signed with a city');
  expect({
    own: wordsOf(element.querySelector('[data-testid="place-links"]')),
    further: [...element.querySelectorAll('[data-testid="other-levels"] summary, [data-testid="other-levels"] h3')].map(
      wordsOf,
    ),
  }).toEqual({
    own: '汝城县没有与同级地方共同的协议、联盟或机制。',
    further: ['与别级的地方 1', '赣州汝城协议'],
  });
});

test('at the city, the county is whom it goes through', () => {
  const county = places.rucheng;
  const { element } = draw(
    [
      {
        name: 'the pair',
        draw: (context) =>
          pairPanel(
            having(context, {
              participations: done({
                hubs: [hub('city', '赣州汝城协议', [places.ganzhou, county])],
                parties: Object.values(places),
              }),
            }),
            { a: places.ganzhou.id, b: places.chenzhou.id },
          ),
      },
    ],
    'the pair',
  );
  expect([...element.querySelectorAll('.hub .facts')].map(wordsOf).at(-1)).toBe('郴州市 经由 汝城县');
});
