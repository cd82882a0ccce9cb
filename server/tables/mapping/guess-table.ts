import { describeRows } from './describing-columns.ts';
import { bare, type ColumnFacts, isFew, isNaming, isUnique } from './column-facts.ts';
import {
  kindOfColumn,
  kindsByValue,
  kindOf,
  needKindNamed,
  needType,
  type Needed,
  typeOfWord,
  unknownKind,
} from './guess-kind.ts';
import { isHubKind, isPlaceKind, kindsIn, partnersIn, tieBetween, typeOfPair } from './guess-ties.ts';
import { type KnownSheet, referencesOf } from './known-sheets.ts';
import {
  type EntityPart,
  type KindOf,
  type RelationPart,
  tableLabel,
  type TableMapping,
} from '../../../shared/mapping.ts';

/** What the rows of a sheet are, where each is one thing. */
export function kindOfRows(known: KnownSheet, needed: Needed): KindOf {
  const { subject, name, key, facts, rowCount } = known;
  const isKind = (one: ColumnFacts) =>
    one.role === 'kind' || one.role === 'type' || (one.role === 'name' && one !== name && one.base === 'label');
  const byKind = facts.find((one) => isKind(one) && isFew(one, rowCount));
  const entry = subject === '' ? undefined : needed.words.kinds.find(({ heads }) => heads.includes(subject));
  if (entry === undefined && byKind !== undefined) return kindsByValue(needed, byKind);
  if (entry !== undefined) return kindOf(needed, subject);
  if (name?.kind !== undefined) return kindOfColumn(needed, name);
  if (subject !== '') return kindOf(needed, subject);
  if (name === undefined) return key?.kind === undefined ? unknownKind(needed) : kindOfColumn(needed, key);
  return kindOfColumn(needed, name);
}

export interface Surroundings {
  all: readonly KnownSheet[];
  kinds: ReadonlyMap<KnownSheet, KindOf>;
  needed: Needed;
}

/** How a sheet's rows become entities and relations. */
export function guessTable(known: KnownSheet, { all, kinds, needed }: Surroundings): TableMapping {
  const { sheet, facts, from, to } = known;
  const references = referencesOf(known, all);
  const entities: Record<string, EntityPart> = {};
  const relations: RelationPart[] = [];
  const used = new Set<ColumnFacts>();

  /** The part that a column gives: a row of another sheet, or an entity of a kind of its own. */
  const partOf = (column: ColumnFacts, otherwise?: string): string => {
    used.add(column);
    const own = references.filter((one) => one.column === column);
    const split = column.mark === undefined ? {} : { split: column.mark };
    entities[column.head] =
      own.length > 0
        ? { in: [...new Set(own.map(({ target }) => tableLabel(target.sheet)))], key: column.head, ...split }
        : { kind: kindOfColumn(needed, column, otherwise), name: column.head, ...split };
    return column.head;
  };
  const isEntity = (column: ColumnFacts) =>
    !used.has(column) &&
    (references.some((one) => one.column === column) ||
      (column.suffix !== 'id' &&
        isNaming(column) &&
        (column.kind !== undefined || column.isParty || column.role === 'within' || namesAlike(column, known.name))));

  const main = from === undefined ? mainPart(known, kinds, entities, used) : undefined;
  const date =
    facts.find((one) => one.role === 'date' && one.dates > 0.5) ??
    facts.find((one) => one.dates > 0.8 && one.numbers < 0.5);
  if (date !== undefined) used.add(date);
  const isHub = (column: ColumnFacts) => column.kind?.hub === true && column.suffix !== 'id' && isNaming(column);
  const hub = facts.find((one) => !used.has(one) && isHub(one));
  if (main !== undefined) {
    const part = entities[main];
    const mainKinds = part === undefined ? [] : kindsIn(part);
    const places: ColumnFacts[] = [];
    const parentKind = (column: ColumnFacts) => (column.role === 'within' ? mainKinds[0] : undefined);
    const kindsAround = (column: ColumnFacts) => {
      const called = partnersIn(needed, column, { references, kinds });
      return called.length > 0 ? called : kindsIn({ kind: kindOfColumn(needed, column, parentKind(column)) });
    };
    const kindAlike = (column: ColumnFacts) => (namesAlike(column, known.name) ? mainKinds[0] : undefined);
    const relating = facts.filter(isEntity);
    const isAlone = relating.length === 0 && all.length === 1 && !isHubKind(needed, mainKinds);
    for (const column of isAlone ? onlyOther(known, used) : relating) {
      // A region around a place may be a part of the country or a part of the world.
      if (column.kind?.place === 'area' && column.role !== 'within') continue;
      const isHubRow = isHubKind(needed, mainKinds);
      if (
        column.role === 'within' ||
        (!isHubRow && isPlaceKind(needed, partnersIn(needed, column, { references, kinds })))
      )
        places.push(column);
      else {
        const other = partOf(column, isHubRow ? partyKind(needed) : kindAlike(column));
        const called = partnersIn(needed, column, { references, kinds });
        const otherKinds = called.length > 0 ? called : kindsIn(entities[other] ?? {});
        relations.push(tieBetween(needed, { main, mainKinds, column, other, otherKinds }));
      }
    }
    for (const column of places.filter((one) => !isPlaceKind(needed, kindsAround(one)))) {
      const other = partOf(column, parentKind(column));
      relations.push({ from: main, to: other, type: typeOfWord(needed, 'belongs to') });
    }
    const around = places.filter((one) => one.mark === undefined && isPlaceKind(needed, kindsAround(one)));
    lieWithin(entities, main, around, (column) => partOf(column, parentKind(column)));
  } else if (hub !== undefined) {
    const hubPart = partOf(hub);
    for (const column of facts.filter((one) => isEntity(one) || (!used.has(one) && (one === from || one === to)))) {
      const part = partOf(column, partyKind(needed));
      relations.push({ from: part, to: hubPart, type: needType(needed, needed.words.partyType) });
    }
  } else {
    const pair = from !== undefined && to !== undefined ? [from, to] : pairOf(known, isEntity);
    const [one, other] = pair;
    if (one !== undefined && other !== undefined) {
      const type = typeOfPair(known, { one, other, used, needed });
      const [first, second] = [one, other].map((column) => partOf(column));
      placesBeside(known, entities, pair, partOf);
      relations.push({
        from: (type.isTurned ? second : first) ?? '',
        to: (type.isTurned ? first : second) ?? '',
        type: type.type,
      });
    }
  }
  describeRows({ known, entities, relations, used, main, date, needed });
  const place = { file: sheet.file, ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }) };
  return { ...place, entities, relations };
}

function partyKind(needed: Needed): string {
  return needKindNamed(needed, needed.words.partyKind);
}

/** What a row is about, where it has a name or a key. */
function mainPart(
  { subject, name, key, facts, rowCount }: KnownSheet,
  kinds: ReadonlyMap<KnownSheet, KindOf>,
  entities: Record<string, EntityPart>,
  used: Set<ColumnFacts>,
): string | undefined {
  const column = name ?? key;
  if (column === undefined) return undefined;
  const own = [...kinds].find(([known]) => known.facts === facts)?.[1];
  const part = subject === '' ? column.head : subject;
  for (const one of [name, key]) if (one !== undefined) used.add(one);
  if (typeof own === 'object' && 'column' in own) for (const one of facts) if (one.head === own.column) used.add(one);
  const aliases = facts
    .filter((one) => !used.has(one))
    .filter((one) => one.role === 'alias' || (one.role === 'name' && one !== name && one.distinct.size > rowCount / 2));
  for (const one of aliases) used.add(one);
  entities[part] = {
    ...(own === undefined ? {} : { kind: own }),
    ...(name === undefined ? {} : { name: name.head }),
    ...(key === undefined ? {} : { key: key.head }),
    ...(name !== undefined && ['\n', ';', '|'].includes(name.mark ?? '') ? { names: name.mark } : {}),
    ...(aliases.length === 0 ? {} : { aliases: aliases.map(({ head }) => head) }),
  };
  return part;
}

/** A column whose cells come among the names of another is of the same things: who, and whom. */
function namesAlike(column: ColumnFacts, name: ColumnFacts | undefined): boolean {
  if (name === undefined || name === column || column.role !== undefined || !isNaming(name)) return false;
  const shared = [...column.distinct].filter((cell) => name.distinct.has(cell)).length;
  return shared > 0 && shared >= column.distinct.size * 0.2;
}

/** In a table alone that nothing else relates, the one column of words beside the names. */
function onlyOther({ facts }: KnownSheet, used: ReadonlySet<ColumnFacts>): ColumnFacts[] {
  return facts
    .filter((one) => !used.has(one) && one.role === undefined && one.suffix !== 'id' && isNaming(one))
    .slice(0, 1);
}

/** The finest place around a row first, each within the next. */
function lieWithin(
  entities: Record<string, EntityPart>,
  main: string,
  places: readonly ColumnFacts[],
  partOf: (column: ColumnFacts) => string,
): void {
  const fineness = ['town', 'county', 'city', 'province', 'area'];
  const ordered = [...places].sort(
    (a, b) => fineness.indexOf(String(a.kind?.place ?? 'town')) - fineness.indexOf(String(b.kind?.place ?? 'town')),
  );
  let inner = main;
  for (const column of ordered) {
    const part = partOf(column);
    const own = entities[inner];
    if (own !== undefined) entities[inner] = { ...own, within: part };
    inner = part;
  }
}

/** `country1` is around `city1`, and `country2` around `city2`. */
function placesBeside(
  { facts }: KnownSheet,
  entities: Record<string, EntityPart>,
  ends: readonly ColumnFacts[],
  partOf: (column: ColumnFacts) => string,
): void {
  const sideOf = ({ base }: ColumnFacts) => base.replace(bare(base), '').trim();
  for (const end of ends.slice(0, 2)) {
    const around = facts.filter(
      (one) =>
        !ends.includes(one) &&
        typeof one.kind?.place === 'string' &&
        one.suffix !== 'id' &&
        isNaming(one) &&
        sideOf(one) === sideOf(end),
    );
    if (typeof end.kind?.place === 'string' && sideOf(end) !== '') lieWithin(entities, end.head, around, partOf);
  }
}

/** Two columns of names that come again: who has to do with whom. */
function pairOf({ facts, rowCount }: KnownSheet, isEntity: (column: ColumnFacts) => boolean): ColumnFacts[] {
  const entities = facts.filter(isEntity);
  if (entities.length >= 2) return entities;
  const naming = facts.filter((one) => isNaming(one) && one.role !== 'note' && one.role !== 'type');
  const rest = naming
    .filter((one) => !entities.includes(one))
    .sort((a, b) => Number(isUnique(a, rowCount)) - Number(isUnique(b, rowCount)));
  return [...entities, ...rest];
}
