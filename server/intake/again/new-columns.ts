import type { EntityPart, RelationPart, TableMapping } from '../../../shared/mapping.ts';

/** What was guessed of a table that got columns which it did not have. */
interface Guessed {
  table: TableMapping;
  isFresh: (column: string | undefined) => boolean;
  /** How what is guessed is called in the table of before, by its name in the guess; what is in neither has no name. */
  nameOf: ReadonlyMap<string, string>;
}

/** A table with columns that it did not have, taken as `guess` takes them, as far as they have to do with what was there. */
export function withNewColumns(own: TableMapping, guess: TableMapping, fresh: readonly string[]): TableMapping {
  if (fresh.length === 0) return own;
  const isFresh = (column: string | undefined) => column !== undefined && fresh.includes(column);
  const guessed = { table: guess, isFresh, nameOf: namesIn(own, guess, isFresh) };
  const parts = [...guessed.nameOf].map(([part, name]) => [name, partWith(own.entities[name], part, guessed)] as const);
  return {
    ...own,
    entities: { ...own.entities, ...Object.fromEntries(parts) },
    relations: relationsWith(own, guessed),
    ...crossWith(own, guessed),
  };
}

function namesIn(own: TableMapping, guess: TableMapping, isFresh: Guessed['isFresh']): Map<string, string> {
  const columnOf = ({ name, key }: EntityPart) => name ?? key;
  const names = new Map<string, string>();
  for (const [part, it] of Object.entries(guess.entities)) {
    const before = Object.entries(own.entities).find(([, one]) => columnOf(one) === columnOf(it))?.[0];
    if (before !== undefined) names.set(part, before);
    else if (isFresh(columnOf(it))) names.set(part, freeName(own, part));
  }
  return names;
}

function freeName({ entities }: TableMapping, part: string): string {
  let name = part;
  for (let nth = 2; Object.hasOwn(entities, name); nth += 1) name = `${part} ${nth}`;
  return name;
}

/** A part of before with what new columns say of it, or one that a new column names. */
function partWith(before: EntityPart | undefined, part: string, { table, isFresh, nameOf }: Guessed): EntityPart {
  const it = table.entities[part] ?? {};
  const { date: _, until: _____, note: __, properties: ___, aliases, within: around, or: ____, ...bare } = it;
  const within = before?.within ?? (around === undefined ? undefined : nameOf.get(around));
  const others = [...(before?.aliases ?? []), ...(aliases ?? []).filter(isFresh)];
  return {
    ...(before ?? bare),
    ...sayingNew(before, it, isFresh),
    ...(others.length === 0 ? {} : { aliases: others }),
    ...(within === undefined ? {} : { within }),
  };
}

function relationsWith(own: TableMapping, { table, isFresh, nameOf }: Guessed): RelationPart[] {
  const relations = [...own.relations];
  for (const it of table.relations) {
    const [from, to] = [nameOf.get(it.from), nameOf.get(it.to)];
    if (from === undefined || to === undefined) continue;
    const at = relations.findIndex((one) => [one.from, one.to].sort().join('\n') === [from, to].sort().join('\n'));
    const before = relations[at];
    if (before !== undefined) relations[at] = { ...before, ...sayingNew(before, it, isFresh) };
    else if (!Object.hasOwn(own.entities, from) || !Object.hasOwn(own.entities, to))
      relations.push({ from, to, type: it.type, ...sayingNew(undefined, it, isFresh) });
  }
  return relations;
}

/** The dates, notes and properties of before, with those of new columns that are in nobody's place. */
function sayingNew(
  before: EntityPart | RelationPart | undefined,
  it: EntityPart | RelationPart,
  isFresh: Guessed['isFresh'],
) {
  const date = before?.date ?? (isFresh(it.date) ? it.date : undefined);
  const until = before?.until ?? (isFresh(it.until) ? it.until : undefined);
  const note = before?.note ?? (isFresh(it.note) ? it.note : undefined);
  const added = Object.entries(it.properties ?? {}).filter(([, column]) => isFresh(column));
  const properties = { ...Object.fromEntries(added), ...before?.properties };
  return {
    ...(date === undefined ? {} : { date }),
    ...(until === undefined || date === undefined ? {} : { until }),
    ...(note === undefined ? {} : { note }),
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
  };
}

function crossWith({ cross }: TableMapping, { table, isFresh }: Guessed): Pick<TableMapping, 'cross'> {
  if (cross === undefined) return {};
  return { cross: { ...cross, columns: [...cross.columns, ...(table.cross?.columns ?? []).filter(isFresh)] } };
}
