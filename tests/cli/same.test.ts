import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runHere } from '../support/kuajie-here.ts';
import { writeDataset } from '../support/small-dataset.ts';
import { tinyFiles } from '../support/tiny-dataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuajie-same-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const run = (...args: string[]) => runHere(args, { KUAJIE_DATA_DIR: folder });

test('same lists what may be one, decides of two, and takes it back', async () => {
  for (const [name, firm, id] of [
    ['a', 'Acme Works', 'firm:1'],
    ['b', 'Acme Works Ltd', 'firm:2'],
  ] as const) {
    const quote = `${firm} owns Beta.`;
    const owns = [{ source: id, target: 'firm:9', quote }];
    const files = tinyFiles({ name, document: 'one', text: quote, firms: { [id]: firm, 'firm:9': 'Beta' }, owns });
    const dataset = writeDataset(files);
    await run('load', dataset.folder);
    dataset.remove();
  }
  const listed = await run('same');
  const decided = await run('same', 'firm:1', 'firm:2');
  const after = await run('same');
  const open = await run('same', 'firm:1', 'firm:2', '--decision', 'open');
  const half = await run('same', 'firm:1');
  expect({
    listed: listed.out.replace(/^[\d.]+/, ''),
    codes: [decided.code, open.code, half.code],
    after: after.out,
    half: half.err.includes('found one'),
  }).toEqual({
    listed: '  firm:1 Acme Works  ~  firm:2 Acme Works Ltd  (contains, 1 neighbours)\n',
    codes: [0, 0, 1],
    after: 'same       firm:1 Acme Works  ·  firm:2 Acme Works Ltd  (contains, 1 neighbours)\n',
    half: true,
  });
});
