import type { Place, Said } from '../said.ts';
import { mark, slugOf } from '../slug.ts';

/** An entity as it is made of rows. */
export interface MadeEntity {
  /** The how manieth it is, from 0 on. */
  at: number;
  kind: string;
  name: string;
  aliases: Set<string>;
  /** What its id is made of, and what stands before it. */
  key: string;
  prefix: string;
  within?: MadeEntity;
  /** Where it lies is told by the reference of divisions, and by no row. */
  isPlacedByReference?: true;
  date?: string;
  note?: string;
  properties: Map<string, string>;
  /** The row that says that it is there; undefined for a division that the reference alone tells. */
  row: EvidenceRow | undefined;
}

export interface EvidenceRow {
  document: string;
  row: number;
  /** Columns, from 0 on. */
  cells: number[];
}

export interface Described {
  kind: string;
  name: string;
  /** What the table calls it; without it, its name does. */
  key?: string;
  /** Distinguishes two of one name. */
  around?: MadeEntity;
  table: string;
  prefix: string;
  row: EvidenceRow | undefined;
}

/** The entities of an import: each once, found by the key of its table, or by its kind and name. */
export function createEntityBook() {
  const all: MadeEntity[] = [];
  const byKey = new Map<string, MadeEntity>();
  const byName = new Map<string, MadeEntity>();
  const byTable = new Map<string, MadeEntity>();
  const several = new Set<string>();
  /** Of which a row said what they lie in. */
  const placed = new Set<MadeEntity>();

  const add = ({ kind, name, key, prefix, row }: Described): MadeEntity => {
    const own = { aliases: new Set<string>(), properties: new Map<string, string>() };
    const made: MadeEntity = { at: all.length, kind, name, key: key ?? name, prefix, row, ...own };
    all.push(made);
    return made;
  };
  const told = (parts: readonly string[]) => parts.join('\n');

  return {
    all,
    /** The row's entity: the one of that key, or of that name and kind, or a new one. */
    describe: (said: Described): MadeEntity => {
      const { kind, name, key, table, around } = said;
      const named = told([kind, name, around === undefined ? '' : told([around.kind, around.name])]);
      const known = key === undefined ? byName.get(named) : byKey.get(told([table, key]));
      // One of whom no row said yet where it lies is nobody else for being told of with its place.
      const unplaced = key === undefined ? byName.get(told([kind, name, ''])) : undefined;
      const made = known ?? (unplaced === undefined || placed.has(unplaced) ? add(said) : unplaced);
      if (around !== undefined) placed.add(made);
      made.row ??= said.row;
      if (key !== undefined) byKey.set(told([table, key]), made);
      if (!byName.has(named)) byName.set(named, made);
      if (!byName.has(told([kind, name, '']))) byName.set(told([kind, name, '']), made);
      const first = byTable.get(told([table, name]));
      if (first === undefined) byTable.set(told([table, name]), made);
      else if (first !== made) several.add(told([table, name]));
      return made;
    },
    /** Whether more than one row of a table is called so, and none by its key. */
    isUnclear: (tables: readonly string[], cell: string): boolean =>
      tables.every((table) => !byKey.has(told([table, cell]))) &&
      tables.some((table) => several.has(told([table, cell]))),
    /** What a cell calls in one of the tables, by its key or its name. */
    find: (tables: readonly string[], cell: string): MadeEntity | undefined => {
      for (const index of [byKey, byTable])
        for (const table of tables) {
          const found = index.get(told([table, cell]));
          if (found !== undefined) return found;
        }
      return undefined;
    },
  };
}
export type EntityBook = ReturnType<typeof createEntityBook>;

/**
 * Ids of all entities: their key where it may stand in one, else the slug of their name. Where two would have the same, the first by its key keeps
 * it and the others are given four letters of theirs, so that the order of rows changes nothing; this is said.
 */
export function idsOf(
  all: readonly MadeEntity[],
  placeOf: ReadonlyMap<string, Pick<Place, 'file' | 'sheet'>>,
  said: Said,
): ReadonlyMap<MadeEntity, string> {
  const wishes = new Map<string, MadeEntity[]>();
  for (const entity of all) {
    const wish = `${entity.prefix}:${slugOfKey(entity)}`;
    const known = wishes.get(wish);
    if (known === undefined) wishes.set(wish, [entity]);
    else known.push(entity);
  }
  const ids = new Map<MadeEntity, string>();
  for (const [wish, entities] of wishes) {
    const ordered = [...entities].sort((a, b) => compare(fullKey(a), fullKey(b)));
    for (const [at, entity] of ordered.entries()) {
      ids.set(entity, at === 0 ? wish : `${wish}-${mark(fullKey(entity))}`);
      // The cell says the key: without it in the id, it is another name.
      if (entity.key !== entity.name && (at > 0 || !isPlain(entity.key))) entity.aliases.add(entity.key);
    }
    const [first, second] = ordered;
    if (first !== undefined && second !== undefined)
      said.notices.push({
        ...{ file: '', ...placeOf.get(second.row?.document ?? ''), row: second.row?.row ?? 0, rule: 'one-id-for-two' },
        text: `${ordered.map(({ name }) => name).join(', ')} would all be ${wish}: given marks of their own`,
        values: { names: ordered.map(({ name }) => name).join(', '), id: wish },
      });
  }
  return ids;
}

function slugOfKey({ key, name }: MadeEntity): string {
  if (key !== name && isPlain(key)) return key;
  const slug = slugOf(key);
  return slug === '' ? mark(key) : slug;
}

function isPlain(key: string): boolean {
  return /^[\p{L}\p{M}\p{N}._-]+$/u.test(key);
}

function fullKey({ key, kind, within }: MadeEntity): string {
  return [key, kind, within?.name ?? ''].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
