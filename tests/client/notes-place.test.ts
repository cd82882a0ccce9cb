// @vitest-environment happy-dom
import { html } from 'lit-html';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNotesPlace } from '../../client/page/notes-place.ts';

/** Nothing is laid out here; as on the page, whoever begins to observe is told of it. */
class LaidOut implements ResizeObserver {
  readonly #told: () => void;
  constructor(told: () => void) {
    this.#told = told;
  }
  observe(): void {
    this.#told();
  }
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(() => vi.stubGlobal('ResizeObserver', LaidOut));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('notes stand in the dialog that is open, where they can be used, else over the middle, which has room for them', () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  document.body.innerHTML =
    '<main><div class="overs"></div></main><dialog class="document"></dialog><dialog class="keys"></dialog>';
  const [document_, keys] = document.querySelectorAll('dialog');
  if (document_ === undefined || keys === undefined) throw new Error('no dialogs');
  const notes = createNotesPlace(() => html`<p data-testid="note">changed</p>`);
  const where = () => {
    const found = [...document.querySelectorAll('[data-testid="note"]')];
    return found.map((note) => note.parentElement?.parentElement?.className);
  };
  const roomNow = () => document.documentElement.style.getPropertyValue('--notes');
  notes.drawn();
  const over = [where(), roomNow()];
  document_.showModal();
  notes.drawn();
  const within = where();
  document_.close();
  document_.dispatchEvent(new Event('close'));
  const back = where();
  // One that opens without the page being drawn.
  keys.showModal();
  keys.dispatchEvent(new Event('toggle'));
  expect({ over, within, back, keys: where() }).toEqual({
    over: [['overs'], '58px'],
    within: ['document'],
    back: ['overs'],
    keys: ['keys'],
  });
});
