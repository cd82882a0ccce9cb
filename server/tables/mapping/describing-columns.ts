import { isOwnColumn } from '../../dataset/columns.ts';
import type { RelationPart } from '../../../shared/mapping.ts';
import { type ColumnFacts, countsRows } from './column-facts.ts';
import { isDateOfThing } from './date-column.ts';
import { hubSide } from './describing-hubs.ts';
import type { Draft } from './draft-table.ts';
import { isHubKind, kindsIn } from './guess-ties.ts';
import { isAcross } from './joining-kind.ts';
import { saysPlace } from './place-columns.ts';
import { varyingIn } from './varying-columns.ts';
import { speaksOf } from './words.ts';

interface Described {
  draft: Draft;
  date: ColumnFacts | undefined;
  /** When ended what the date begins. */
  until?: ColumnFacts | undefined;
  /** What a row names first, which columns may describe. */
  subject: { part: string; column: ColumnFacts } | undefined;
  /** Whether a row is one such thing, and not only speaks of it. */
  isEach: boolean;
}

/** Whom a column describes: the thing that the row names first, or what the row relates, all of it or some. */
type Side = 'thing' | readonly RelationPart[];

/** What is left describes the thing that a row is, or else what the row relates. What differs between rows of one thing is said of the rows. */
export function describeRows(described: Described): void {
  const { draft, subject, date, until, isEach } = described;
  const { known, entities, relations, used } = draft;
  const note = known.facts.find((one) => one.role === 'note' && !used.has(one));
  if (note !== undefined) used.add(note);
  const left = known.facts.filter(
    (one) =>
      !used.has(one) &&
      one.filled > 0 &&
      !(one.role === 'id' && (!isEach || countsRows(one))) &&
      !one.head.startsWith('viz:'),
  );
  const looked = [date, until, note, ...left].filter((one) => one !== undefined);
  const varying =
    subject === undefined ? new Set<ColumnFacts>() : varyingIn(known, subject.column, looked, draft.needed.words);
  const say = (column: ColumnFacts, side: Side, as: Word) => {
    if (side === 'thing') {
      const own = subject === undefined ? undefined : entities[subject.part];
      if (subject !== undefined && own !== undefined) entities[subject.part] = { ...own, ...saying(own, column, as) };
      return;
    }
    for (const [at, relation] of relations.entries())
      if (side.includes(relation)) relations[at] = { ...relation, ...saying(relation, column, as) };
  };
  if (date !== undefined) {
    const side = dateSide(described, date, varying);
    // Of several things in a row nobody knows which began then.
    const isWhen =
      side === 'thing' ? isDatedThing(described) && !isApproved(described, date) : !isOfThing(described, date);
    say(date, side, isWhen ? 'date' : 'property');
    // One that ends otherwise in each row is not over when the first of them is.
    const isOver = until !== undefined && side === 'thing' && varying.has(until);
    if (until !== undefined) say(until, isOver ? relations : side, isWhen && !isOver ? 'until' : 'property');
  }
  if (note !== undefined) say(note, sideOf(described, note, varying), 'note');
  for (const column of left) {
    const side = sideOf(described, column, varying);
    say(column, side, side === 'thing' && isDateOfHub(described, column) ? 'date' : 'property');
  }
}

/** When an alliance was founded is its date, where the one of the row is when somebody joined; when it ends is none. */
function isDateOfHub(described: Described, { head, role, dates }: ColumnFacts): boolean {
  const { draft, subject } = described;
  const own = subject === undefined ? undefined : draft.entities[subject.part];
  const isBegun = role === 'date' && dates > 0.5 && !speaksOf(head, draft.needed.words.dates.ends);
  return isBegun && isJoining(described) && isDatedThing(described) && own?.date === undefined;
}

/** Whether rows name the parties of what they are about. */
function isJoining({ draft: { entities, relations, needed }, subject }: Described): boolean {
  const kinds = kindsIn(entities[subject?.part ?? ''] ?? {});
  return relations.length > 0 && isHubKind(needed, kinds) && !isAcross(needed, kinds);
}

function sideOf(described: Described, column: ColumnFacts, varying: ReadonlySet<ColumnFacts>): Side {
  const { draft, subject, isEach } = described;
  const { relations, needed } = draft;
  const { words } = needed;
  if (relations.length === 0) return 'thing';
  if (subject === undefined) return relations;
  const entryOf = ({ type }: RelationPart) => words.types.find((one) => one.type === type);
  const about = relations.filter((one) => speaksOf(column.head, entryOf(one)?.says ?? []));
  if (about.length > 0) return about;
  if (isJoining(described)) return hubSide({ draft, hub: subject, varying, isEach }, column);
  // Whose place it is, nobody said.
  if (varying.has(column) || saysPlace(column)) return relations;
  return isEach || speaksOf(column.head, words.ofThings) ? 'thing' : relations;
}

/** A country has no date, but when it joined has. */
function dateSide(described: Described, date: ColumnFacts, varying: ReadonlySet<ColumnFacts>): Side {
  const { draft, subject, isEach } = described;
  const { relations } = draft;
  if (relations.length === 0) return 'thing';
  if (subject === undefined) return relations;
  if (isJoining(described)) return hubSide({ draft, hub: subject, varying, isEach }, date);
  if (varying.has(date)) return relations;
  if (isOfThing(described, date)) return 'thing';
  return isEach && isDatedThing(described) ? 'thing' : relations;
}

/** When a hotel opened is not when it joined its group; what also closes, an exhibition, is what the row is of. */
function isOfThing({ draft: { needed }, until }: Described, date: ColumnFacts): boolean {
  const { words } = needed;
  return isDateOfThing(date, words) || (until === undefined && speaksOf(date.head, words.dates.openings));
}

/** When an authority approved it is not when it began. */
function isApproved({ draft: { needed } }: Described, { head }: ColumnFacts): boolean {
  return speaksOf(head, needed.words.approvals);
}

function isDatedThing({ draft: { relations, entities, needed }, subject }: Described): boolean {
  const own = subject === undefined ? undefined : entities[subject.part];
  if (own === undefined) return false;
  return relations.length === 0 || kindsIn(own).some((kind) => needed.kinds[kind]?.dated === true);
}

type Saying = Pick<RelationPart, 'date' | 'until' | 'note' | 'properties'>;
type Word = 'date' | 'until' | 'note' | 'property';

function saying({ properties }: Saying, { head, role }: ColumnFacts, as: Word): Saying {
  if (as !== 'property') return { [as]: head };
  const name = role === 'lon' || role === 'lat' ? role : propertyName(head);
  return { properties: { ...properties, [name]: head } };
}

/** A name that the program does not need itself. */
function propertyName(head: string): string {
  const name = head.replaceAll(/[\\`\p{Cc}]/gu, ' ').trim();
  return isOwnColumn('entities', name) && isOwnColumn('relations', name) ? name : `${name}_`;
}
