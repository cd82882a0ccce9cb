import { itemsOf } from '../../../shared/cell-items.ts';
import { type ColumnFacts, isNaming } from './column-facts.ts';
import { kindOf, needKindNamed, type Needed } from './guess-kind.ts';
import type { KnownSheet } from './known-sheets.ts';
import { kindOfWord, type Words } from './words.ts';

/**
 * What rows are that join the places which another column names: a body with members, a project in several places; of a kind of the table's
 * own it is said that it joins.
 */
export function joiningKind({ facts, name, key, subject }: KnownSheet, needed: Needed, kind: string): string {
  const { words } = needed;
  const places = facts.filter((one) => one !== name && one !== key && namesPlaces(one));
  const parties = places.filter(({ isParty }) => isParty);
  const entry = words.kinds.find((one) => one.kind === kind);
  if (entry?.across !== undefined) return places.some(isSeveral) ? needKindNamed(needed, entry.across) : kind;
  if (parties.length === 0) return kind;
  if (kind === words.partyKind) return needKindNamed(needed, words.joinedKind);
  if (entry !== undefined || !parties.some(isSeveral)) return kind;
  const called = kindOfWord(subject.replace(lists, ''), words);
  if (called?.hub === true) return needKindNamed(needed, called.kind);
  // What nobody knows a kind of is called as its column is: it joins, which not everything does.
  const own = kind === words.unknownKind.kind ? kindOf(needed, name?.base ?? '') : kind;
  if (own !== words.unknownKind.kind) needed.kinds[own] = { ...needed.kinds[own], hub: true };
  return own;
}

/** Whether rows lie in several places and join these, and have other ties beside. */
export function isAcross({ words }: Needed, kinds: readonly string[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => words.kinds.some(({ across }) => across === kind));
}

/** The type by which what a column names takes part in what joins it. */
export function joinedBy({ words }: Needed, hubKinds: readonly string[]): string {
  const told = words.kinds.find(({ kind }) => hubKinds.includes(kind))?.joinedBy;
  return told ?? words.partyType;
}

/** A body of which another column says the places that are its members joins them. */
export function withJoinedBodies(facts: ColumnFacts[], words: Words): ColumnFacts[] {
  const joined = words.kinds.find(({ kind }) => kind === words.joinedKind);
  const body = facts.find(
    (one) => one.kind?.kind === words.partyKind && !one.isParty && one.suffix !== 'id' && isNaming(one),
  );
  const isJoined = facts.some((one) => one.isParty && one !== body && namesPlaces(one));
  return isJoined && joined !== undefined ? facts.map((one) => (one === body ? { ...one, kind: joined } : one)) : facts;
}

/** What a list of things is called behind what they are. */
const lists =
  /(?:成员单位|成员|名单|清单|台账|一览表|一览|目录|汇总表|汇总|统计表|登记表|情况表|明细表|明细|表| list| register| members)+$/u;

function namesPlaces({ kind, role, isDivisions, isCountries }: ColumnFacts): boolean {
  return isDivisions || isCountries || role === 'within' || typeof kind?.place === 'string';
}

function isSeveral({ mark, distinct }: ColumnFacts): boolean {
  return mark !== undefined && [...distinct].some((cell) => itemsOf(cell, mark).length > 1);
}
