import type { RelationPart } from '../../../shared/mapping.ts';
import { thingWithin } from '../../../shared/default-roles.ts';
import { itemsOf } from '../../../shared/cell-items.ts';
import { type ColumnFacts, isNaming } from './column-facts.ts';
import { kindOf, needKindNamed, needOwnType, needType, type Needed, typeOfHead } from './guess-kind.ts';
import type { KnownSheet } from './known-sheets.ts';
import { isJointHead, isMemberHead, isSiteHead, kindOfWord, type Words } from './words.ts';

/**
 * What rows are that join the places which another column names: a body with members, a project in several places; of a kind of the table's
 * own it is said that it joins.
 */
export function joiningKind({ facts, name, key, subject }: KnownSheet, needed: Needed, kind: string): string {
  const { words } = needed;
  const places = facts.filter((one) => one !== name && one !== key && namesPlaces(one));
  const parties = places.filter(({ isParty }) => isParty);
  const entry = words.kinds.find((one) => one.kind === kind);
  if (entry?.across !== undefined)
    return places.some((one) => isSeveral(one) && isSiteHead(one.head, words))
      ? needKindNamed(needed, entry.across)
      : kind;
  if (parties.length === 0) return kind;
  const members = parties.filter(({ head }) => isMemberHead(head, words));
  if (kind === words.partyKind && members.length > 0) return needKindNamed(needed, words.joinedKind);
  if (entry !== undefined || !parties.some(isSeveral)) return kind;
  const called = kindOfWord(withoutListWord(subject), words);
  if (called?.hub === true) return needKindNamed(needed, called.kind);
  const together = parties.filter(({ head }) => isMemberHead(head, words) || isJointHead(head, words));
  if (!together.some(isSeveral)) return kind;
  // What nobody knows a kind of is called as its column is: it joins, which not everything does.
  const own = kind === words.unknownKind.kind ? kindOf(needed, name?.base ?? '') : kind;
  if (own !== words.unknownKind.kind) needed.kinds[own] = { ...needed.kinds[own], hub: true };
  return own;
}

/** Whether rows lie in several places and join these, and have other ties beside. */
export function isAcross({ words }: Needed, kinds: readonly string[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => words.kinds.some(({ across }) => across === kind));
}

interface PlacesTie {
  main: string;
  mainKinds: readonly string[];
  column: ColumnFacts;
  other: string;
}

/** How what a row is about is related to the several places of a column: where a project is built joins it, and where its investor comes from does not. */
export function tieToPlaces(needed: Needed, { main, mainKinds, column, other }: PlacesTie): RelationPart {
  const { words } = needed;
  const isSite = isSiteHead(column.head, words);
  if (isSite && isAcross(needed, mainKinds))
    return { from: other, to: main, type: needType(needed, joinedBy(needed, mainKinds)) };
  const mayHaveSites = words.kinds.some(
    ({ kind, across }) => across !== undefined && (mainKinds.includes(kind) || mainKinds.includes(across)),
  );
  const isCalled = mayHaveSites && !isSite && kindOfWord(column.base, words) === undefined;
  const type = isCalled ? typeOfHead(needed, column.base) : needOwnType(needed, thingWithin);
  return { from: main, to: other, type };
}

/** The type by which what a column names takes part in what joins it. */
export function joinedBy({ words }: Needed, hubKinds: readonly string[]): string {
  const told = words.kinds.find(({ kind }) => hubKinds.includes(kind))?.joinedBy;
  return told ?? words.partyType;
}

/** Whether what has these kinds joins others only because a column names its members. */
export function isHubByMembers({ words }: Needed, hubKinds: readonly string[]): boolean {
  const isKnown = (own: string) => words.kinds.some(({ kind, hub }) => kind === own && hub === true);
  return hubKinds.length > 0 && !hubKinds.some((kind) => isKnown(kind) && kind !== words.joinedKind);
}

/** A body of which another column says the places that are its members joins them. */
export function withJoinedBodies(facts: ColumnFacts[], words: Words): ColumnFacts[] {
  const joined = words.kinds.find(({ kind }) => kind === words.joinedKind);
  const body = facts.find(
    (one) => one.kind?.kind === words.partyKind && !one.isParty && one.suffix !== 'id' && isNaming(one),
  );
  const isJoined = facts.some(
    (one) => one.isParty && isMemberHead(one.head, words) && one !== body && namesPlaces(one),
  );
  return isJoined && joined !== undefined ? facts.map((one) => (one === body ? { ...one, kind: joined } : one)) : facts;
}

/** What a list of things is called behind what they are. */
const lists =
  /(?:成员单位|成员|名单|清单|台账|一览表|一览|目录|汇总表|汇总|统计表|登记表|情况表|明细表|明细|表| list| register| members)+$/u;

/** What a list is of: 联盟 of 联盟成员名单. */
export function withoutListWord(subject: string): string {
  return subject.replace(lists, '');
}

function namesPlaces({ kind, role, isDivisions, isCountries }: ColumnFacts): boolean {
  return isDivisions || isCountries || role === 'within' || typeof kind?.place === 'string';
}

function isSeveral({ mark, distinct }: ColumnFacts): boolean {
  return mark !== undefined && [...distinct].some((cell) => itemsOf(cell, mark).length > 1);
}
