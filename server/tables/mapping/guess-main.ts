import { type ColumnFacts, isNaming } from './column-facts.ts';
import {
  bodyKind,
  type Draft,
  isEntity,
  kindsCalled,
  lieAround,
  lieWithin,
  namesAlike,
  partOf,
  placeKind,
} from './draft-table.ts';
import { kindOfColumn, type Needed, typeOfWord, unknownKind } from './guess-kind.ts';
import { chained, ofCountries } from './guess-reference.ts';
import { isHubKind, isPlaceKind, kindsIn, tieBetween } from './guess-ties.ts';
import { isHeldByReference } from './held-by-reference.ts';
import { isAcross, tieToPlaces } from './joining-kind.ts';
import type { KnownSheet } from './known-sheets.ts';
import { isSaid } from './said-columns.ts';
import { isCoarser, mayBeAround, placesByOwner, saysPlace } from './place-columns.ts';
import { hintOf } from './tie-hints.ts';
import { tieParties } from './tie-parties.ts';
import { varyingIn } from './varying-columns.ts';
import { plainHead, speaksOf } from './words.ts';

/** What a row is about, with what it has to do with and what it lies in; undefined where a row only relates. */
export function guessMain(draft: Draft): { part: string; column: ColumnFacts } | undefined {
  const { known, entities, needed } = draft;
  const column = known.name ?? known.key;
  const main = mainPart(draft);
  if (main === undefined || column === undefined) return undefined;
  const mainKinds = kindsIn(entities[main] ?? {});
  if (isJoining(needed, mainKinds)) tieParties(draft, main, column);
  else relateOthers(draft, main, mainKinds);
  placeAround(draft, main, mainKinds);
  return { part: main, column };
}

/** Whether all that a row names are the parties of its own thing. */
function isJoining(needed: Needed, mainKinds: readonly string[]): boolean {
  return isHubKind(needed, mainKinds) && !isAcross(needed, mainKinds);
}

/** Relates what the other columns name to the row's own thing. */
function relateOthers(draft: Draft, main: string, mainKinds: readonly string[]): void {
  const { known, entities, relations, used, needed, all } = draft;
  const relating = known.facts.filter(
    (one) => isEntity(draft, one) && !isAround(draft, one, mainKinds) && !isSaid(draft, one),
  );
  const isAlone = relating.length === 0 && all.length === 1 && !known.facts.some((one) => isEntity(draft, one));
  for (const column of isAlone ? onlyOther(known, used) : relating) {
    const other = partOf(draft, column, namesAlike(column, known.name) ? mainKinds[0] : bodyKind(draft, column));
    keepPeopleApart(draft, column, other);
    const called = kindsCalled(draft, column);
    const otherKinds = called.length > 0 ? called : kindsIn(entities[other] ?? {});
    relations.push(tieBetween(needed, { main, mainKinds, column, other, otherKinds }));
  }
  // Beside a city's sister city each column of countries is of one of the two.
  const { name } = known;
  const self = name !== undefined && isPlaceKind(needed, mainKinds) ? [name] : [];
  const owners = [...relating.filter((one) => used.has(one)), ...self].sort((a, b) => a.at - b.at);
  for (const [owner, around] of placesByOwner(known.facts, { owners, subject: undefined, words: needed.words }))
    if (owner !== name) lieAround(draft, owner, around);
    else if (relating.some((one) => saysPlace(one))) lieWithin(draft, main, around, () => placeKind(needed));
}

/** Among the firms that own others people may be: what has so short a name, and none of a firm, is a thing. */
function keepPeopleApart({ known, entities, needed }: Draft, column: ColumnFacts, part: string): void {
  const own = entities[part];
  if (own?.kind === undefined || hintOf(needed.words, column)?.entry.owns === undefined) return;
  const kinds = kindsIn(own);
  const firms = kinds.filter((kind) => needed.kinds[kind]?.firm === true);
  const endings = needed.words.kinds.flatMap((entry) => (firms.includes(entry.kind) ? entry.endings : []));
  const people = [...column.distinct].filter(
    (name) =>
      /^\p{Script=Han}{2,4}$/u.test(name) &&
      known.name?.distinct.has(name) !== true &&
      !endings.some((ending) => name.endsWith(ending)),
  );
  if (firms.length === 0 || people.length === 0) return;
  const usual = typeof own.kind === 'string' ? { endings: {}, otherwise: own.kind } : own.kind;
  if ('column' in usual) return;
  entities[part] = { ...own, kind: { ...usual, names: { ...usual.names, [unknownKind(needed)]: people } } };
}

/** A region around a place may be a part of the country or a part of the world: it says nothing sure. */
function isAround(draft: Draft, column: ColumnFacts, mainKinds: readonly string[]): boolean {
  const { needed } = draft;
  if (column.role === 'within') return true;
  // Nobody lies in those that work with it.
  if (column.isParty) return false;
  // A person has a constituency; of what lies somewhere nobody knows which region is around it.
  if (column.kind?.place === 'area') return isPlaceKind(needed, mainKinds) || !isPerson(needed, mainKinds);
  const kinds = kindsCalled(draft, column);
  if (!isPlaceKind(needed, kinds)) return false;
  const { coarse } = needed.words;
  const levels = mainKinds.filter((kind) => coarse.includes(kind));
  return levels.every((inner) => kinds.some((kind) => !coarse.includes(kind) || isCoarser(kind, inner, coarse)));
}

function isPerson({ kinds }: Needed, mainKinds: readonly string[]): boolean {
  return mainKinds.length > 0 && mainKinds.every((kind) => kind === 'Person' && kinds[kind]?.place === undefined);
}

function placeAround(draft: Draft, main: string, mainKinds: readonly string[]): void {
  const { known, entities, relations, needed } = draft;
  // What a name is a part of is mostly of its own kind, a category in a category; where it is, is a place.
  const parentKind = (column: ColumnFacts) =>
    speaksOf(column.head, needed.words.located)
      ? placeKind(needed)
      : column.role === 'within'
        ? mainKinds[0]
        : undefined;
  const kindsOf = (column: ColumnFacts) => {
    const called = kindsCalled(draft, column);
    return called.length > 0 ? called : kindsIn({ kind: kindOfColumn(needed, column, parentKind(column)) });
  };
  const isHubRow = isJoining(needed, mainKinds);
  const places = known.facts.filter(
    (one) =>
      isEntity(draft, one) &&
      (one.role === 'within' || (!isHubRow && one.kind?.place !== 'area' && isAround(draft, one, mainKinds))),
  );
  // Beside a city's sister city a country may be that of either, unless the other has one of its own.
  const holds = (head: string) => Object.values(entities).some(({ within }) => within === head);
  const isBesideAnother = known.facts.some(
    (one) =>
      draft.used.has(one) &&
      one !== known.name &&
      isPlaceKind(needed, mainKinds) &&
      saysPlace(one) &&
      !holds(one.head) &&
      entities[one.head]?.within === undefined,
  );
  // Whose of the two it is, the reference may know.
  const { name } = known;
  const own = places.filter((one) => !isBesideAnother || (name !== undefined && isHeldByReference(known, name, one)));
  // 承接地 may be a town or a park.
  const isPlace = (column: ColumnFacts) =>
    isPlaceKind(needed, kindsOf(column)) || (column.mark !== undefined && speaksOf(column.head, needed.words.located));
  for (const column of own.filter((one) => !isPlace(one))) {
    const other = partOf(draft, column, parentKind(column));
    relations.push({ from: main, to: other, type: typeOfWord(needed, 'belongs to') });
  }
  const isInSeveral = !isPlaceKind(needed, mainKinds);
  for (const column of isInSeveral ? own.filter((one) => one.mark !== undefined && isPlace(one)) : []) {
    const other = partOf(draft, column, parentKind(column));
    relations.push(tieToPlaces(needed, { main, mainKinds, column, other }));
  }
  const isUnsure = (one: ColumnFacts) =>
    name !== undefined && mayBeAround(name, one) && !isHeldByReference(known, name, one);
  const around = own.filter((one) => one.mark === undefined && isPlace(one) && !isUnsure(one));
  // Of two places of one name each is a place of its own.
  const isOne = name !== undefined && !isPlaceKind(needed, mainKinds);
  const varying = !isOne ? new Set<ColumnFacts>() : varyingIn(known, name, around, needed.words);
  for (const column of varying) aroundAnother(draft, column);
  lieWithin(
    draft,
    main,
    around.filter((one) => !varying.has(one)),
    parentKind,
  );
}

/** Where rows of one thing say different places, these are around what each row names beside it: the nearest that has one place in all rows. */
function aroundAnother(draft: Draft, column: ColumnFacts): void {
  const { known, entities, used, needed } = draft;
  const owners = known.facts.filter(
    (one) => one !== known.name && one !== column && used.has(one) && entities[one.head] !== undefined,
  );
  const [owner] = owners
    .filter((one) => one.mark === undefined && !varyingIn(known, one, [column], needed.words).has(column))
    .sort((a, b) => Math.abs(a.at - column.at) - Math.abs(b.at - column.at));
  if (owner !== undefined && entities[owner.head]?.within === undefined) lieAround(draft, owner, [column]);
}

/** What a row is about, where it has a name or a key. */
function mainPart({ known, kinds, entities, used, needed }: Draft): string | undefined {
  const { subject, name, key, facts, rowCount } = known;
  const column = name ?? key;
  if (column === undefined) return undefined;
  const own = [...kinds].find(([one]) => one.facts === facts)?.[1];
  const isTaken = facts.some((one) => one !== column && one.head === subject);
  const part = subject === '' || isTaken ? column.head : subject;
  for (const one of [name, key]) if (one !== undefined) used.add(one);
  if (typeof own === 'object' && 'column' in own) for (const one of facts) if (one.head === own.column) used.add(one);
  const aliases = facts
    .filter((one) => !used.has(one))
    .filter((one) => one.role === 'alias' || (one.role === 'name' && one !== name && one.distinct.size > rowCount / 2));
  for (const one of aliases) used.add(one);
  const names = name?.mark?.slice(0, 1) ?? '';
  // Where rows say a code, that is which place it is.
  const hasCodes = facts.some(({ head }) => needed.words.codes.includes(plainHead(head)));
  entities[part] = {
    ...(own === undefined ? {} : { kind: own }),
    ...(name === undefined ? {} : { name: name.head, ...ofCountries(needed, name) }),
    ...(name !== undefined && isPlaceKind(needed, kindsIn({ kind: own })) && !hasCodes ? chained(needed, name) : {}),
    ...(key === undefined ? {} : { key: key.head }),
    ...(['\n', ';', '|'].includes(names) ? { names } : {}),
    ...(aliases.length === 0 ? {} : { aliases: aliases.map(({ head }) => head) }),
  };
  return part;
}

/** In a table alone that nothing else relates, the one column of words beside the names. */
function onlyOther({ facts }: KnownSheet, used: ReadonlySet<ColumnFacts>): ColumnFacts[] {
  return facts
    .filter((one) => !used.has(one) && one.role === undefined && one.suffix !== 'id' && isNaming(one))
    .slice(0, 1);
}
