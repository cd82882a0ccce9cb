// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { dataStates } from '../../../client/states/data.ts';
import { draw } from '../../support/drawn.ts';

test('where nothing can be made of what was brought, nothing is said of a dataset that has no name', () => {
  const { element } = draw(dataStates, 'nothing can be made of it', 'en');
  const load = element.querySelector<HTMLButtonElement>('[data-testid="data-load"]');
  expect({
    load: load?.textContent.trim(),
    isDisabled: load?.disabled,
    title: element.querySelector('[data-testid="dataset-title"]'),
    outcome: element.querySelector('[data-testid="data-outcome"]'),
  }).toEqual({ load: 'Load', isDisabled: true, title: null, outcome: null });
});
