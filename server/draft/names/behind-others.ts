import type { DraftWords, NameRule } from '../words.ts';
import type { Before } from './left-edge.ts';
import { isGeneric } from './name-endings.ts';

/** 修水县投资建设|江西…公司: who does it is no part of the name, where a name is left without. */
export function behindActor(
  start: number,
  at: number,
  { before, rule, words }: { before: Before; rule: NameRule; words: DraftWords },
): number {
  const { plain, placeEnds } = before;
  // 郧西工业园建设|香菇酱二厂
  const ground =
    /^.{2,}?(?:园区?|开发区|高新区|经开区|集聚区|集中区|保税区)(?:投资)?(?:建设|新建|兴建|设立|投建|建起|建成)(?=.{2,})/.exec(
      plain.slice(start, at),
    )?.[0];
  if (ground !== undefined && rule.kind !== words.places.kinds.body) return start + ground.length;
  const behind = placeEnds.get(start);
  if (behind === undefined || behind >= at || rule.kind === words.places.kinds.body) return start;
  const acts = new RegExp(`^(?:${words.stops.acts.join('|')}){1,2}(?:[\\d.]+[万亿]*元(?:建设|兴建)?)?`).exec(
    plain.slice(behind, at),
  )?.[0];
  const rest = acts === undefined ? '' : plain.slice(behind + acts.length, at);
  return acts === undefined || rest.length < 2 || isGeneric(rest, rule) ? start : behind + acts.length;
}

/** 园区业主单位|东山县…公司: what a firm is stands before its name. */
export function behindRole(start: number, at: number, { plain, placeEnds }: Before): number {
  // 施工单位|中铁二局集团有限公司
  const role =
    /^(?:施工|建设|业主|承建|设计|运营|代建|总包|中标|牵头|责任|参建|供货|合作|监理|投资|管理|主办|承办)(?:单位|企业|方|商|主体)(?=.{2,})/.exec(
      plain.slice(start, at),
    )?.[0];
  if (role !== undefined) return start + role.length;
  // 凌峰精工全资子公司|贵州凌峰铝轮有限公司: whose it is stands before its name.
  const owned = /^.+?(?:全资|控股|旗下)?子公司(?=.{4,})/.exec(plain.slice(start, at))?.[0];
  if (owned !== undefined) return start + owned.length;
  for (let from = at - 1; from > start; from -= 1)
    if (placeEnds.has(from) && /(?:单位|企业|业主|伙伴|客户|股东|平台|商|方|东道主)$/.test(plain.slice(start, from)))
      return from;
  return start;
}

/** 检验标准与|中国海关: behind “and” a place or a country begins a name, unless another place stands before it. */
export function behindOther(start: number, at: number, { plain, placeEnds }: Before, { places }: DraftWords): number {
  const ends = new Set(placeEnds.values());
  for (let and = at - 1; and > start; and -= 1) {
    if (!/[和与同及]/.test(plain.charAt(and)) || ends.has(and)) continue;
    if (placeEnds.has(and + 1) || places.countries.some((one) => plain.startsWith(one, and + 1))) return and + 1;
  }
  return start;
}
