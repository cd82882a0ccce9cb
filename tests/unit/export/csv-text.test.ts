import { expect, test } from 'vitest';
import { csvForSpreadsheets } from '../../../server/export/csv-text.ts';

test('a cell of several lines stays one cell', async () => {
  let text = '';
  for await (const piece of csvForSpreadsheets(['a', 'b'], [['one\ntwo', 'three\rfour']])) text += piece;
  expect(text).toBe('\uFEFFa,b\r\n"one\ntwo","three\rfour"\r\n');
});
