import * as z from 'zod';
import { expect, test } from 'vitest';
import { wholeRows } from '../../server/store/whole-rows.ts';

const Row = z.object({ name: z.string() });
/** What a statement gives the first times, and then always. */
const giving = (torn: number) => {
  let asked = 0;
  return () => Promise.resolve(Row.parse((asked += 1) > torn ? { name: 'whole' } : {}));
};

test('what was deleted while a statement looked at it is read again', async () => {
  expect(await wholeRows({ isShared: true }, giving(2))).toEqual({ name: 'whole' });
});

test('what is stored otherwise than a query declares is told in the end', async () => {
  await expect(wholeRows({ isShared: true }, giving(3))).rejects.toThrow(z.ZodError);
});

test('an engine of our own gives no such rows, and is asked once', async () => {
  await expect(wholeRows({ isShared: false }, giving(1))).rejects.toThrow(z.ZodError);
});
