import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createConsole } from '../../server/cypher/console.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import { runScenario } from '../tck/run-scenario.ts';
import { readScenarios } from '../tck/scenario.ts';
import { createWritingInspector } from '../tck/writing-inspector.ts';
import { consoleThatWrites } from '../tck/writing-policy.ts';

/** Every tenth, from each area: `npm run test:tck` runs all. */
const isRun = (_: unknown, at: number) => at % 10 === 0;

test('on a tenth of the openCypher scenarios the embedded engine is right, or refuses', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-tck-'));
  const engine = openEmbeddedEngine(folder);
  const inspector = createWritingInspector();
  const user = createConsole(engine, inspector, { policy: consoleThatWrites });
  const counts = { right: 0, refused: 0 };
  const wrong: string[] = [];
  for (const { scenario } of readScenarios(fileURLToPath(new URL('../tck/scenarios', import.meta.url))).filter(isRun)) {
    const { outcome, reason } = await runScenario(engine, user, scenario);
    if (outcome !== 'wrong') counts[outcome]++;
    else wrong.push(`${scenario.id}: ${reason}`);
  }
  await inspector.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
  expect(wrong).toEqual([]);
  expect(counts.right).toBeGreaterThan(160);
}, 900_000);
