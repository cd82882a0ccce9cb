import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putOnDisk } from '../../server/lines/text-on-disk.ts';

const pieces = ['甲县\t乙县\n', '', 'a 𠮷 b', '\uD842', 'é\n'];
const whole = pieces.join('');

async function* inPieces(): AsyncGenerator<string> {
  yield* await Promise.resolve(pieces);
}

test('any stretch of a text on the disk is that of the text, and nothing of it is left there', async () => {
  const under = mkdtempSync(join(tmpdir(), 'kuajie-texts-'));
  const text = await putOnDisk(inPieces(), under);
  const places = Array.from({ length: whole.length + 3 }, (_, at) => at);
  const wrong = places.flatMap((start) =>
    places.filter((end) => end >= start && text.slice(start, end) !== whole.slice(start, end)),
  );
  const turned = text.slice(5, 2);
  text.close();
  const left = readdirSync(under);
  rmSync(under, { recursive: true });
  expect({ length: text.length, wrong, turned, left }).toEqual({
    length: whole.length,
    wrong: [],
    turned: '',
    left: [],
  });
});

test('a text that does not come whole leaves nothing on the disk', async () => {
  const under = mkdtempSync(join(tmpdir(), 'kuajie-texts-'));
  const failing = async function* () {
    yield* inPieces();
    throw new Error('the database went away');
  };
  await expect(putOnDisk(failing(), under)).rejects.toThrow('the database went away');
  const left = readdirSync(under);
  rmSync(under, { recursive: true });
  expect(left).toEqual([]);
});
