import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../server/root.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'kuajie-answering-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('whoever waits for the end of a process still waits when its last answer comes after it was ended', async () => {
  const program = join(root, 'tests/support/processes/ends-answering.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program, join(folder, 'answered')], { cwd: root });
  expect(stdout).toBe('answered, ended\n');
});
