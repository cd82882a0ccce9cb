import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { root } from '../../root.ts';
import { shortName } from '../../search/short-name.ts';

/** A province, city or county with its code (GB/T 2260). */
export interface Division {
  id: string;
  kind: string;
  name: string;
  short?: string;
  former: string[];
  within?: string;
}

type Form = 'full' | 'short' | 'former';

export interface Gazetteer {
  byId: ReadonlyMap<string, Division>;
  byCode: (code: string) => Division | undefined;
  /** The longest name that begins at a place of the text, with all who are called so. */
  longestAt: (text: string, at: number) => { length: number; named: readonly Named[] } | undefined;
  /** 西区 of 攀枝花市: what is a word first, and a name only behind the place around it. */
  partCalled: (outer: Division, name: string) => Division | undefined;
  /** Whether the first lies in the second, however deep. */
  liesIn: (inner: Division, outer: Division) => boolean;
}

export interface Named {
  division: Division;
  form: Form;
}

const Row = z.object({ id: z.string(), kind: z.string(), name: z.string(), aliases: z.string(), within: z.string() });

let read: Gazetteer | undefined;

/** All divisions of `data/divisions`, found by their whole, short and former names. */
export function gazetteer(): Gazetteer {
  return (read ??= make(
    z.array(Row).parse(parse(readFileSync(join(root, 'data/divisions/entities.csv'), 'utf8'), { columns: true })),
  ));
}

function make(rows: readonly z.output<typeof Row>[]): Gazetteer {
  const byId = new Map<string, Division>();
  const byCode = new Map<string, Division>();
  const byName = new Map<string, Named[]>();
  const lengths = new Map<string, number[]>();
  const parts = new Map<string, Division>();
  const add = (name: string, division: Division, form: Form) => {
    const named = byName.get(name) ?? [];
    if (!named.some((one) => one.division === division)) named.push({ division, form });
    byName.set(name, named);
    const key = name.slice(0, 2);
    const known = lengths.get(key) ?? [];
    if (!known.includes(name.length))
      lengths.set(
        key,
        [...known, name.length].sort((a, b) => b - a),
      );
  };
  for (const { id, kind, name, aliases, within } of rows) {
    const short = shortName(name);
    const former = aliases === '' ? [] : aliases.split('|');
    const division: Division = { id, kind, name, former, ...(short === undefined ? {} : { short }) };
    if (within !== '') division.within = within;
    byId.set(id, division);
    byCode.set(id.replace(/^.*:/, ''), division);
    // 东区, 城区: words rather than names.
    if (/^.区$/.test(name)) parts.set(`${within} ${name}`, division);
    if (!/^.区$|开发区$|园区$|管理区$/.test(name)) add(name, division, 'full');
    if (short !== undefined && short.length > 1) add(short, division, 'short');
    for (const one of former) add(one, division, 'former');
  }
  // 大厂县, 恩施州, 察右中旗: unless somebody is called so in full.
  for (const division of byId.values())
    for (const one of officialShorts(division)) if (!byName.has(one)) add(one, division, 'full');
  return {
    byId,
    byCode: (code) => byCode.get(code),
    partCalled: (outer, name) => parts.get(`${outer.id} ${name}`),
    longestAt: (text, at) => {
      for (const length of lengths.get(text.slice(at, at + 2)) ?? []) {
        const named = byName.get(text.slice(at, at + length));
        if (named !== undefined && at + length <= text.length) return { length, named };
      }
      return undefined;
    },
    liesIn: (inner, outer) => {
      for (let at: Division | undefined = inner; at?.within !== undefined; at = byId.get(at.within))
        if (at.within === outer.id) return true;
      return false;
    },
  };
}

/** 大厂回族自治县 → 大厂县, 恩施土家族苗族自治州 → 恩施州, 察哈尔右翼中旗 → 察右中旗. */
function officialShorts({ name, short }: Division): string[] {
  const level = /自治(县|州|旗)$/.exec(name)?.[1];
  const banner = /^(\p{Script=Han}).*?([左右])翼([前中后]?旗)$/u.exec(name);
  return [
    ...(level === undefined || short === undefined ? [] : [short + level]),
    ...(banner === null ? [] : [banner.slice(1).join('')]),
    ...(/^(\p{Script=Han}).*?([左右])翼.*自治县$/u.exec(name)?.slice(1, 3).join('').match(/../g) ?? []),
  ];
}
