import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Console, createConsole } from '../../server/cypher/console.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { compare } from '../differential/compare.ts';
import { writeQuery } from '../differential/query-writer.ts';
import { writeRandomGraph } from '../differential/random-graph.ts';
import { readFirstDataset } from '../support/first-dataset.ts';
import { inspectorOfAll } from '../support/inspector.ts';
import { takeTurnOnNeo4j } from '../support/neo4j-turn.ts';
import { everyNth, isAll } from '../support/sample.ts';

const readLines = (name: string) =>
  readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

describe.skipIf(inject('neo4j') === undefined)('the embedded engine beside Neo4j', () => {
  takeTurnOnNeo4j();
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-differential-'));
  let engines: CypherEngine[] = [];
  let consoles: [Console, Console];

  beforeAll(() => {
    const embedded = openEmbeddedEngine(folder);
    const neo4j = openNeo4jEngine(inject('neo4j') ?? { uri: '', user: '', password: '', database: '' });
    engines = [embedded, neo4j];
    consoles = [createConsole(embedded, inspectorOfAll), createConsole(neo4j, inspectorOfAll)];
  });
  afterAll(async () => {
    await engines[1]?.transact((run) => run('MATCH (n) DETACH DELETE n'));
    await Promise.all(engines.map((engine) => engine.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  const differences = async (statements: readonly string[]) => {
    const counts: Record<string, number> = { same: 0, refused: 0, loud: 0, different: 0 };
    const different: string[] = [];
    for (const statement of statements) {
      const { outcome, embedded, neo4j } = await compare(...consoles, statement);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (outcome === 'different') different.push(`${statement}\n embedded ${embedded}\n neo4j ${neo4j}`);
    }
    return { different, counts };
  };

  test('answers every fourth of 300 questions on the first dataset alike, or refuses', async () => {
    for (const engine of engines) {
      await engine.transact((run) => run('MATCH (n) DETACH DELETE n'));
      await loadDataset(createGraphStore(engine), await readFirstDataset());
    }
    const { different, counts } = await differences(everyNth(readLines('fresh-queries.cypher'), 4));
    expect(different).toEqual([]);
    expect(counts['same']).toBeGreaterThan(isAll ? 260 : 64);
  }, 900_000);

  test('answers alike, or refuses, what it once answered otherwise', async () => {
    const { different } = await differences(readLines('once-different.cypher'));
    expect(different).toEqual([]);
  });

  test('answers random queries on a random graph alike, or refuses', async () => {
    for (const engine of engines) await writeRandomGraph(engine, 5);
    const decisions = fc.array(fc.noBias(fc.nat(1_000_000)), { minLength: 80, maxLength: 200 });
    const statements = fc.sample(
      decisions.map((numbers) => {
        let at = 0;
        return writeQuery((options) => (numbers[at++ % numbers.length] ?? 0) % options);
      }),
      { numRuns: isAll ? 200 : 60, seed: 5 },
    );
    const { different, counts } = await differences(statements);
    expect(different).toEqual([]);
    expect(counts['same']).toBeGreaterThan(isAll ? 100 : 30);
  }, 900_000);
});
