import { type Base, type GraphTypes, join, type TypesByName, type ValueType } from './value-type.ts';

type Run = (text: string) => Promise<Record<string, unknown>[]>;

/**
 * All labels and types, and the types of all properties in the embedded store, exact: every value is looked at. Of whole numbers the engine itself
 * is asked whether it holds integers, by a sum that only integer division rounds.
 */
export async function readGraphTypes(run: Run): Promise<GraphTypes> {
  const node = await readTypes(run, 'MATCH (e) RETURN properties(e) AS properties', 'MATCH (e)');
  const relationship = await readTypes(run, 'MATCH ()-[e]->() RETURN properties(e) AS properties', 'MATCH ()-[e]->()');
  const labels = await run('MATCH (e) UNWIND labels(e) AS name RETURN DISTINCT name');
  const types = await run('MATCH ()-[e]->() RETURN DISTINCT type(e) AS name');
  const namesOf = (rows: Record<string, unknown>[]) => rows.map(({ name }) => String(name)).sort();
  return { node, relationship, labels: namesOf(labels), types: namesOf(types) };
}

async function readTypes(run: Run, all: string, match: string): Promise<TypesByName> {
  const types = new Map<string, ValueType>();
  for (const { properties } of await run(all))
    for (const [key, value] of Object.entries(properties as Record<string, unknown>)) {
      if (value === null) continue;
      const type = typeOf(value);
      const known = types.get(key);
      types.set(key, known === undefined ? type : joinOnce(known, type));
    }
  for (const [key, type] of types) {
    types.set(key, { ...type, nullable: true });
    if (hasTexts(type) && (await holdsTimes(run, match, key, type))) {
      types.set(key, { bases: ['Other'], nullable: true });
      continue;
    }
    if (!hasNumbers(type)) continue;
    const numbers = await readNumberTypes(run, match, key, type);
    types.set(
      key,
      type.bases.includes('List')
        ? {
            ...type,
            nullable: true,
            item: { ...type.item, bases: merge(type.item?.bases ?? [], numbers), nullable: false },
          }
        : { ...type, bases: merge(type.bases, numbers), nullable: true },
    );
  }
  return types;
}

function joinOnce(known: ValueType, type: ValueType): ValueType {
  const isCovered =
    known.isSmall === type.isSmall &&
    known.item?.isSmall === type.item?.isSmall &&
    type.bases.every((base) => known.bases.includes(base)) &&
    (type.item?.bases ?? []).every((base) => known.item?.bases.includes(base) === true);
  return isCovered ? known : join(known, type);
}

function typeOf(value: unknown): ValueType {
  if (Array.isArray(value)) {
    const items = value.map(typeOf);
    const [first, ...rest] = items;
    return { bases: ['List'], nullable: false, ...(first === undefined ? {} : { item: rest.reduce(join, first) }) };
  }
  const isSmall = typeof value === 'number' && Math.abs(value) < 2 ** 53;
  return { bases: [baseOf(value)], nullable: false, ...(isSmall ? { isSmall } : {}) };
}

function baseOf(value: unknown): Base {
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'string') return 'String';
  // Beyond 2^53 integers come as bigint. Of other whole numbers the engine is asked.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'Integer' : 'Float';
  return typeof value === 'bigint' ? 'Integer' : 'Other';
}

function hasNumbers({ bases, item }: ValueType): boolean {
  return bases.includes('Integer') || item?.bases.includes('Integer') === true;
}

/** The engine hands times out as text; of text alone a test of texts says something else than null. */
async function holdsTimes(run: Run, match: string, key: string, type: ValueType): Promise<boolean> {
  const rows = await run(
    `${match} ${valuesOf(key, type)} WHERE v IS NOT NULL AND (v STARTS WITH '') IS NULL RETURN v LIMIT 50`,
  );
  return rows.some(({ v }) => typeof v === 'string');
}

function hasTexts({ bases, item }: ValueType): boolean {
  return bases.includes('String') || item?.bases.includes('String') === true;
}

function valuesOf(key: string, { bases }: ValueType): string {
  const value = `e.${quoted(key)}`;
  return bases.includes('List') ? `UNWIND ${value} AS v WITH v` : `WITH ${value} AS v`;
}

function quoted(key: string): string {
  return `\`${key.replaceAll('`', '``')}\``;
}

async function readNumberTypes(run: Run, match: string, key: string, type: ValueType): Promise<Base[]> {
  // Division truncates towards zero; of a value of another type the sum is null.
  const rows = await run(
    `${match} ${valuesOf(key, type)} WHERE v > -9007199254740991 AND v < 9007199254740991 RETURN CASE WHEN v < 0 THEN v / 2 + (v - 1) / 2 ELSE v / 2 + (v + 1) / 2 END = v AS isInteger, count(*) AS n`,
  );
  return rows.flatMap(({ isInteger }): Base[] =>
    isInteger === true ? ['Integer'] : isInteger === false ? ['Float'] : [],
  );
}

function merge(bases: readonly Base[], numbers: readonly Base[]): Base[] {
  return [...new Set([...bases.filter((base) => base !== 'Integer'), ...numbers])].sort();
}
