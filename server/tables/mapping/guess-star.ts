import type { ColumnFacts } from './column-facts.ts';
import { bodyKind, type Draft, isEntity, kindsCalled, lieAround, partOf } from './draft-table.ts';
import { isSaid } from './said-columns.ts';
import { kindsIn, tieBetween } from './guess-ties.ts';
import { placesByOwner, saysPlace } from './place-columns.ts';

/**
 * Relates the first column that names things, and no places, to each of several others: 球员 to 原属俱乐部 and 加盟俱乐部. Undefined where there are
 * no two others, or nothing but places.
 */
export function guessStar(draft: Draft): { part: string; column: ColumnFacts } | undefined {
  const { known, needed } = draft;
  const entities = known.facts.filter((one) => isEntity(draft, one) && !isSaid(draft, one));
  const things = entities.filter((one) => !saysPlace(one));
  const [column] = things;
  if (column === undefined || entities.length < 3) return undefined;
  const part = partOf(draft, column, bodyKind(draft, column));
  const mainKinds = kindsOf(draft, column);
  const subject = things.length === 1 ? column : undefined;
  const places = placesByOwner(known.facts, { owners: things, subject, words: needed.words });
  const owned = new Set([...places.values()].flat());
  for (const other of entities.filter((one) => one !== column && !owned.has(one))) {
    const name = partOf(draft, other, bodyKind(draft, other));
    draft.relations.push(
      tieBetween(needed, { main: part, mainKinds, column: other, other: name, otherKinds: kindsOf(draft, other) }),
    );
  }
  for (const [owner, around] of places) if (draft.entities[owner.head] !== undefined) lieAround(draft, owner, around);
  return { part, column };
}

function kindsOf(draft: Draft, column: ColumnFacts): string[] {
  const called = kindsCalled(draft, column);
  return called.length > 0 ? called : kindsIn(draft.entities[column.head] ?? {});
}
