// @vitest-environment happy-dom
import { render } from 'lit-html';
import { expect, test } from 'vitest';
import { createMenu } from '../../../client/parts/menu.ts';

test('the keys of an item are shown as they are written and told by the names that programs know', () => {
  const draw = () => render(menu.draw(), document.body);
  const menu = createMenu('menu', draw);
  const act = () => undefined;
  const keys = ['Ctrl Shift Z', 'Esc', 'Shift Space', undefined];
  const items = keys.map((own, nth) => ({
    id: String(nth),
    name: '',
    act,
    ...(own === undefined ? {} : { keys: own }),
  }));
  menu.open({ label: '', groups: [items] }, { x: 0, y: 0 });
  const drawn = [...document.querySelectorAll('[role="menuitem"]')].map((item) => ({
    shown: item.querySelector('kbd')?.textContent,
    told: item.getAttribute('aria-keyshortcuts'),
  }));
  // What is gone is not shown over the page, which this document cannot do.
  document.body.replaceChildren();
  expect(drawn).toEqual([
    { shown: 'Ctrl Shift Z', told: 'Control+Shift+Z' },
    { shown: 'Esc', told: 'Escape' },
    { shown: 'Shift Space', told: 'Shift+Space' },
    { shown: undefined, told: null },
  ]);
});
