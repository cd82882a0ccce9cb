import { isOwnColumn } from '../../dataset/columns.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Needed } from './guess-kind.ts';
import { kindsIn } from './guess-ties.ts';
import type { KnownSheet } from './known-sheets.ts';
import type { EntityPart, RelationPart } from '../../../shared/mapping.ts';

interface Described {
  known: KnownSheet;
  entities: Record<string, EntityPart>;
  relations: RelationPart[];
  used: Set<ColumnFacts>;
  main: string | undefined;
  date: ColumnFacts | undefined;
  needed: Needed;
}

/** What is left describes the thing that a row is, or else what the row relates. */
export function describeRows({ known, entities, relations, used, main, date, needed }: Described): void {
  const note = known.facts.find((one) => one.role === 'note' && !used.has(one));
  if (note !== undefined) used.add(note);
  const left = known.facts.filter(
    (one) =>
      !used.has(one) && one.filled > 0 && !(main === undefined && one.role === 'id') && !one.head.startsWith('viz:'),
  );
  const properties = Object.fromEntries(
    left.map(({ head, role }) => [role === 'lon' || role === 'lat' ? role : propertyName(head), head]),
  );
  const more = {
    ...(date === undefined ? {} : { date: date.head }),
    ...(note === undefined ? {} : { note: note.head }),
    ...(left.length === 0 ? {} : { properties }),
  };
  const own = main === undefined ? undefined : entities[main];
  const relationsAlone = (values: object) => {
    for (const [at, relation] of relations.entries()) relations[at] = { ...relation, ...values };
  };
  if (main === undefined || own === undefined) {
    relationsAlone(more);
    return;
  }
  // A country has no date, but when it joined has.
  const isDated = relations.length === 0 || kindsIn(own).some((kind) => needed.kinds[kind]?.dated === true);
  const { date: day, ...rest } = more;
  entities[main] = { ...own, ...(isDated ? more : rest) };
  if (!isDated && day !== undefined) relationsAlone({ date: day });
}

/** A name that the program does not need itself. */
function propertyName(head: string): string {
  const name = head.replaceAll(/[\\`\p{Cc}]/gu, ' ').trim();
  return isOwnColumn('entities', name) && isOwnColumn('relations', name) ? name : `${name}_`;
}
