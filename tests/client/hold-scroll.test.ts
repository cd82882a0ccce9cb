// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdScroll } from '../../client/parts/hold-scroll.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A list that is scrolled by 300 of what it shows, which is as high as `own` says, and the room below. */
function scrolledList() {
  document.body.innerHTML = '<div id="app"><section class="filters"></section></div>';
  const list = document.querySelector<HTMLElement>('.filters');
  if (list === null) throw new Error('no list');
  const own = { height: 900 };
  vi.spyOn(list, 'scrollTop', 'get').mockReturnValue(300);
  vi.spyOn(list, 'clientHeight', 'get').mockReturnValue(200);
  vi.spyOn(list, 'scrollHeight', 'get').mockImplementation(
    () => own.height + (Number.parseFloat(list.style.getPropertyValue('--held')) || 0),
  );
  const show = async (height: number, afterMs = 600) => {
    own.height = height;
    list.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(afterMs);
  };
  /** Whether it still reaches as far as one looks. */
  const reaches = () => list.scrollHeight >= 500;
  return { list, show, reaches };
}

test('a list that is emptied and filled again keeps its place, and then no room below', async () => {
  const { list, show, reaches } = scrolledList();
  const end = holdScroll();
  await show(0);
  const emptied = reaches();
  end();
  await show(400);
  const half = [reaches(), list.style.getPropertyValue('--held')];
  // Drawn, taken away once more, and drawn again.
  await show(900, 100);
  await show(0, 100);
  const again = reaches();
  await show(900);
  expect({ emptied, half, again, full: list.style.getPropertyValue('--held') }).toEqual({
    ...{ emptied: true, half: [true, '500px'], again: true, full: '' },
  });
});

test('what is not there again after five seconds is not waited for', async () => {
  const { list, show } = scrolledList();
  holdScroll()();
  await show(100);
  await vi.advanceTimersByTimeAsync(5000);
  expect(list.style.getPropertyValue('--held')).toBe('');
});
