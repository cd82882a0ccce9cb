import { type ColumnFacts, isFew, isNaming, isUnique } from './column-facts.ts';
import { describeRows } from './describing-columns.ts';
import { type Draft, isEntity, lieAround, partOf, startDraft, type Surroundings } from './draft-table.ts';
import { dateColumn, endColumn } from './date-column.ts';
import { attachCodes } from './guess-codes.ts';
import { kindOfColumn, kindsByValue, kindOf, type Needed, needKindNamed, unknownKind } from './guess-kind.ts';
import { guessMain } from './guess-main.ts';
import { guessStar } from './guess-star.ts';
import { typeOfPair } from './guess-ties.ts';
import { joiningKind } from './joining-kind.ts';
import type { KnownSheet } from './known-sheets.ts';
import { placesByOwner } from './place-columns.ts';
import { endKind, hintOf } from './tie-hints.ts';
import { tieParties } from './tie-parties.ts';
import type { KindOf, TableMapping } from '../../../shared/mapping.ts';

/** What the rows of a sheet are, where each is one thing. */
export function kindOfRows(known: KnownSheet, needed: Needed): KindOf {
  const kind = kindByItself(known, needed);
  return typeof kind === 'string' ? joiningKind(known, needed, kind) : kind;
}

function kindByItself(known: KnownSheet, needed: Needed): KindOf {
  const { subject, name, key, facts, rowCount } = known;
  const isKind = (one: ColumnFacts) =>
    one.role === 'kind' || one.role === 'type' || (one.role === 'name' && one !== name && one.base === 'label');
  const byKind = facts.find((one) => isKind(one) && isFew(one, rowCount));
  const entry = subject === '' ? undefined : needed.words.kinds.find(({ heads }) => heads.includes(subject));
  // Beside 项目名称 the column 类别 says of what sort a project is.
  const isToldByName = name?.kind !== undefined && name.suffix === 'name';
  if (entry === undefined && byKind !== undefined && !isToldByName) return kindsByValue(needed, byKind);
  if (entry !== undefined) return name?.kind === entry ? kindOfColumn(needed, name) : kindOf(needed, subject);
  if (name?.kind !== undefined) return kindOfColumn(needed, name);
  if (subject !== '') return kindOf(needed, subject);
  if (name === undefined) return key?.kind === undefined ? unknownKind(needed) : kindOfColumn(needed, key);
  return kindOfColumn(needed, name, endKind(known, needed));
}

/** How a sheet's rows become entities and relations. */
export function guessTable(known: KnownSheet, surroundings: Surroundings): TableMapping {
  const draft = startDraft(known, surroundings);
  const { sheet, facts, from } = known;
  const date = dateColumn(known, surroundings.needed.words);
  const until = endColumn(known, date, surroundings.needed.words);
  for (const one of [date, until]) if (one !== undefined) draft.used.add(one);
  const main = from === undefined ? guessMain(draft) : undefined;
  const hub =
    main === undefined
      ? (facts.find((one) => isHub(draft, one)) ?? facts.find((one) => isNamedAsHub(draft, one)))
      : undefined;
  const joining = hub === undefined ? undefined : { part: partOf(draft, hub, hubKindOf(draft, hub)), column: hub };
  if (joining !== undefined) tieParties(draft, joining.part, hub);
  const subject = joining ?? main ?? guessPair(draft);
  attachCodes(draft);
  describeRows({ draft, date, until, subject, isEach: main !== undefined });
  const place = { file: sheet.file, ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }) };
  return { ...place, entities: draft.entities, relations: draft.relations };
}

function isHub({ used }: Draft, column: ColumnFacts): boolean {
  return !used.has(column) && column.kind?.hub === true && column.suffix !== 'id' && isNaming(column);
}

/** Beside 甲方 and 乙方 what 名称 names may be agreements by how the names end. */
function isNamedAsHub(draft: Draft, column: ColumnFacts): boolean {
  const isNames = column.role === 'name' && column.kind === undefined && !draft.used.has(column) && isNaming(column);
  return isNames && draft.known.facts.some(({ isParty }) => isParty) && hubKindOf(draft, column) !== undefined;
}

function hubKindOf({ needed }: Draft, { kind, distinct }: ColumnFacts): string | undefined {
  if (kind !== undefined) return undefined;
  const names = [...distinct];
  const found = needed.words.kinds.find(
    ({ hub, endings }) =>
      hub === true &&
      names.filter((name) => endings.some((ending) => name.endsWith(ending))).length >= names.length * 0.8,
  );
  return found === undefined ? undefined : needKindNamed(needed, found.kind);
}

/** Relates two columns. Given is the first, where its head says who does what to whom: what else the row says of a thing is said of it. */
function guessPair(draft: Draft): { part: string; column: ColumnFacts } | undefined {
  const { known, needed, used } = draft;
  const { from, to } = known;
  const star = from === undefined ? guessStar(draft) : undefined;
  if (star !== undefined) return star;
  const pair = from !== undefined && to !== undefined ? [from, to] : pairOf(draft);
  const [one, other] = pair;
  if (one === undefined || other === undefined) return undefined;
  const type = typeOfPair(known, { one, other, used, needed });
  const [first, second] = type.isTurned ? [other, one] : [one, other];
  const isTold = hintOf(needed.words, first) !== undefined;
  const [source, target] = [one, other].map((column) => partOf(draft, column, endKind(known, needed)));
  const places = placesByOwner(known.facts, {
    ...{ owners: [one, other], words: needed.words },
    subject: isTold ? first : undefined,
  });
  for (const [owner, around] of places) lieAround(draft, owner, around);
  draft.relations.push({
    from: (type.isTurned ? target : source) ?? '',
    to: (type.isTurned ? source : target) ?? '',
    type: type.type,
  });
  return isTold && second !== first ? { part: first.head, column: first } : undefined;
}

/** Two columns of names that come again: who has to do with whom. */
function pairOf(draft: Draft): ColumnFacts[] {
  const { facts, rowCount } = draft.known;
  const entities = facts.filter((one) => isEntity(draft, one));
  if (entities.length >= 2) return entities;
  const naming = facts.filter(
    (one) => isNaming(one) && !draft.used.has(one) && one.role !== 'note' && one.role !== 'type',
  );
  const rest = naming
    .filter((one) => !entities.includes(one))
    .sort((a, b) => Number(isUnique(a, rowCount)) - Number(isUnique(b, rowCount)));
  return [...entities, ...rest];
}
