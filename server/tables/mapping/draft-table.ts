import { type EntityPart, type KindOf, type RelationPart, tableLabel } from '../../../shared/mapping.ts';
import { type ColumnFacts, isNaming } from './column-facts.ts';
import { kindOfColumn, needKind, needKindNamed, type Needed } from './guess-kind.ts';
import { chained, ofCountries } from './guess-reference.ts';
import { partnersIn } from './guess-ties.ts';
import { type KnownSheet, type Reference, referencesOf } from './known-sheets.ts';
import { finestFirst, kindBehind } from './place-columns.ts';
import { hintOf } from './tie-hints.ts';
import { isBodyHead } from './words.ts';

export interface Surroundings {
  all: readonly KnownSheet[];
  kinds: ReadonlyMap<KnownSheet, KindOf>;
  needed: Needed;
}

/** A table of the mapping as it is guessed: parts and relations come in, and the columns that they use. */
export interface Draft extends Surroundings {
  known: KnownSheet;
  references: readonly Reference[];
  entities: Record<string, EntityPart>;
  relations: RelationPart[];
  used: Set<ColumnFacts>;
}

export function startDraft(known: KnownSheet, surroundings: Surroundings): Draft {
  return {
    ...surroundings,
    known,
    references: referencesOf(known, surroundings.all),
    entities: {},
    relations: [],
    used: new Set(),
  };
}

/** The part that a column gives: a row of another sheet, or an entity of a kind of its own. */
export function partOf(draft: Draft, column: ColumnFacts, otherwise?: string): string {
  const { references, entities, used, needed } = draft;
  used.add(column);
  const own = references.filter((one) => one.column === column);
  const mark = splitOf(column);
  const split = mark === undefined ? {} : { split: mark };
  entities[column.head] =
    own.length > 0
      ? { in: [...new Set(own.map(({ target }) => tableLabel(target.sheet)))], key: column.head, ...split }
      : {
          kind: kindOfColumn(needed, column, otherwise),
          name: column.head,
          ...split,
          ...chained(needed, column),
          ...ofCountries(needed, column),
        };
  return column.head;
}

/** The title of an agreement may have marks of its own: of them only those part a list that no title has. */
function splitOf({ kind, mark }: ColumnFacts): string | undefined {
  return kind?.hub === true && mark !== undefined && /[、，,]/.test(mark) ? undefined : mark;
}

export function isEntity({ references, known, used, needed }: Draft, column: ColumnFacts): boolean {
  return (
    !used.has(column) &&
    (references.some((one) => one.column === column) ||
      (column.suffix !== 'id' &&
        isNaming(column) &&
        (column.kind !== undefined ||
          column.isParty ||
          column.role === 'within' ||
          hintOf(needed.words, column) !== undefined ||
          isBodyHead(column.base, needed.words) ||
          column.isDivisions ||
          column.isCountries ||
          column.isSeries ||
          column.isBodies ||
          namesAgain(known, column) ||
          namesAlike(column, known.name))))
  );
}

/** The name of something that rows name again, as `Publication Title` does beside `Title`. */
function namesAgain(
  { name, rowCount }: KnownSheet,
  { suffix, base, role, distinct, filled, head }: ColumnFacts,
): boolean {
  const isNamed = suffix === 'name' && base !== '' && role === undefined && head !== name?.head;
  return isNamed && name !== undefined && distinct.size < rowCount * filled * 0.8;
}

/** A column whose cells come among the names of another is of the same things: who, and whom. */
export function namesAlike(column: ColumnFacts, name: ColumnFacts | undefined): boolean {
  if (name === undefined || name === column || column.role !== undefined || !isNaming(name)) return false;
  const shared = [...column.distinct].filter((cell) => name.distinct.has(cell)).length;
  // A few countries have a capital that is called as they are.
  const wanted = typeof name.kind?.place === 'string' ? 0.5 : 0.2;
  return shared > 0 && shared >= column.distinct.size * wanted;
}

/** The kinds that the rows of other sheets have which a column calls, or that its head names. */
export function kindsCalled({ needed, references, kinds }: Draft, column: ColumnFacts): string[] {
  return partnersIn(needed, column, { references, kinds });
}

/** The finest place around a part first, each within the next. */
export function lieWithin(
  draft: Draft,
  inner: string,
  places: readonly ColumnFacts[],
  kindAround: (column: ColumnFacts) => string | undefined,
): void {
  let part = inner;
  for (const column of finestFirst(places, draft.needed.words)) {
    const around = partOf(draft, column, kindAround(column));
    const own = draft.entities[part];
    if (own !== undefined && own.in === undefined) draft.entities[part] = { ...own, within: around };
    part = around;
  }
}

/** The same around what a column names; what its head says behind the other's is the kind: the `city` of `customer city`. */
export function lieAround(draft: Draft, owner: ColumnFacts, places: readonly ColumnFacts[]): void {
  const { needed } = draft;
  lieWithin(draft, owner.head, places, (column) => {
    const kind = kindBehind(column, owner, needed.words);
    return kind === undefined ? placeKind(needed) : needKind(needed, kind);
  });
}

/** Of a place whose name tells no level. */
export function placeKind(needed: Needed): string {
  return needKindNamed(needed, needed.words.placeKind);
}

/** Whoever builds or leads something is a body of some sort, where its name tells no other. */
export function bodyKind({ needed }: Pick<Draft, 'needed'>, column: ColumnFacts): string | undefined {
  const { words } = needed;
  const ends = hintOf(words, column)?.entry.ends;
  if (ends !== undefined) return needKindNamed(needed, ends);
  const isBody = column.isParty || isBodyHead(column.base, words) || hintOf(words, column) !== undefined;
  return isBody && column.kind === undefined ? needKindNamed(needed, words.partyKind) : undefined;
}
