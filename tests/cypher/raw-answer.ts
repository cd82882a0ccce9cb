import { formatFloat } from '../../shared/contract/cypher-values.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { spell } from '../tck/tck-value.ts';

/** The little graph that some of the recorded statements look at. */
export const faultSetup = [
  "CREATE (:F {code: '7', l: ['a', 'b']})-[:T]->(:F {code: '8', l: ['c']})",
  "CREATE (:F {code: 'x'})",
];

/** The first value of a statement, past the console: as the engine itself hands it out. */
export async function rawAnswer(engine: CypherEngine, statement: string): Promise<string> {
  try {
    if (engine.name === 'neo4j') {
      const { rows } = await engine.runStatement({ text: statement, parameters: {} }, { maxRows: 10 });
      for await (const [value] of rows) return value === undefined ? 'nothing' : spell(value, false);
      return 'no row';
    }
    for await (const row of engine.stream(statement, {})) return spellRaw(Object.values(row)[0]);
    return 'no row';
  } catch {
    return 'an error';
  }
}

function spellRaw(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : formatFloat(value);
  if (Array.isArray(value)) return `[${value.map(spellRaw).join(', ')}]`;
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' ? JSON.stringify(value) : (value as boolean | bigint).toString();
}
