import type { EntityPart, RelationPart, TableMapping } from './mapping.ts';

/**
 * The table without any use of a column: a part that nothing names any more goes, with what it is related by. What lay in it lies in what it lay in
 * itself: without the city a county lies in its province.
 */
export function withoutColumn(table: TableMapping, column: string): TableMapping {
  const left = Object.entries(table.entities).flatMap(([name, part]) => {
    const kept = partWithout(part, column);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  const names = new Set(left.map(([name]) => name));
  const next = (name: string | undefined, by: 'within' | 'or') => {
    let at = name;
    for (let tries = 0; at !== undefined && !names.has(at) && tries < left.length + 1; tries += 1)
      at = table.entities[at]?.[by];
    return at === undefined || !names.has(at) ? {} : { [by]: at };
  };
  const entities = left.map(([name, { within, or, ...part }]) => [
    name,
    { ...part, ...next(within, 'within'), ...next(or, 'or') },
  ]);
  const { cross, ...rest } = table;
  const columns = cross?.columns.filter((one) => one !== column) ?? [];
  return {
    ...rest,
    entities: Object.fromEntries(entities) as TableMapping['entities'],
    relations: table.relations
      .filter(({ from, to }) => names.has(from) && names.has(to))
      .map((relation) => relationWithout(relation, column)),
    ...(cross === undefined || columns.length === 0 || !names.has(cross.rows) ? {} : { cross: { ...cross, columns } }),
  };
}

function partWithout(part: EntityPart, column: string): EntityPart | undefined {
  const { name, key, aliases, kind, ...rest } = sayingWithout(part, column);
  const left = {
    ...(name === undefined || name === column ? {} : { name }),
    ...(key === undefined || key === column ? {} : { key }),
  };
  if (left.name === undefined && left.key === undefined) return undefined;
  const others = aliases?.filter((one) => one !== column) ?? [];
  const isChosenByIt = typeof kind === 'object' && 'column' in kind && kind.column === column;
  return {
    ...rest,
    ...left,
    ...(kind === undefined ? {} : { kind: isChosenByIt ? kind.otherwise : kind }),
    ...(others.length === 0 ? {} : { aliases: others }),
  };
}

function relationWithout(relation: RelationPart, column: string): RelationPart {
  const { type, ...rest } = sayingWithout(relation, column);
  return { ...rest, type: typeof type === 'object' && type.column === column ? type.otherwise : type };
}

/** Without the dates, notes and properties that the column gives. When something ended is the end of nothing without when it began. */
function sayingWithout<T extends EntityPart | RelationPart>(own: T, column: string): T {
  const { date, until, note, properties, ...rest } = own;
  const isEndAlone = date === column && until !== undefined && until !== column;
  const said = Object.entries({ ...properties, ...(isEndAlone ? { [until]: until } : {}) });
  const kept = said.filter(([, from]) => from !== column);
  // The rest is all of it but for the four that are put back.
  return {
    ...rest,
    ...(date === undefined || date === column ? {} : { date }),
    ...(until === undefined || until === column || isEndAlone ? {} : { until }),
    ...(note === undefined || note === column ? {} : { note }),
    ...(kept.length === 0 ? {} : { properties: Object.fromEntries(kept) }),
  } as unknown as T;
}
