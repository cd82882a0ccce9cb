import type { TypedValue } from '../../shared/contract/cypher-values.ts';
import type { Console } from '../../server/cypher/console.ts';
import { Failure } from '../../server/failure.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import type { Expectation, Scenario } from './scenario.ts';
import { readTckValue, spell } from './tck-value.ts';

export interface Verdict {
  outcome: 'right' | 'refused' | 'wrong';
  /** What was wanted and found; of a refused one, the construct. */
  reason: string;
}

/** Runs one scenario through the console, from its graph to its effects. */
export async function runScenario(engine: CypherEngine, console: Console, scenario: Scenario): Promise<Verdict> {
  if (scenario.skip != null) return { outcome: 'refused', reason: `needs ${scenario.skip}` };
  await engine.transact((run) => run('MATCH (n) DETACH DELETE n'));
  for (const statement of scenario.setup) await engine.transact((run) => run(statement));
  const before = scenario.effects == null ? undefined : await readGraph(engine);
  const parameters = Object.fromEntries(
    Object.entries(scenario.params ?? {}).map(([name, text]) => [name, readTckValue(text)]),
  );
  const verdict = await judge(console, scenario.query, scenario.expect, parameters);
  if (verdict.outcome !== 'right') return verdict;
  if (before !== undefined) {
    const found = effectsBetween(before, await readGraph(engine));
    const wanted = spellEffects(scenario.effects ?? {});
    if (found !== wanted) return { outcome: 'wrong', reason: `wanted the effects ${wanted}, found ${found}` };
  }
  if (scenario.control == null) return verdict;
  return judge(console, scenario.control.query, scenario.control.expect, parameters);
}

async function judge(
  console: Console,
  statement: string,
  expect: Expectation,
  parameters: Record<string, TypedValue>,
): Promise<Verdict> {
  let fields: string[];
  const rows: TypedValue[][] = [];
  try {
    const result = await console.run({ statement, parameters, maxRows: 100_000 });
    fields = result.fields;
    for await (const row of result.rows) rows.push(row);
  } catch (cause) {
    return judgeFailure(cause, expect);
  }
  if ('error' in expect)
    return { outcome: 'wrong', reason: `wanted ${expect.error.detail}, found ${rows.length} rows` };
  if ('empty' in expect)
    return rows.length === 0 ? right : { outcome: 'wrong', reason: `wanted nothing, found ${rows.length} rows` };
  const { columns, ignoreListOrder = false, ordered = false } = expect;
  const inOrder = (texts: string[]) => (ordered ? texts : [...texts].sort()).join('\n');
  const found = inOrder(rows.map((row) => row.map((value) => spell(value, ignoreListOrder)).join(' | ')));
  const wanted = inOrder(
    expect.rows.map((row) => row.map((text) => spell(readTckValue(text), ignoreListOrder)).join(' | ')),
  );
  if (found !== wanted) return { outcome: 'wrong', reason: `wanted ${wanted}; found ${found}` };
  return fields.join() === columns.join()
    ? right
    : { outcome: 'wrong', reason: `wanted the columns ${columns.join()}; found ${fields.join()}` };
}

const right: Verdict = { outcome: 'right', reason: '' };

function judgeFailure(cause: unknown, expect: Expectation): Verdict {
  if (!(cause instanceof Failure)) throw cause;
  if (cause.code === 'needs-neo4j' || cause.code === 'read-only' || cause.code === 'too-large')
    return { outcome: 'refused', reason: cause.message };
  if ('error' in expect) return right;
  // A loud error of the engine where a result is due misleads nobody.
  return cause.code === 'invalid-query'
    ? { outcome: 'refused', reason: `an error: ${cause.message}` }
    : { outcome: 'wrong', reason: `${cause.code}: ${cause.message}` };
}

interface GraphState {
  nodes: Set<string>;
  relationships: Set<string>;
  labels: Set<string>;
  properties: Set<string>;
}

async function readGraph(engine: CypherEngine): Promise<GraphState> {
  const state: GraphState = { nodes: new Set(), relationships: new Set(), labels: new Set(), properties: new Set() };
  const read = async (text: string, kind: 'nodes' | 'relationships') => {
    for await (const row of engine.stream(text, {})) {
      const id = `${kind} ${String(row['id'])}`;
      state[kind].add(id);
      for (const label of (row['labels'] as string[] | undefined) ?? []) state.labels.add(label);
      for (const [key, value] of Object.entries(row['properties'] as object))
        if (value !== null)
          state.properties.add(
            `${id} ${key} ${JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))}`,
          );
    }
  };
  await read('MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties', 'nodes');
  await read('MATCH ()-[r]->() RETURN elementId(r) AS id, properties(r) AS properties', 'relationships');
  return state;
}

function effectsBetween(before: GraphState, after: GraphState): string {
  const effects: Record<string, number> = {};
  for (const part of ['nodes', 'relationships', 'labels', 'properties'] as const) {
    effects[`+${part}`] = [...after[part]].filter((one) => !before[part].has(one)).length;
    effects[`-${part}`] = [...before[part]].filter((one) => !after[part].has(one)).length;
  }
  return spellEffects(effects);
}

function spellEffects(effects: Record<string, number>): string {
  return Object.entries(effects)
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${name} ${count}`)
    .sort()
    .join(', ');
}
