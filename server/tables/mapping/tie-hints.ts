import { bare, type ColumnFacts, isNaming, isUnique } from './column-facts.ts';
import { needKindNamed, type Needed } from './guess-kind.ts';
import type { TypeEntry, Words } from './words.ts';

/** What a head says of the relation that its column is an end of: 客户 is who is supplied. */
export interface Hint {
  entry: TypeEntry;
  end: 'from' | 'to';
}

export function hintOf({ types }: Words, column: ColumnFacts): Hint | undefined {
  for (const entry of types)
    for (const word of [column.base, bare(column.base)]) {
      const end = Object.hasOwn(entry.heads, word) ? entry.heads[word] : undefined;
      if (end !== undefined) return { entry, end };
    }
  return undefined;
}

/** The kind of the ends of what a head says, where nothing tells another: of twin towns a city. */
export function endKind({ facts }: { facts: readonly ColumnFacts[] }, needed: Needed): string | undefined {
  const kind = hintedIn(facts, needed.words).flatMap(({ hint }) => hint.entry.ends ?? [])[0];
  return kind === undefined ? undefined : needKindNamed(needed, kind);
}

/** Two columns whose heads say together who does what to whom, as 供应商 and 客户 do. */
export function hintedEnds(
  facts: readonly ColumnFacts[],
  words: Words,
): { from: ColumnFacts; to: ColumnFacts } | undefined {
  const hinted = hintedIn(facts, words);
  for (const { column: from, hint } of hinted) {
    if (hint.end !== 'from') continue;
    const to = hinted.find((one) => one.hint.end === 'to' && one.hint.entry === hint.entry);
    if (to !== undefined) return { from, to: to.column };
  }
  return undefined;
}

/** The column of those that a row is about where another's head says the other end of a relation: 企业名称 beside 客户. */
export function besideHinted(
  { facts, rowCount }: { facts: readonly ColumnFacts[]; rowCount: number },
  words: Words,
): ColumnFacts | undefined {
  const [tied] = hintedIn(facts, words);
  if (tied === undefined) return undefined;
  const { kind } = tied.column;
  const all = facts.filter(
    (one) =>
      isNaming(one) &&
      one.suffix !== 'id' &&
      one.kind !== undefined &&
      (one.kind.place === undefined || one.kind.kind === kind?.kind) &&
      one.kind.hub !== true &&
      (kind === undefined || one.kind.kind === kind.kind) &&
      hintOf(words, one) === undefined,
  );
  // At one fair many projects are signed: rows are about the projects.
  return all.find((one) => isUnique(one, rowCount)) ?? all[0];
}

function hintedIn(facts: readonly ColumnFacts[], words: Words): { column: ColumnFacts; hint: Hint }[] {
  return facts.flatMap((column) => {
    const hint = column.suffix === 'id' || !isNaming(column) ? undefined : hintOf(words, column);
    return hint === undefined ? [] : [{ column, hint }];
  });
}
