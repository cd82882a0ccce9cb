// @vitest-environment happy-dom
import { html, render } from 'lit-html';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStatusLine } from '../../client/page/status-line.ts';

/** Nothing is laid out here; as on the page, whoever begins to observe is told of it. */
class LaidOut implements ResizeObserver {
  static all: LaidOut[] = [];
  readonly #told: () => void;
  constructor(told: () => void) {
    this.#told = told;
    LaidOut.all.push(this);
  }
  observe(): void {
    this.#told();
  }
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(() => vi.stubGlobal('ResizeObserver', LaidOut));
afterEach(() => vi.unstubAllGlobals());

test('what has no room in the line is told whole by a button, part by part, and where all has room there is none', () => {
  const line = createStatusLine();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const drawn = (status: string, needed: number) => {
    render(html`<div class="foot">${line.draw({ language: 'en' }, status)}</div>`, root);
    const text = document.querySelector('.status');
    if (text === null) throw new Error('no status');
    vi.spyOn(text, 'clientHeight', 'get').mockReturnValue(26);
    vi.spyOn(text, 'scrollHeight', 'get').mockReturnValue(needed);
    line.drawn();
    const whole = document.querySelector<HTMLDetailsElement>('[data-testid="status-whole"]');
    if (whole === null) throw new Error('no button');
    const before = { isOffered: !whole.hidden, says: whole.querySelector('summary')?.getAttribute('aria-label') };
    if (!whole.hidden) whole.open = true;
    whole.dispatchEvent(new Event('toggle'));
    return { ...before, parts: [...whole.querySelectorAll('li')].map((one) => one.textContent) };
  };
  const [short, long] = [drawn('66 entities', 13), drawn('66 entities · 1 hidden by hand · 2 filtered', 39)];
  const again = drawn('66 entities', 13);
  root.remove();
  expect({ short, long, again }).toEqual({
    short: { isOffered: false, says: 'Read the whole', parts: [] },
    long: { isOffered: true, says: 'Read the whole', parts: ['66 entities', '1 hidden by hand', '2 filtered'] },
    again: { isOffered: false, says: 'Read the whole', parts: [] },
  });
});

test('the button stays, though beside it the line has a row of its own and room for all', () => {
  LaidOut.all = [];
  const line = createStatusLine();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(html`<div class="foot">${line.draw({ language: 'en' }, '66 entities · 1 hidden by hand')}</div>`, root);
  const [text, whole] = [document.querySelector('.status'), document.querySelector<HTMLElement>('.status-whole')];
  if (text === null || whole === null) throw new Error('no status');
  vi.spyOn(text, 'clientHeight', 'get').mockReturnValue(26);
  vi.spyOn(text, 'scrollHeight', 'get').mockImplementation(() => (whole.hidden ? 39 : 13));
  line.drawn();
  const offered = [0, 1, 2].map(() => {
    for (const one of LaidOut.all) one.observe();
    return !whole.hidden;
  });
  root.remove();
  expect(offered).toEqual([true, true, true]);
});

test('what says the same is not measured again, which would lay out the page at each drawing', () => {
  const line = createStatusLine();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  let times = 0;
  const drawn = (status: string) => {
    render(html`<div class="foot">${line.draw({ language: 'en' }, status)}</div>`, root);
    const text = document.querySelector('.status');
    if (text === null) throw new Error('no status');
    vi.spyOn(text, 'scrollHeight', 'get').mockImplementation(() => {
      times += 1;
      return 0;
    });
    times = 0;
    line.drawn();
    return times > 0;
  };
  const isMeasured = ['66 entities', '66 entities', '67 entities'].map(drawn);
  root.remove();
  expect(isMeasured).toEqual([true, false, true]);
});
