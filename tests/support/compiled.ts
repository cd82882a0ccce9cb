import { exec } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../server/root.ts';

export interface CompiledProgram {
  /** What Node is to run. */
  file: string;
  close: () => Promise<void>;
}

const dist = join(root, 'dist');
const stamp = join(dist, 'built-for-tests');

/** The program as the package holds it, which starts in a third of the time that its TypeScript takes: `kuajie.js` without sources beside it. */
export async function compileProgram(): Promise<CompiledProgram> {
  if (!existsSync(stamp) || statSync(stamp).mtimeMs < newestSourceMs()) {
    // Types are checked elsewhere; what is written is the same.
    await promisify(exec)('npm run --silent build:modules -- --noCheck && npm run --silent build:processes', {
      cwd: root,
    });
    writeFileSync(stamp, '');
  }
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-compiled-'));
  const file = join(folder, 'server', 'kuajie.js');
  mkdirSync(join(folder, 'server'));
  copyFileSync(join(root, 'server', 'kuajie.js'), file);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  symlinkSync(dist, join(folder, 'dist'), 'junction');
  return {
    file,
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

function newestSourceMs(): number {
  const files = ['server', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, String(path))),
  );
  const others = ['tsconfig.json', 'package-lock.json', join('.ci', 'bundle-processes.js')];
  return Math.max(...[...files, ...others].map((path) => statSync(join(root, path)).mtimeMs));
}
