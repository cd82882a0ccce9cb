import { bare, type ColumnFacts, isFew } from './column-facts.ts';
import { needKind, needType, type Needed, typeOfHead, typeOfWord, unknownType } from './guess-kind.ts';
import { isAcross, joinedBy } from './joining-kind.ts';
import type { KnownSheet, Reference } from './known-sheets.ts';
import { type KindOf, kindsOf, type RelationPart, type TypeOf } from '../../../shared/mapping.ts';
import { hintOf } from './tie-hints.ts';
import { speaksOf, type TypeEntry, type Words } from './words.ts';

/** Every kind that a part may turn out to be. */
export function kindsIn({ kind }: { kind?: KindOf | undefined }): string[] {
  return kind === undefined ? [] : kindsOf(kind);
}

export function isHubKind({ kinds }: Needed, names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => kinds[name]?.hub === true);
}

export function isPlaceKind({ kinds, words }: Needed, names: readonly string[]): boolean {
  const told = names.filter((name) => name !== words.unknownKind.kind);
  return told.length > 0 && told.every((name) => typeof kinds[name]?.place === 'string');
}

/** The kinds that a column's entities would have. */
export function partnersIn(
  needed: Needed,
  column: ColumnFacts,
  { references, kinds }: { references: readonly Reference[]; kinds: ReadonlyMap<KnownSheet, KindOf> },
): string[] {
  const own = references.filter((one) => one.column === column);
  if (own.length > 0) return own.flatMap(({ target }) => kindsIn({ kind: kinds.get(target) }));
  return column.kind === undefined ? [] : [needKind(needed, column.kind)];
}

interface Tie {
  main: string;
  mainKinds: readonly string[];
  column: ColumnFacts;
  other: string;
  otherKinds: readonly string[];
}

/** How what a row is about is related to what one of its columns names. */
export function tieBetween(needed: Needed, { main, mainKinds, column, other, otherKinds }: Tie): RelationPart {
  const party = joinedBy(needed, otherKinds);
  const isPartner = !mainKinds.every((kind) => needed.words.notParties.includes(kind));
  const isJoined = isHubKind(needed, otherKinds) && !isAcross(needed, otherKinds);
  if (isJoined && isPartner) return { from: main, to: other, type: needType(needed, party) };
  const isJoining = isHubKind(needed, mainKinds) && !isAcross(needed, mainKinds);
  if (isJoining && column.role !== 'kind')
    return { from: other, to: main, type: needType(needed, joinedBy(needed, mainKinds)) };
  const hint = hintOf(needed.words, column);
  if (hint !== undefined && isBetween(needed, hint.entry.between, mainKinds)) {
    const type = needType(needed, hint.entry.type);
    return hint.end === 'from' ? { from: other, to: main, type } : { from: main, to: other, type };
  }
  return { from: main, to: other, type: typeOfHead(needed, column.isSeries ? bare(column.base) : column.base) };
}

/** A kind of which nothing is known may be at either end. */
function isBetween({ words }: Needed, between: readonly string[] | undefined, kinds: readonly string[]): boolean {
  const isKnown = (kind: string) => words.kinds.some((one) => one.kind === kind);
  return between === undefined || kinds.some((kind) => between.includes(kind) || !isKnown(kind));
}

interface Pair {
  one: ColumnFacts;
  other: ColumnFacts;
  used: Set<ColumnFacts>;
  needed: Needed;
}

/** The type of a table of pairs: a column says it, or the table's name where it is a known word, or the names of the two columns. */
export function typeOfPair(known: KnownSheet, { one, other, used, needed }: Pair): { type: TypeOf; isTurned: boolean } {
  const [first, second] = [one, other].map((column) => hintOf(needed.words, column));
  const isTurned = (first?.end === 'to' && second?.end !== 'to') || (first === undefined && second?.end === 'from');
  const column = known.facts.find(
    (fact) =>
      fact !== one &&
      fact !== other &&
      (fact.role === 'type' || fact.role === 'kind' || fact.role === 'name') &&
      isFew(fact, known.rowCount) &&
      // Gephi says here whether a line has a direction.
      ![...fact.distinct].every((value) => /^((un)?directed|mutual)$/i.test(value)),
  );
  if (column !== undefined && column.numbers < 0.5) {
    used.add(column);
    const types = Object.fromEntries([...column.distinct].map((value) => [value, typeOfWord(needed, value)]));
    return { type: { column: column.head, types, otherwise: unknownType(needed) }, isTurned: false };
  }
  const hint = first ?? second;
  const bySubject = needed.words.types.find(({ words }) => words.includes(known.subject));
  const told = bySubject ?? hint?.entry ?? typeInHeads(needed.words, one.head, other.head);
  // What a file is called is mostly no word for what its rows say.
  return { type: told === undefined ? unknownType(needed) : needType(needed, told.type), isTurned };
}

/** Both heads have a word of it: 毗邻省份甲 and 毗邻省份乙 lie side by side. */
function typeInHeads({ types }: Words, ...heads: readonly string[]): TypeEntry | undefined {
  const all = types.filter(({ words }) => words.length > 0);
  return all.find(({ words }) => heads.every((head) => speaksOf(head, words)));
}
