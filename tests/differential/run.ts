/**
 * `npm run test:differential`: random queries on the embedded engine and on Neo4j, compared.
 * Arguments: `--runs 5000`, `--seed N`. Environment: NEO4J_URI and the like, or a Neo4j of its own is started.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { createConsole } from '../../server/cypher/console.ts';
import { createInspector } from '../../server/cypher/inspector.ts';
import { openEngineUnderTest } from '../tck/engine-under-test.ts';
import { compare } from './compare.ts';
import { writeQuery } from './query-writer.ts';
import { writeRandomGraph } from './random-graph.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5000' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
});
const seed = Number(values.seed);
const scratch = mkdtempSync(join(tmpdir(), 'kuajie-differential-'));
const embedded = await openEngineUnderTest('embedded', scratch);
const neo4j = await openEngineUnderTest('neo4j', scratch);
await writeRandomGraph(embedded.engine, seed);
await writeRandomGraph(neo4j.engine, seed);
const inspectors = [createInspector(), createInspector()] as const;
const consoles = [createConsole(embedded.engine, inspectors[0]), createConsole(neo4j.engine, inspectors[1])] as const;

const counts: Record<string, number> = { same: 0, refused: 0, loud: 0, different: 0 };
const reasons = new Map<string, number>();
const different: string[] = [];
const queries = fc.sample(
  fc.array(fc.noBias(fc.nat(1_000_000)), { minLength: 80, maxLength: 200 }).map((decisions) => {
    let at = 0;
    return writeQuery((options) => (decisions[at++ % decisions.length] ?? 0) % options);
  }),
  { numRuns: Number(values.runs), seed },
);
for (const query of queries) {
  const { outcome, ...answers } = await compare(...consoles, query);
  counts[outcome] = (counts[outcome] ?? 0) + 1;
  if (outcome === 'refused' || outcome === 'loud') {
    const reason = answers.embedded.replace(/^needs-neo4j: .*answer (.*) as Neo4j does.*/s, '$1').split('\n')[0] ?? '';
    reasons.set(reason.slice(0, 90), (reasons.get(reason.slice(0, 90)) ?? 0) + 1);
  }
  if (outcome === 'different') {
    different.push(query);
    process.stdout.write(
      `different: ${query}\n  embedded ${answers.embedded.slice(0, 500)}\n  neo4j    ${answers.neo4j.slice(0, 500)}\n`,
    );
  }
}
for (const [reason, count] of [...reasons].sort(([, a], [, b]) => b - a).slice(0, 40))
  process.stdout.write(`${String(count).padStart(6)} ${reason}\n`);
await Promise.all(inspectors.map((inspector) => inspector.close()));
await Promise.all([embedded.close(), neo4j.close()]);
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ seed, queries: queries.length, ...counts })}\n`);
process.exitCode = different.length > 0 ? 1 : 0;
