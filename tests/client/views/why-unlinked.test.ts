// @vitest-environment happy-dom
import { html, render } from 'lit-html';
import { expect, test } from 'vitest';
import { firstState } from '../../../client/state/state.ts';
import { done } from '../../../client/states/build.ts';
import { hubs, participations, schema, world } from '../../../client/states/world.ts';
import { whyUnlinked } from '../../../client/views/why-unlinked.ts';
import { wordsOf } from '../../support/drawn.ts';

const told = (change: object) => {
  const place = document.createElement('div');
  const state = { ...firstState, ...world, language: 'en' as const, ...change };
  render(html`${whyUnlinked({ state, actions: {} as never })}`, place);
  return {
    says: [...place.querySelectorAll('p')].map(wordsOf).join(' '),
    ways: [...place.querySelectorAll('button')].map(wordsOf),
  };
};
const nothing = { participations: done({ hubs: [], parties: participations.parties }) };
const on = 'there is nothing that two take part in, and no relation from one place to another.';

test('what links no places says the true reason, and the way out that there is', () => {
  const ofOne = Object.values(hubs).map((one) => ({ ...one, datasets: ['one'] }));
  const linked = { participations: done({ hubs: ofOne, parties: participations.parties }) };
  const supplies = { ...schema, meetings: [{ from: 'Company', type: 'SUPPLIES', to: 'Company', count: 4 }] };
  const network = '“Everything” in the network';
  expect({
    linked: told({}),
    nothing: told({ ...nothing, schema: { ...schema, meetings: [] } }),
    firms: told({ ...nothing, schema: supplies }),
    off: told({ ...linked, schema: { ...schema, meetings: [] }, hiddenDatasets: new Set(['one']) }),
    filtered: told({ ...linked, window: { from: '1900-01-01', to: '1900-12-31' } }),
    coarser: told({ level: 'province', ...linked }).ways,
  }).toEqual({
    linked: { says: '', ways: [] },
    nothing: { says: `Nothing in these data links two places: ${on}`, ways: [network] },
    firms: {
      says: `Nothing in these data links two places: ${on} Firms supply firms: the view “Supply chain” shows whom.`,
      ways: [network],
    },
    off: {
      says: `Nothing in the datasets that are on links two places: ${on} In datasets that are off something does.`,
      ways: [network, 'Switch all datasets on'],
    },
    filtered: { says: 'With these filters, no two places are linked at any level.', ways: ['Clear filters'] },
    coarser: [],
  });
});

test('with no dataset on, that is the reason', () => {
  const only = { ...schema, datasets: [{ id: 'one', title: 'One' }] };
  expect(told({ ...nothing, schema: only, hiddenDatasets: new Set(['one']) })).toEqual({
    says: 'All datasets are switched off: there is nothing to show.',
    ways: ['Switch all datasets on'],
  });
});
