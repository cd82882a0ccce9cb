import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    root,
    reporters: ['default', './tests/support/closing-line.ts'],
    // Two files at once: the tests on Neo4j, which take turns, and those on the embedded engine.
    maxWorkers: 2,
    // The library says so of every test that draws.
    onConsoleLog: (log) => !log.includes('Lit is in dev mode'),
    projects: [
      // Seconds, with nothing but Node: what is pure, and what needs no engine that answers.
      { root, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/client/**/*.test.ts'], ...patience } },
      {
        root,
        test: {
          name: 'system',
          include: ['tests/{contract,http,cli,cypher,e2e}/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          ...patience,
        },
      },
    ],
  },
});
