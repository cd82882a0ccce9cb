import * as z from 'zod';
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

/** Between the values of a list in a cell. */
const listMark = ';';

/** JSON lines, or one JSON list: each object is a row under the keys that all of them have. Of FollowTheMoney each schema is a sheet. */
export function readJson(file: string, text: string, limits: Limits, said: Said): RawSheet[] {
  const items = itemsOf(file, text.replace(/^\uFEFF/, ''), said);
  if (items === undefined) return [];
  const things = items.map((item) => FollowTheMoney.safeParse(item).data);
  if (items.length > 0 && things.every((thing) => thing !== undefined)) {
    return [...groupBy(things)].flatMap(([sheet, own]) => {
      const flat = own.map(({ id, properties }) => flatItem({ id, ...properties }));
      return rowsUnderHeads({ file, sheet }, flat, limits, said);
    });
  }
  return rowsUnderHeads({ file }, items.map(flatItem), limits, said);
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
        said.faults.push({
          ...{ file, row: (isList ? nth : at) + 1, rule: 'no-json-object' },
          wanted: 'a JSON object, as {"name": "…"}',
          found: isList
            ? ((JSON.stringify(one) as string | undefined)?.slice(0, 80) ?? 'nothing')
            : JSON.stringify(line.slice(0, 80)),
        });
        return undefined;
      }
      items.push(item.data);
    }
  }
  if (items.length === 0) {
    said.faults.push({ file, rule: 'empty', wanted: 'JSON objects', found: 'none' });
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

function flatItem(item: Record<string, unknown>): ReadonlyMap<string, string> {
  return new Map(flatten('', item));
}

/** What lies deeper stands under the names of the keys that lead to it. */
function flatten(name: string, value: unknown): [string, string][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const parts = (value as unknown[]).map((one) =>
      typeof one === 'object' ? JSON.stringify(one) : String(one as string | number | boolean),
    );
    return [[name, parts.join(`${listMark} `)]];
  }
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => flatten(name === '' ? key : `${name}.${key}`, one));
  return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
}
