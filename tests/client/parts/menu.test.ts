// @vitest-environment happy-dom
import { render } from 'lit-html';
import { expect, test } from 'vitest';
import { createMenu } from '../../../client/parts/menu.ts';

test('its heading is its name, and stands above what can be done', () => {
  const menu = createMenu('menu', () => render(menu.draw(), document.body));
  menu.open({ title: '汝城县 · 县', groups: [[{ id: 'one', name: 'One', act: () => undefined }]] }, { x: 0, y: 0 });
  const list = document.querySelector('[role="menu"]');
  const heading = document.getElementById(list?.getAttribute('aria-labelledby') ?? '');
  const drawn = {
    says: heading?.textContent,
    isAbove: heading?.nextElementSibling === list,
    // What a menu holds are its items alone.
    roles: [...(list?.children ?? [])].map((one) => one.getAttribute('role')),
  };
  render('', document.body);
  expect(drawn).toEqual({ says: '汝城县 · 县', isAbove: true, roles: ['menuitem'] });
});

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
  menu.open({ title: '', groups: [items] }, { x: 0, y: 0 });
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
