import { createHash } from 'node:crypto';
import type { Driver, Record as Row } from 'neo4j-driver';

/** How much is stored, and a number that is another one as soon as anything of it is. */
export interface StoredDigest {
  nodes: number;
  relations: number;
  digest: string;
}

const nodes = `
  MATCH (n) WHERE NOT n:KuajieGeneration AND NOT n:Bare
  RETURN labels(n) AS labels, properties(n) AS properties`;
const relations = `
  MATCH (a)-[r]->(b) WHERE NOT a:Bare
  RETURN type(r) AS type, properties(r) AS properties, labels(a) AS from, a.id AS source, labels(b) AS to, b.id AS target`;

/**
 * All that the database holds (ids, labels, properties, evidence, the text of tables), row by row. What is written in another order
 * comes back in another: each row is hashed and the hashes are added, for which their order is the same.
 */
export async function digestOf(driver: Driver): Promise<StoredDigest> {
  const sum = { nodes: 0, relations: 0, hashes: 0n };
  for (const [part, text] of [
    ['nodes', nodes],
    ['relations', relations],
  ] as const)
    await eachRow(driver, text, (row) => {
      sum[part] += 1;
      const hash = createHash('sha256').update(JSON.stringify(row.toObject(), inOrder)).digest('hex');
      sum.hashes = (sum.hashes + BigInt(`0x${hash}`)) % most;
    });
  return { nodes: sum.nodes, relations: sum.relations, digest: sum.hashes.toString(16).padStart(64, '0') };
}

/** Whether all that is stored is the same, with its numbers. */
export function compare(one: StoredDigest, other: StoredDigest): { isSame: boolean; says: string } {
  const isSame = JSON.stringify(one) === JSON.stringify(other);
  return {
    isSame,
    says: isSame ? `the same (${JSON.stringify(one)})` : `${JSON.stringify(other)} in place of ${JSON.stringify(one)}`,
  };
}

const most = 1n << 256n;

async function eachRow(driver: Driver, text: string, take: (row: Row) => void): Promise<void> {
  const session = driver.session({ defaultAccessMode: 'READ', fetchSize: 1000 });
  try {
    for await (const row of session.run(text)) take(row);
  } finally {
    await session.close();
  }
}

/** Properties and labels come in no order of their own. */
function inOrder(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return ['labels', 'from', 'to'].includes(key) ? [...(value as string[])].sort() : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
