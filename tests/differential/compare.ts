import type { TypedValue } from '../../shared/contract/cypher-values.ts';
import type { Console } from '../../server/cypher/console.ts';
import { Failure } from '../../server/failure.ts';
import { spell } from '../tck/tck-value.ts';

export interface Comparison {
  outcome: 'same' | 'refused' | 'loud' | 'different';
  embedded: string;
  neo4j: string;
}

/**
 * Runs a statement through both consoles. `refused`: the guard did not let it through; `loud`: the embedded engine raised
 * an error; `different`: it answered, and not as Neo4j does. Rows and lists are compared without their order.
 */
export async function compare(embedded: Console, neo4j: Console, statement: string): Promise<Comparison> {
  const [found, wanted] = await Promise.all([answerOf(embedded, statement), answerOf(neo4j, statement)]);
  if (found.code === 'needs-neo4j') return { outcome: 'refused', embedded: found.text, neo4j: wanted.text };
  if (found.code !== undefined)
    return { outcome: wanted.code === undefined ? 'loud' : 'same', embedded: found.text, neo4j: wanted.text };
  return { outcome: found.text === wanted.text ? 'same' : 'different', embedded: found.text, neo4j: wanted.text };
}

function rounded(text: string): string {
  return text.replace(/-?\d+\.\d+(E-?\d+)?/g, (float) => String(Math.round(Number(float) * 1e9) / 1e9 || 0));
}

async function answerOf(console: Console, statement: string): Promise<{ code?: string; text: string }> {
  try {
    const { fields, rows } = await console.run({ statement, parameters: {}, maxRows: 100_000 });
    const lines: string[] = [];
    // Neo4j's avg() adds up in the order of the rows, which is free: the last digits are too.
    const inDigits = /\bavg\(/i.test(statement) ? rounded : (text: string) => text;
    for await (const row of rows) lines.push(inDigits(row.map((value: TypedValue) => spell(value, true)).join(' | ')));
    return { text: `${fields.join(' | ')}\n${lines.sort().join('\n')}` };
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return { code: cause.code, text: `${cause.code}: ${cause.message}` };
  }
}
