import { createRandom } from '../../server/dataset/random.ts';
import type { CypherEngine } from '../../server/store/engine.ts';

/** Writes the same small graph into any engine: loops, parallel relations, missing properties, whole floats, negative numbers. */
export async function writeRandomGraph(engine: CypherEngine, seed: number): Promise<void> {
  const next = createRandom(seed);
  const random = () => next(1_000_000) / 1_000_000;
  const pick = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)] as T;
  const some = (part: number, text: () => string) => (random() < part ? [text()] : []);
  const nodes = Array.from({ length: 14 }, (_, at) => {
    const labels = [...new Set([pick(labelNames), ...some(0.3, () => pick(labelNames))])];
    const properties = [
      `id: 'n${at}'`,
      ...some(0.8, () => `name: ${pick(texts)}`),
      ...some(0.6, () => `code: ${pick(["'7'", "'430500'", "'a'"])}`),
      ...some(0.7, () => `count: ${pick(['0', '1', '2', '3', '7', '-5', '-4', '2020'])}`),
      ...some(0.7, () => `share: ${pick(['0.5', '1.0', '2.0', '-1.5', '3.25', '-4.0'])}`),
      ...some(0.6, () => `active: ${pick(['true', 'false'])}`),
      ...some(0.6, () => `tags: ${pick(["['a', 'b']", "['汝城县']", "['b']", '[]'])}`),
      ...some(0.5, () => `years: ${pick(['[2020, 2021]', '[1]', '[3, -1, 3]', '[]'])}`),
    ];
    return `CREATE (:${labels.join(':')} {${properties.join(', ')}})`;
  });
  const relations = Array.from({ length: 26 }, (_, at) => {
    const [a, b] = [Math.floor(random() * 14), Math.floor(random() * 14)];
    const properties = [
      `id: 'r${at}'`,
      ...some(0.7, () => `weight: ${pick(['0.5', '1.0', '2.5', '-3.0'])}`),
      ...some(0.7, () => `year: ${pick(['2019', '2020', '-1'])}`),
      ...some(0.6, () => `basis: ${pick(["'stated'", "'inferred'", "'signed'"])}`),
      ...some(0.5, () => `quotes: ${pick(["['a']", '[]', "['汝城县', 'a']"])}`),
    ];
    return `MATCH (a {id: 'n${a}'}), (b {id: 'n${b}'}) CREATE (a)-[:${pick(typeNames)} {${properties.join(', ')}}]->(b)`;
  });
  await engine.transact(async (run) => {
    await run('MATCH (n) DETACH DELETE n');
    for (const text of [...nodes, ...relations]) await run(text);
  });
}

const labelNames = ['County', 'City', 'Agreement', 'Company'];
const typeNames = ['SIGNED', 'PART_OF', 'SUPPLIES', 'KNOWS'];
const texts = ["'a'", "'b'", "'汝城县'", "'A b'", "''", "'7'", "'𠮷野家'", "'ab城'", "' a '"];
