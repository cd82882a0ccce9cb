// @vitest-environment happy-dom
import { html, render } from 'lit-html';
import { expect, test } from 'vitest';
import { drawGuess } from '../../../client/views/data/draw-graph.ts';
import { Mapping } from '../../../shared/mapping.ts';

const mapping = Mapping.parse({
  kuajie: 1,
  tables: [
    {
      file: 'a.csv',
      entities: { land: { kind: 'Country', name: 'land' }, pact: { kind: 'Treaty', name: 'pact' } },
      relations: [{ from: 'land', to: 'pact', type: 'PARTY_TO' }],
    },
  ],
  kinds: { Country: { zh: '国家', en: 'Country' }, Treaty: { zh: '条约', en: 'Treaty', hub: true } },
  types: { PARTY_TO: { zh: '参与', en: 'is a party to' } },
});

test.each([
  ['are counted', { each: { Country: 3, Treaty: 1 }, all: 4 }, ['3', '1']],
  ['stand beside faults are not counted, which is no nought', undefined, ['未计数', '未计数']],
])('kinds in the picture of a guess that %s', (_, counts, told) => {
  const place = document.createElement('div');
  render(html`${drawGuess({ language: 'zh' }, mapping, counts)}`, place);
  expect([...place.querySelectorAll('.count')].map(({ textContent }) => textContent)).toEqual(told);
});
