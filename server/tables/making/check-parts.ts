import { type Mapping, tableLabel, type TableMapping } from '../../../shared/mapping.ts';
import type { Said } from '../said.ts';

/** Whether the names within a mapping lead somewhere, and in no circle; else each is a fault. */
export function partsHold({ tables }: Mapping, said: Said): boolean {
  const before = said.faults.length;
  const labels = tables.map(tableLabel);
  for (const table of tables) {
    const fault = (what: string, known: readonly string[], wanted: string, found: string) =>
      said.faults.push({
        ...{ file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }), rule: 'no-such-part' },
        ...{ wanted, found, values: { what, name: found, known: known.join(', ') } },
      });
    const parts = Object.keys(table.entities);
    for (const name of namesIn(table).filter((one) => !parts.includes(one)))
      fault('part', parts, `one of the parts ${parts.join(', ')}`, name);
    for (const label of Object.values(table.entities).flatMap((part) => part.in ?? []))
      if (!labels.includes(label)) fault('table', labels, `one of the tables ${labels.join(', ')}`, label);
    const circle = parts.find((name) => leadsToItself(table, name, 'within') || leadsToItself(table, name, 'or'));
    if (circle !== undefined) fault('circle', [], 'parts that lie in others, and none in itself', circle);
  }
  return said.faults.length === before;
}

function namesIn({ entities, relations, cross }: TableMapping): string[] {
  return [
    ...relations.flatMap(({ from, to }) => [from, to]),
    ...Object.values(entities).flatMap((part) => [part.within, part.or].filter((name) => name !== undefined)),
    ...(cross === undefined ? [] : [cross.rows]),
  ];
}

function leadsToItself({ entities }: TableMapping, start: string, by: 'within' | 'or'): boolean {
  const seen = new Set<string>();
  for (let at = entities[start]?.[by]; at !== undefined; at = entities[at]?.[by]) {
    if (at === start || seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
