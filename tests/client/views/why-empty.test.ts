// @vitest-environment happy-dom
import { render } from 'lit-html';
import { expect, test } from 'vitest';
import { firstState } from '../../../client/state/state.ts';
import { done } from '../../../client/states/build.ts';
import { ofRelations } from '../../../client/states/timeline.ts';
import { whyEmpty } from '../../../client/views/timeline/why-empty.ts';
import { wordsOf } from '../../support/drawn.ts';

/** What it says, and what its button does. */
const told = (change: object) => {
  const place = document.createElement('div');
  const state = { ...firstState, ...ofRelations, language: 'en' as const, ...change };
  const pressed: string[] = [];
  const actions = { clearFilters: () => pressed.push('clear'), switchOn: (ids: string[]) => pressed.push(...ids) };
  render(whyEmpty({ state, actions: actions as never }), place);
  place.querySelector('button')?.click();
  return [wordsOf(place), ...pressed];
};

test('a timeline that is empty says why: nothing has a date, or what is off has, or filters hide it', () => {
  const entries = ofRelations.timeline.value.entries.map((one) => ({ ...one, datasets: ['a'] }));
  const dated = done({ entries, relations: [], undatedRelations: [] });
  expect({
    nothing: told({ timeline: done({ entries: [] }), hiddenKinds: new Set(['City']) }),
    off: told({ timeline: dated, hiddenDatasets: new Set(['a']) }),
    filtered: told({ timeline: dated, hiddenKinds: new Set(entries.map(({ kind }) => kind)) }),
  }).toEqual({
    nothing: ['Nothing here has a date. Take a column as a date in “Your data” and load it again, and it is here.'],
    off: [
      'Nothing in the datasets that are on has a date; in those that are off something has. Switch all datasets on',
      'a',
    ],
    filtered: ['The filters hide everything that has a date. Clear filters', 'clear'],
  });
});
