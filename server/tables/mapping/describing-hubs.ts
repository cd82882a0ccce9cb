import type { RelationPart } from '../../../shared/mapping.ts';
import { itemsOf } from '../../../shared/cell-items.ts';
import { isAside } from '../total-row.ts';
import { type ColumnFacts, lookedAt } from './column-facts.ts';
import type { Draft } from './draft-table.ts';
import { countryKind } from './guess-kind.ts';
import { kindsIn } from './guess-ties.ts';
import { saysPlace } from './place-columns.ts';
import { plainHead, speaksOf, type Words } from './words.ts';

interface HubTable {
  draft: Draft;
  /** The part that joins others, and the column that names it. */
  hub: { part: string; column: ColumnFacts };
  /** Columns that say different things in rows of one hub. */
  varying: ReadonlySet<ColumnFacts>;
  /** Whether the table is one of such, and not only speaks of them. */
  isEach: boolean;
}

/**
 * Whom a column of a table of agreements, alliances and the like describes: what joins the parties, or those of the row's relations that are
 * given. A date that comes again in all rows of an agreement is the agreement's, and so is what its head says of it; what its head says of
 * taking part, or of one party, is that party's; in doubt it is said of what the row relates.
 */
export function hubSide(
  { draft, hub, varying, isEach }: HubTable,
  column: ColumnFacts,
): 'thing' | readonly RelationPart[] {
  const { relations, needed } = draft;
  const { words } = needed;
  const others = ({ from, to }: RelationPart) => [from, to].filter((part) => part !== hub.part);
  const own = relations.filter((one) => others(one).some((part) => isSaidOf(column, part, words)));
  if (own.length > 0) return own;
  if (isEach && speaksOf(column.head, words.approvals) && !isOfStates(draft)) return 'thing';
  if (speaksOf(column.head, words.ofParties)) return takingPart(draft) ?? relations;
  if (varying.has(column) || saysPlace(column)) return relations;
  if (isEach) return 'thing';
  const again = repeatsIn(draft, hub.column, column);
  if (again.rows === 0 && hasSeveralParties(draft)) return 'thing';
  const isCalled = speaksOf(column.head, words.ofHubs) || isOfKind(column, hub.column);
  if (isCalled && (again.rows > 0 || speaksOf(column.head, words.dates.ofThings))) return 'thing';
  return column.dates > 0.5 && again.rows >= 2 && again.values >= 2 ? 'thing' : relations;
}

/** 甲方出资额 is said of 甲方, and 成员成立时间 of 成员单位; 合作方式 is a word of its own, and how many members there are is said of none. */
function isSaidOf({ head }: ColumnFacts, part: string, { memberStems }: Words): boolean {
  const [plain, name] = [plainHead(head), plainHead(part)];
  const stems = [name, ...memberStems.filter((one) => name.startsWith(one))];
  const isLed = (stem: string) => stem.length > 1 && plain !== stem && plain.startsWith(stem);
  return stems.some((stem) => isLed(stem) && !ofAll.test(plain.slice(stem.length)));
}

const ofAll = /^(?:[式向案法]|(?:方|单位|企业|单元|县|市|国家?)?(?:总|个|家)?数|.*数量|s?\s?(?:count|number|total)\b)/u;

/** The relations of those that take part, and not of who leads; of columns that name parties, 理事长单位 beside 成员单位 is none. */
function takingPart({ relations, known, entities, needed: { types } }: Draft): readonly RelationPart[] | undefined {
  const all = relations.filter(({ type }) => typeof type === 'string' && types[type]?.party !== undefined);
  const called = new Set(known.facts.flatMap(({ head, isParty }) => (isParty ? [head] : [])));
  const parties = all.filter(({ from }) => called.has(entities[from]?.name ?? ''));
  const own = parties.length > 0 ? parties : all;
  return own.length === 0 ? undefined : own;
}

/** 协议编号 beside 协议名称, `agreement type` beside `agreement`. */
function isOfKind({ head }: ColumnFacts, { kind, base }: ColumnFacts): boolean {
  const plain = plainHead(head);
  return [base, ...(kind?.heads ?? [])].some((word) => word.length > 1 && plain !== word && plain.startsWith(word));
}

/** Whether those that take part ratify: an association is approved by an authority, and not by whom it names. */
function isOfStates({ relations, entities }: Draft): boolean {
  return relations.some(({ from }) => kindsIn(entities[from] ?? {}).includes(countryKind));
}

/** Whether a row names more than one party. */
function hasSeveralParties({ relations, known, entities }: Draft): boolean {
  const parties = new Set(relations.flatMap(({ from }) => entities[from]?.name ?? []));
  const columns = known.facts.filter(({ head }) => parties.has(head));
  const isList = ({ distinct, mark }: ColumnFacts) =>
    mark !== undefined && [...distinct].some((cell) => itemsOf(cell, mark).length > 1);
  return columns.length > 1 || columns.some(isList);
}

/** How many things have the same cell in two rows or more, and how many different cells these are. */
function repeatsIn({ known: { sheet } }: Draft, { at: named }: ColumnFacts, { at }: ColumnFacts) {
  const rows = new Map<string, number>();
  const cells = new Map<string, string>();
  for (const row of sheet.rows.slice(sheet.head, sheet.head + lookedAt)) {
    const [thing = '', cell = ''] = [row[named], row[at]];
    if (thing === '' || cell === '' || isAside(row, sheet)) continue;
    rows.set(thing, (rows.get(thing) ?? 0) + 1);
    cells.set(thing, cell);
  }
  const again = [...rows].filter(([, count]) => count > 1).map(([thing]) => cells.get(thing));
  return { rows: again.length, values: new Set(again).size };
}
