// @vitest-environment happy-dom
import cytoscape from 'cytoscape';
import { afterEach, expect, test } from 'vitest';
import type { CanvasTask } from '../../client/canvas/gestures.ts';
import { mountKeyboard } from '../../client/canvas/keyboard.ts';
import { isTaken } from '../../client/parts/takes-keys.ts';

const tasks: (CanvasTask | 'fit')[] = [];
const cy = cytoscape({ headless: true, elements: [{ data: { id: 'a' } }] });
const [root, container] = [document.createElement('div'), document.createElement('div')];
const nothing = () => undefined;
const close = mountKeyboard(
  cy,
  container,
  {
    ...{ select: nothing, expand: nothing, clear: nothing, selected: nothing, pointed: nothing, point: nothing },
    ...{ openLine: nothing, isTaken },
    several: {
      toggleAtPointer: nothing,
      pointAt: nothing,
      isOn: () => false,
      openMenu: nothing,
      do: (task) => tasks.push(task),
    },
  },
  () => tasks.push('fit'),
);
afterEach(() => {
  tasks.length = 0;
  container.inert = false;
  root.remove();
});

/** What keys do while such an element has the focus. */
function pressedIn(html: string, keys: string[], how: KeyboardEventInit = {}) {
  const before = cy.zoom();
  root.innerHTML = html;
  root.append(container);
  document.body.append(root);
  const target = root.querySelector('[data-here]') ?? root;
  for (const key of keys)
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...how }));
  return { tasks: [...tasks], zoomed: cy.zoom() !== before };
}

const all = ['h', 'K', 'n', 'p', '0', '+'];

test('letters that tidy up and keys that zoom act wherever the focus is, and nothing that takes away what stands in a list', () => {
  expect({
    button: pressedIn('<button data-here></button>', all),
    list: pressedIn('<ul><li data-here tabindex="0"></li></ul>', [
      'Delete',
      'Backspace',
      'Enter',
      'ArrowLeft',
    ]).tasks.slice(5),
  }).toEqual({ button: { tasks: ['hide', 'keep', 'neighbourhood', 'pin', 'fit'], zoomed: true }, list: [] });
});

test.each([
  ['a text field', '<input data-here />', {}],
  ['a choice', '<select data-here></select>', {}],
  ['a menu', '<div role="menu"><button data-here></button></div>', {}],
  ['the menu of the page', '<details class="menu" open><summary data-here></summary></details>', {}],
  ['a dialog', '<dialog open><button data-here></button></dialog>', {}],
  ['an input method', '<button data-here></button>', { isComposing: true }],
  ['a command', '<button data-here></button>', { ctrlKey: true }],
])('in %s they belong to that', (_, html, how) => {
  expect(pressedIn(html, all, how)).toEqual({ tasks: [], zoomed: false });
});

test('where another view is on, and once it is closed, the canvas has none of them', () => {
  container.inert = true;
  const away = pressedIn('<button data-here></button>', all);
  container.inert = false;
  close();
  expect([away, pressedIn('<button data-here></button>', all)]).toEqual(Array(2).fill({ tasks: [], zoomed: false }));
});
