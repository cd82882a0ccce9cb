// @vitest-environment happy-dom
import { html, render } from 'lit-html';
import { expect, test } from 'vitest';
import { allViews, insideOf } from '../../../client/page/rooms.ts';
import { firstContext, having } from '../../../client/states/state.ts';
import { done } from '../../../client/states/build.ts';
import { middleOf, panelOfView } from '../../../client/states/middle.ts';
import { schema } from '../../../client/states/world.ts';
import { overlay } from '../../../client/views/network/overlay.ts';
import { wordsOf } from '../../support/drawn.ts';

const off = {
  schema: { ...schema, datasets: [{ id: 'one', title: 'One' }] },
  hiddenDatasets: new Set(['one']),
  participations: done({ hubs: [], parties: [] }),
  // Where nothing is on, an entity of no dataset would still be seen.
  hiddenKinds: new Set(schema.kinds.map(({ kind }) => kind)),
};
const chain = { firm: 'company:1', options: { direction: 'both', tiers: 2, limit: 25, ties: new Set<string>() } };
const ofSupply = { supply: { ...chain, answer: done({}) } as never };

const draws = {
  network: (context: Parameters<ReturnType<typeof middleOf>>[0]) => overlay(having(context, off)),
  map: middleOf('map', off),
  matrix: middleOf('matrix', off),
  tables: middleOf('tables', off),
  timeline: middleOf('timeline', off),
  check: middleOf('queue', off),
  'supply chain': middleOf('supply', { ...off, ...ofSupply }),
  firms: middleOf('supply', { ...off, firms: done({ firms: [], truncated: false }) }),
};

test.each(Object.entries(draws))(
  'with no dataset on, the view %s says so and switches them on, nothing else',
  (_, draw) => {
    const told: string[] = [];
    const context = firstContext(
      { language: 'en', theme: 'light' },
      () => undefined,
      (act) => told.push(act),
    );
    const place = document.createElement('div');
    render(html`${draw(context)}`, place);
    const ways = [...place.querySelectorAll<HTMLButtonElement>('[data-testid="switch-all-on"]')];
    for (const way of ways) way.click();
    expect({ says: wordsOf(place.querySelector('.message, .overlay')), ways: ways.length, told }).toEqual({
      ...{ says: 'All datasets are switched off: there is nothing to show. Switch all datasets on' },
      ...{ ways: 1, told: ['switchOn'] },
    });
    // In one place in each: alone in the middle, over the canvas or instead of the view.
    expect(place.querySelectorAll('.toolbar, h2, table')).toHaveLength(0);
    expect(place.querySelector(':scope > :is(.message, .overlay:not(.small)) > p')).not.toBeNull();
  },
);

test('those views that have nothing then have nothing beside it', () => {
  const alone = allViews.filter((view) => insideOf(view)?.isOfDatasets === true).map(({ id }) => id);
  expect(alone.sort()).toEqual(['map', 'matrix', 'network', 'queue', 'supply', 'tables', 'timeline']);
});

test('the panel of a supply chain says nothing of what is off', () => {
  const place = document.createElement('div');
  const context = firstContext({ language: 'en', theme: 'light' }, () => undefined);
  render(html`${panelOfView('supply', { ...off, firms: done({ firms: [], truncated: false }) })(context)}`, place);
  expect(wordsOf(place)).toBe('Supply chain');
});
