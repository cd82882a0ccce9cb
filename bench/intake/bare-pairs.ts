import type { Driver } from 'neo4j-driver';
import { cityPairs, type PairsSize } from '../city-pairs.ts';

const atOnce = 5000;

/** The pairs of the table, without countries and evidence, as the bare driver writes them. */
export async function loadBare(driver: Driver, size: PairsSize): Promise<void> {
  await driver.executeQuery('CREATE CONSTRAINT IF NOT EXISTS FOR (n:Bare) REQUIRE n.name IS UNIQUE');
  const write = (rows: object[]) =>
    driver.executeQuery(
      'UNWIND $rows AS row MERGE (a:Bare {name: row.a}) MERGE (b:Bare {name: row.b}) MERGE (a)-[r:TWIN]->(b) SET r.since = row.since',
      { rows },
    );
  let rows: object[] = [];
  let [isHead, rest] = [true, ''];
  for (const piece of cityPairs(size)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [a, , b, , since] = line.split(',');
      if (!isHead) rows.push({ a, b, since });
      isHead = false;
      if (rows.length < atOnce) continue;
      await write(rows);
      rows = [];
    }
  }
  await write(rows);
}
