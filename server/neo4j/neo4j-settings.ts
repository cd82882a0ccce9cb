import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const file = join(root, 'server', 'neo4j', 'neo4j.env');

/** The settings of `neo4j.env` as a container's environment. */
export function neo4jEnvironment(): Record<string, string> {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^(NEO4J_\w+)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The same by Neo4j's own names: in the environment a dot is `_`, and `_` is `__`. */
export function neo4jSettings(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(neo4jEnvironment()).map(([name, value]) => [
      name
        .slice('NEO4J_'.length)
        .split('__')
        .map((part) => part.replaceAll('_', '.'))
        .join('_'),
      value,
    ]),
  );
}
