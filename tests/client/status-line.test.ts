// @vitest-environment happy-dom
import { html, render } from 'lit-html';
import { expect, test, vi } from 'vitest';
import { createStatusLine } from '../../client/page/status-line.ts';

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
    line.drawn();
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
