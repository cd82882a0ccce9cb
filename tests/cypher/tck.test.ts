import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createConsole } from '../../server/cypher/console.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import { runScenario } from '../tck/run-scenario.ts';
import { everyNth, isAll } from '../support/sample.ts';
import { readScenarios } from '../tck/scenario.ts';
import { createWritingInspector } from '../tck/writing-inspector.ts';
import { consoleThatWrites } from '../tck/writing-policy.ts';

const scenarios = everyNth(readScenarios(fileURLToPath(new URL('../tck/scenarios', import.meta.url))), 30);

test('on a thirtieth of the openCypher scenarios, from each area, the embedded engine is right, or refuses', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-tck-'));
  const engine = openEmbeddedEngine(folder);
  const inspector = createWritingInspector();
  const user = createConsole(engine, inspector, { policy: consoleThatWrites });
  const counts = { right: 0, refused: 0 };
  const wrong: string[] = [];
  for (const { scenario } of scenarios) {
    const { outcome, reason } = await runScenario(engine, user, scenario);
    if (outcome !== 'wrong') counts[outcome]++;
    else wrong.push(`${scenario.id}: ${reason}`);
  }
  await inspector.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
  expect(wrong).toEqual([]);
  expect(counts.right).toBeGreaterThan(isAll ? 1600 : 52);
}, 900_000);
