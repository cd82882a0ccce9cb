import { expect, test } from 'vitest';
import { monthsOf, windowOf } from '../../client/views/timeline/window.ts';

test('a window of months is read back from its days', () => {
  const window = windowOf(2022 * 12 + 1, 2024 * 12 + 1);
  expect({ window, monthsOf: monthsOf(window) }).toEqual({
    window: { from: '2022-02-01', to: '2024-02-29' },
    monthsOf: [2022 * 12 + 1, 2024 * 12 + 1],
  });
});
