import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { journalIn } from '../../server/journal/journal.ts';

const Entry = z.object({ at: z.string(), says: z.string() });
const saying = (nth: number, says: string) => ({ at: `2026-01-01T00:00:00.${String(nth).padStart(3, '0')}Z`, says });

let folder = '';
const open = () => journalIn(join(folder, 'said'), Entry);
const filesOf = () => readdirSync(join(folder, 'said')).map((name) => join(folder, 'said', name));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuajie-journal-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a journal that nobody wrote is empty', async () => {
  expect(await open().read()).toEqual([]);
});

test('what several say at once in several processes is all kept, by its time', async () => {
  const [one, other] = [open(), open()];
  const said = Array.from({ length: 40 }, (_, nth) => saying(nth, `number ${nth}`));
  await Promise.all(said.map((entry, nth) => (nth % 2 === 0 ? one : other).add(entry)));
  expect({ one: await one.read(), other: await other.read(), later: await open().read() }).toEqual({
    ...{ one: said, other: said, later: said },
  });
});

test('what a process that died left of its last line is passed by, and nothing else', async () => {
  await open().add(saying(1, 'whole'));
  for (const file of filesOf()) appendFileSync(file, '{"at":"2026-01-01T00:00:00.002Z","sa');
  await open().add(saying(3, 'after it'));
  expect((await open().read()).map(({ says }) => says)).toEqual(['whole', 'after it']);
});

test('a line that somebody broke is told by its file and number, and not left out', async () => {
  await open().add(saying(1, 'whole'));
  for (const file of filesOf()) appendFileSync(file, '{"at":"2026-01-01T00:00:00.002Z"}\n');
  await expect(open().read()).rejects.toThrow(/\.jsonl:2 in the data folder.*Put that line right/s);
});

test('what cannot be kept is refused, and what is said after that is kept again', async () => {
  const journal = open();
  writeFileSync(join(folder, 'said'), 'a file where the folder should be');
  await expect(journal.add(saying(1, 'lost'))).rejects.toThrow('is not kept');
  rmSync(join(folder, 'said'));
  await journal.add(saying(2, 'kept'));
  expect((await journal.read()).map(({ says }) => says)).toEqual(['kept']);
});
