import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Converter } from 'opencc-js/t2cn';
import * as z from 'zod';
import { root } from '../../root.ts';
import { createPinyinNames } from './divisions-in-pinyin.ts';

const Division = z.object({ id: z.string(), kind: z.string(), name: z.string(), within: z.string() });
/** A division of China (`data/divisions`); `within` is the id of what it lies in. */
type Division = z.output<typeof Division>;

/** Of a division its names, its code (GB/T 2260), and those that it lies in, the nearest first. */
export interface DivisionChain {
  kind: string;
  name: string;
  code: string;
  around: readonly Omit<DivisionChain, 'around'>[];
}

interface Divisions {
  byId: ReadonlyMap<string, Division>;
  byName: ReadonlyMap<string, readonly Division[]>;
  /** Of autonomous prefectures the name as it is mostly written: 恩施州. */
  byOther: ReadonlyMap<string, readonly Division[]>;
  /** What stands before another may be shortened: 广西, 广安. */
  byShort: ReadonlyMap<string, readonly Division[]>;
  /** Zhuzhou, Chaling County. */
  inPinyin: (name: string) => readonly Division[];
}

/** The id of the reference from which the divisions are. */
export const divisionsReference = {
  id: 'gbt2260',
  title: 'GB/T 2260 中华人民共和国行政区划代码',
} as const;

const longestName = 16;
let read: Divisions | undefined;

/**
 * The kind of the division of China that has the whole name, also with those in front in which it lies, as in 四川省广安市邻水县; none where
 * divisions of two kinds have it.
 */
export function divisionKind(name: string): string | undefined {
  const own = called(name);
  if (own.length === 0) return lastIn(simplified(name), undefined)?.kind;
  return own.every(({ kind }) => kind === own[0]?.kind) ? own[0]?.kind : undefined;
}

/** The division of China whose name has in front what it lies in, 四川省广安市邻水县, with all of that. Undefined for any other name. */
export function divisionChain(name: string): DivisionChain | undefined {
  if (name.length < 4 || called(name).length > 0) return undefined;
  const last = lastIn(simplified(name), undefined);
  return last === undefined ? undefined : chainOf(last);
}

/**
 * The division that alone has a name, or alone within what is called so: 长沙市; a district only beside its city, for 新市区 and 前进区 are said of
 * any place. In English it has its name in pinyin: Chaling County; among provinces, Hainan and Jilin are these.
 */
export function divisionNamed(name: string, around?: string, kind?: string): DivisionChain | undefined {
  const isLatin = /^\p{Script=Latin}/u.test(name);
  const isOfProvinces = isLatin && kind === 'Province';
  const each = (isLatin ? divisions().inPinyin(name) : called(name)).map(chainOf);
  const all = isOfProvinces ? each.filter((one) => one.kind === kind) : each;
  // In English it is called a district where it is meant.
  if (around === undefined && !isLatin && all.some((one) => isDistrict(one))) return undefined;
  const outers = around === undefined ? [] : namesOf(around);
  const found = around === undefined ? all : all.filter((one) => one.around.some(({ name }) => outers.includes(name)));
  const [first, second] = found;
  return second === undefined ? first : undefined;
}

/** Whether a bare name in the Latin script may be that division among places of a kind: among counties, Changsha is not the city. */
export function isOfLevel(name: string, kind: string, found: DivisionChain): boolean {
  if (!/^\p{Script=Latin}[\p{L}\p{M}'’]*$/u.test(name)) return true;
  if (kind === 'City') return found.kind !== 'Province' || found.name.endsWith('市');
  return !['Province', 'County'].includes(kind) || found.kind === kind;
}

/** A place as it is written, and as the reference has it. */
function namesOf(place: string): string[] {
  return [
    place,
    ...(/^\p{Script=Latin}/u.test(place)
      ? divisions()
          .inPinyin(place)
          .map(({ name }) => name)
      : []),
  ];
}

/**
 * The division whose name an authority's begins with: 浏阳市教育局 is of 浏阳市, of a district only behind its city, or where it is one that a district
 * alone has: 渝北区人民政府. Undefined where several have it, or none.
 */
export function seatOf(name: string): DivisionChain | undefined {
  if (!/^\p{Script=Han}/u.test(name)) return undefined;
  for (let length = Math.min(name.length - 2, 2 * longestName); length >= 2; length -= 1) {
    const place = name.slice(0, length);
    const found = divisionNamed(place) ?? divisionChain(place) ?? districtOf(place, name.slice(length));
    if (found !== undefined) return sitsElsewhere.test(name.slice(length)) ? undefined : found;
  }
  return undefined;
}

/** What sits elsewhere than where its name begins, or may: 长沙市人民政府驻上海办事处, 湖南省建筑设计院深圳分院. A street has its 办事处 at home. */
const sitsElsewhere =
  /驻|派出|援[疆藏青建助]|对口支援|前方|分(?:公司|院|校|行|社|会|店|厂|中心|部|所)|(?:代表|联络|联系)处|(?<!街道)办事处/u;

/** What a district has and no zone that is called one: 高新区 has a 管委会. */
const ofDistricts =
  /^(?:人民)?政府(?:办公室|\p{Script=Han}{1,8}街道办事处)?$|^人民(?:法院|检察院)$|^人大(?:常委会)?$|^政协$/u;

/** 城区, 郊区 and 矿区 are said of any city, though one division alone may be called so now. */
const shortest = 3;

function districtOf(place: string, rest: string): DivisionChain | undefined {
  if (place.length < shortest || !ofDistricts.test(rest)) return undefined;
  const [first, second] = called(place).map(chainOf);
  return first !== undefined && second === undefined && isDistrict(first) ? first : undefined;
}

function isDistrict({ kind, name }: Pick<Division, 'kind' | 'name'>): boolean {
  return kind === 'County' && name.endsWith('区');
}

function chainOf(last: Division): DivisionChain {
  const around: Division[] = [];
  for (let at = divisions().byId.get(last.within); at !== undefined; at = divisions().byId.get(at.within))
    around.push(at);
  const said = ({ id, kind, name: own }: Division) => ({ kind, name: own, code: id.slice(id.indexOf(':') + 1) });
  return { ...said(last), around: around.map(said) };
}

/** Those that have the whole name, in whatever script, or a short one that is written as a name: 湘西州. */
function called(name: string): readonly Division[] {
  const { byName, byOther } = divisions();
  const own = byName.get(name) ?? byOther.get(name);
  if (own !== undefined) return own;
  const other = simplified(name);
  return other === name ? [] : (byName.get(other) ?? byOther.get(other) ?? []);
}

const simplified = Converter({ from: 't', to: 'cn' });

/** The last of divisions that stand one behind the other, each within the one before. */
function lastIn(rest: string, around: Division | undefined): Division | undefined {
  const { byName, byOther, byShort } = divisions();
  for (let length = Math.min(rest.length, longestName); length >= 2; length -= 1) {
    const written = rest.slice(0, length);
    const isLast = length === rest.length;
    if (isLast && around === undefined) continue;
    const whole = byName.get(written) ?? byOther.get(written) ?? [];
    for (const division of [...whole, ...(isLast ? [] : (byShort.get(written) ?? []))]) {
      if (around !== undefined && !liesIn(division, around)) continue;
      const found = isLast ? division : lastIn(rest.slice(length), division);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function liesIn({ within }: Division, around: Division): boolean {
  return within === around.id || divisions().byId.get(within)?.within === around.id;
}

function divisions(): Divisions {
  return (read ??= readDivisions());
}

function readDivisions(): Divisions {
  const rows = parse(readFileSync(join(root, 'data/divisions/entities.csv'), 'utf8'), { columns: true });
  const all = z.array(Division).parse(rows);
  const named = (nameOf: (one: Division) => string) => {
    const found = new Map<string, Division[]>();
    for (const one of all) found.set(nameOf(one), [...(found.get(nameOf(one)) ?? []), one]);
    return found;
  };
  let inPinyin: Divisions['inPinyin'] | undefined;
  return {
    inPinyin: (name) => (inPinyin ??= createPinyinNames(all))(name),
    byId: new Map(all.map((one) => [one.id, one])),
    byName: named(({ name }) => name),
    byOther: named((one) => (one.name.endsWith('自治州') ? `${shortened(one)}州` : one.name)),
    byShort: named(shortened),
  };
}

const endings = [
  /(?:壮族|回族|维吾尔)?自治区$/u,
  /(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古)族|蒙古|哈萨克|柯尔克孜)+自治州$/u,
  /(?:特别行政区|地区|盟|省|市)$/u,
];

/** 广西壮族自治区 is 广西, 恩施土家族苗族自治州 恩施, 广安市 广安. */
function shortened({ name, kind }: Division): string {
  const short = name.replace(endings.find((one) => one.test(name)) ?? '', '');
  return kind !== 'County' && short.length >= 2 ? short : name;
}
