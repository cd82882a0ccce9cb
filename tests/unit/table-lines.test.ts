import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTableLines } from '../../server/dataset/table-lines.ts';

test('rows are found where they stand in the text, over whatever letters and ends of pieces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-lines-'));
  const path = join(folder, 'table.txt');
  const letters = fc.string({ unit: fc.constantFrom('a', '甲', '𠮷', 'é', '\t'), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 30 }), fc.boolean(), (some, endsInBreak) => {
      // Longer than the pieces in which a file is read.
      const rows = Array.from({ length: 9000 }, (_, at) => `${at}${some[at % some.length] ?? ''}`);
      const text = rows.join('\n') + (endsInBreak ? '\n' : '');
      writeFileSync(path, text);
      const lines = openTableLines(path);
      const wrong = rows.findIndex((row, at) => {
        const { start, line } = lines.row(at + 1);
        return line !== row || text.slice(start, start + row.length) !== row;
      });
      const stretch = lines.stretch(8990, 9000);
      lines.close();
      expect({ length: lines.length, characters: lines.characters, wrong, isEnd: text.endsWith(stretch) }).toEqual({
        ...{ length: rows.length, characters: text.length, wrong: -1, isEnd: true },
      });
    }),
    { numRuns: 8 },
  );
  rmSync(folder, { recursive: true, force: true });
});
