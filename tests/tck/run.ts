/**
 * `npm run test:tck`: the openCypher conformance scenarios through the console's own code path, with writes allowed.
 * Arguments: `--engine embedded|neo4j`, `--only PART-OF-AN-ID`. Environment: KUAJIE_TCK_DIR, NEO4J_URI and the like.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createConsole } from '../../server/cypher/console.ts';
import { openEngineUnderTest } from './engine-under-test.ts';
import { runScenario, type Verdict } from './run-scenario.ts';
import { readScenarios, type Scenario } from './scenario.ts';
import { createWritingInspector } from './writing-inspector.ts';
import { consoleThatWrites } from './writing-policy.ts';

const { values } = parseArgs({
  options: { engine: { type: 'string', default: 'embedded' }, only: { type: 'string' }, refused: { type: 'boolean' } },
});
const folder = process.env['KUAJIE_TCK_DIR'] ?? fileURLToPath(new URL('./scenarios', import.meta.url));
const scenarios = readScenarios(folder).filter(({ scenario }) => scenario.id.includes(values.only ?? ''));
const scratch = mkdtempSync(join(tmpdir(), 'kuajie-tck-'));
const { engine, close } = await openEngineUnderTest(values.engine, scratch);
const inspector = createWritingInspector();
const userConsole = createConsole(engine, inspector, { policy: consoleThatWrites });

const noCounts = () => ({ right: 0, refused: 0, wrong: 0 });
const areas = new Map<string, ReturnType<typeof noCounts>>();
const total = noCounts();
const readOnly = noCounts();
const wrong: { scenario: Scenario; verdict: Verdict }[] = [];

for (const { area, scenario } of scenarios) {
  const verdict = await runScenario(engine, userConsole, scenario);
  const counts = areas.get(area) ?? noCounts();
  areas.set(area, counts);
  counts[verdict.outcome]++;
  total[verdict.outcome]++;
  if (!/\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH)\b/i.test(scenario.query)) readOnly[verdict.outcome]++;
  if (verdict.outcome === 'wrong') wrong.push({ scenario, verdict });
  if (verdict.outcome === 'refused' && values.refused === true)
    process.stdout.write(`refused ${scenario.id}: ${verdict.reason.split('\n')[0] ?? ''}\n`);
}
for (const [area, { right, refused, wrong: bad }] of areas)
  process.stdout.write(`${area.padEnd(42)} right ${right}, refused ${refused}, wrong ${bad}\n`);
for (const { scenario, verdict } of wrong)
  process.stdout.write(
    `wrong ${scenario.id} ${scenario.name}\n  ${scenario.query.replaceAll('\n', ' ')}\n  ${verdict.reason}\n`,
  );
await inspector.close();
await close();
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ engine: values.engine, ...total, readOnly })}\n`);
