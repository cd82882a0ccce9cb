import * as z from 'zod';
import { inSheet, onOneLine } from '../../../shared/table-cells.ts';
import type { Said } from '../said.ts';
import { rowsUnderHeads } from './rows-under-heads.ts';
import type { Limits, RawSheet } from './sheet.ts';

const Item = z.record(z.string(), z.unknown());

/** A thing of FollowTheMoney (https://followthemoney.tech): its schema names what it is, each property has several values. */
const FollowTheMoney = z.object({
  id: z.string(),
  schema: z.string().regex(/^[A-Z][A-Za-z]*$/),
  properties: z.record(z.string(), z.array(z.coerce.string())),
});

/** JSON lines, or one JSON list: each object is a row under the keys that all of them have. Of FollowTheMoney each schema is a sheet. */
export function readJson(file: string, text: string, limits: Limits, said: Said): RawSheet[] {
  const items = itemsOf(file, text.replace(/^\uFEFF/, ''), said);
  if (items === undefined) return [];
  const things = items.map((item) => FollowTheMoney.safeParse(item).data);
  if (items.length > 0 && things.every((thing) => thing !== undefined)) {
    return [...groupBy(things)].flatMap(([sheet, own]) =>
      tableOf(
        { file, sheet },
        own.map(({ id, properties }) => ({ id, ...properties })),
        limits,
        said,
      ),
    );
  }
  return tableOf({ file }, items, limits, said);
}

function itemsOf(file: string, text: string, said: Said): Record<string, unknown>[] | undefined {
  const isList = text.trimStart().startsWith('[');
  const lines = isList ? [text] : text.split(/\r?\n/);
  const items: Record<string, unknown>[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = parse(line);
    const list = isList && Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
    for (const [nth, one] of list.entries()) {
      const item = Item.safeParse(one);
      if (!item.success || Array.isArray(one)) {
        const found = isList
          ? ((JSON.stringify(one) as string | undefined)?.slice(0, 80) ?? 'nothing')
          : JSON.stringify(line.slice(0, 80));
        said.faults.push({
          ...{ file, row: (isList ? nth : at) + 1, rule: 'no-json-object', values: { found } },
          ...{ wanted: 'a JSON object, as {"name": "…"}', found },
        });
        return undefined;
      }
      items.push(item.data);
    }
  }
  if (items.length === 0) {
    said.faults.push({ file, rule: 'empty', wanted: 'JSON objects', found: 'none', values: { what: 'json' } });
    return undefined;
  }
  return items;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function groupBy<T extends { schema: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const known = groups.get(thing.schema);
    if (known === undefined) groups.set(thing.schema, [thing]);
    else known.push(thing);
  }
  return groups;
}

function tableOf(
  place: Pick<RawSheet, 'file' | 'sheet'>,
  items: readonly Record<string, unknown>[],
  limits: Limits,
  said: Said,
): RawSheet[] {
  const lists = new Set<string>();
  const flat = items.map((item) => new Map(flatten('', item, lists)));
  return rowsUnderHeads(place, flat, limits, said).map((sheet) => ({ ...sheet, lists: [...lists] }));
}

/** What lies deeper stands under the names of the keys that lead to it; of a list each item is a line. */
function flatten(name: string, value: unknown, lists: Set<string>): [string, string][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    lists.add(name);
    const parts = (value as unknown[]).map((one) =>
      typeof one === 'object' ? JSON.stringify(one) : onOneLine(inSheet(String(one as string | number | boolean))),
    );
    return [[name, parts.join('\n')]];
  }
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => flatten(name === '' ? key : `${name}.${key}`, one, lists));
  return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
}
