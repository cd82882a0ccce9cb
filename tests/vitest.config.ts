import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { keepTemporaryInMemory } from './support/temporary-in-memory.ts';
import { TurnsApart } from './support/turns-apart.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Half of a test's own time would be reading the same modules again for each file.
const manner = { isolate: false, testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 10_000 } } };
// Each process reads the modules anew, and none waits.
const alone = { maxWorkers: availableParallelism(), sequence: { groupOrder: 1 }, ...manner };

keepTemporaryInMemory();

export default defineConfig({
  test: {
    root,
    // Outlives `npm ci`; the runner empties it where the lock file is another.
    experimental: { fsModuleCache: true, fsModuleCachePath: join(root, '.cache', 'tests') },
    reporters: ['default', './tests/support/closing-line.ts'],
    sequence: { sequencer: TurnsApart },
    // The library says so of every test that draws.
    onConsoleLog: (log) => !log.includes('Lit is in dev mode'),
    projects: [
      // Seconds, with nothing but Node: what is pure, and what needs no engine that answers.
      {
        root,
        test: {
          ...{ name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/client/**/*.test.ts'], ...alone },
        },
      },
      // Whole datasets and all documents there are, with nothing but Node either: too much to be waited for after each change.
      { root, test: { name: 'whole', include: ['tests/whole/**/*.test.ts'], ...alone } },
      {
        root,
        resolve: {
          alias: [{ find: /^.*\/process\/child-module\.ts$/, replacement: `${root}tests/support/child-module.ts` }],
        },
        test: {
          name: 'system',
          include: ['tests/{contract,http,cli,cypher,e2e}/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          // More files than cores: those on Neo4j take turns, and much of a test is waiting.
          ...{ maxWorkers: 5, sequence: { groupOrder: 0 } },
          ...manner,
        },
      },
    ],
  },
});
