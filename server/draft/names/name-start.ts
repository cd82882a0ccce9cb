import type { DraftWords, NameRule } from '../words.ts';
import { behindActor, behindOther, behindRole } from './behind-others.ts';
import { type Before, leftEdge, trimmed } from './left-edge.ts';
import { lineStart } from './line-start.ts';
import { type Ending, isGeneric } from './name-endings.ts';

/** Undefined where what ends so is a word, a count or a description. */
export function startOfName(
  at: number,
  { text, rule, isWeak }: Ending,
  before: Before,
  words: DraftWords,
): number | undefined {
  const { plain } = before;
  const end = at + text.length;
  let start = leftEdge(at, before, words);
  if (
    goesOn(plain, end) ||
    // 产业转移项目7个: so many of them.
    (/^(?:项目|工程|企业|公司|基地|平台|中心|园区)$/.test(text) &&
      /^[\d一二两三四五六七八九十]+(?:余|多)?[个家项座条处]/.test(plain.slice(end))) ||
    (text === '政协' && /^[同商作调]/.test(plain.slice(end))) ||
    rule.not.some(
      (word) => word.length > text.length && (plain.slice(0, end).endsWith(word) || plain.startsWith(word, at)),
    )
  )
    return undefined;
  const ofYear = rule.keepsYear ? 0 : (year.exec(plain.slice(start, end))?.[0].length ?? 0);
  if (ofYear > 0) start = trimmed(start + ofYear, at, before, words.stops);
  if (rule.noPartner && /[与同和]$/.test(plain.slice(0, start))) start = behindPlace(start, at, before);
  start = behindActor(start, at, { before, rule, words });
  const isFirm = rule.kind === words.places.kinds.firm;
  if (isFirm || rule.kind === words.places.kinds.body) start = behindRole(start, at, before);
  if (rule.kind === words.places.kinds.body || rule.kind === words.places.kinds.firm)
    start = behindOther(start, at, before, words);
  // 上205国道: a road that has a number has nothing else.
  const number = /^[国省县]道$/.test(text) ? /[GSX]?\d+$/.exec(plain.slice(start, at))?.[0] : undefined;
  if (number !== undefined) return at - number.length;
  start = behindLead(start, at, before);
  if (rule.kind === words.places.kinds.area) start = ownArea(start, at, before);
  // 走|沈海高速: which way somebody takes.
  if (
    rule.kind === words.places.kinds.road &&
    !before.placeEnds.has(start) &&
    /^[走沿经乘坐绕].{2,}$/.test(plain.slice(start, at))
  )
    start += 1;
  // 昌景黄高铁|祁门南站: what stands on a road has a name of its own.
  const road = /站$/.test(text)
    ? /^.*(?:高铁|铁路|高速公路|高速)(?=.{2,})/.exec(plain.slice(start, at))?.[0]
    : undefined;
  if (road !== undefined) start += road.length;
  start = lineStart(start, end, plain) ?? start;
  const base = plain.slice(start, at);
  // 《协议》规定: what a title says.
  if (/^《[^》]*》.{0,3}$/.test(base)) return undefined;
  if (isDescribed(base, start, at, { before, rule, words })) return undefined;
  if (/^[两二三四五六七八九十]{1,2}(?:省|市|县|区|地|方|家|边|岸|头|侧)$/.test(base)) return undefined;
  // 粤西物流控股|子公司: whose it is, and no name.
  if (text === '子公司' && /(?:控股|全资|下属|旗下|参股)$/.test(base)) return undefined;
  if (rule.wholes.includes(plain.slice(start, end))) return start;
  // 市城投集团: of the place that is spoken of, which the words do not say.
  if (/^[省市县区](?![中属直]|域|级)/.test(base) && !before.placeEnds.has(start)) return undefined;
  // 新县|人民政府: the place, though its signs are common words.
  const isPlaceAlone = before.placeEnds.get(start) === at;
  if (base.length < 2 || (isGeneric(base, rule) && !isPlaceAlone) || count.test(base)) return undefined;
  // 肇庆两市政府: of each of a list.
  if (
    rule.kind === words.places.kinds.body &&
    !base.startsWith('“') &&
    /(?<![第初])[两二三四五六七八九十](?:省|市|县|区|地|方|家)(?!门)/.test(base)
  )
    return undefined;
  if (
    rule.kind === words.places.kinds.body &&
    /(?:[一两二三四五六七八九十]|\d)(?:省区|省市|省|市|县|区|地|方)$/.test(base)
  )
    return undefined;
  if (rule.kind === words.places.kinds.firm && /(?:[两三四五六七八九十](?:省|市|县|区|地)|[本该我贵])$/.test(base))
    return undefined;
  // 潼关古城三|景区: a list is summed up, and named before.
  if (rule.kind !== words.places.kinds.road && /(?<![第初])[两三四五六七八九十](?:大|个|家|座)?$/.test(base))
    return undefined;
  // 三地|林草局, 两县客运|公司: of each of a list.
  if (rule.ownedByEach && ofEach.test(plain.slice(Math.max(0, start - 3), at))) return undefined;
  // 退出|产业园: what is done to it.
  if (words.stops.verbs.has(base)) return undefined;
  // 水和|路: two words joined.
  if (/[和与]$/.test(base)) return undefined;
  // 高铁计划于2025年通车: a verb.
  if (/(?:计划|规划|通知|决定)$/.test(text) && /^(?:于|在|到|总|投|\d|[今明]年|年|建|用)/.test(plain.slice(end)))
    return undefined;
  // 铜川组团参展: together, and no area.
  if (/组团$/.test(text) && /^(?:参|赴|前往|出席|亮相|来|到|考察)/.test(plain.slice(end))) return undefined;
  // What it is stands before what it is called: 最大的市场“…物流园”.
  if (/^(“|--)/.test(plain.slice(end)) && !base.startsWith('“') && rule.anchored === undefined) return undefined;
  const tail = /^..+[和与]([^和与]+)$/.exec(base)?.[1];
  if (
    tail !== undefined &&
    rule.kind !== words.places.kinds.body &&
    isGeneric(tail, rule) &&
    !base.includes('“') &&
    !base.includes('至')
  )
    return undefined;
  if (isWeak) {
    const own = behindPlaces(start, at, before);
    const bare = own !== undefined && own < at ? plain.slice(own, at) : base;
    const isOfPlace = bare.length < 2 && own !== undefined && text.length === 1;
    const isWater =
      /[河江湖溪]/.test(text) && /^(?:水质|流域|两岸|沿岸|上游|下游|干流|支流|大桥|水环境)/.test(plain.slice(end));
    const length =
      text === '厂'
        ? /^\p{Script=Han}{2,6}$/u
        : isWater || /[寺庙塔祠]/.test(text)
          ? /^\p{Script=Han}{2,3}$/u
          : /^\p{Script=Han}{2}$/u;
    if (!isOfPlace && !length.test(bare)) return undefined;
    const isSight = /^(?:寺|庙|塔|祠|半岛)$/.test(text) && isWordEdge(plain, end);
    if (!isWater && !isSight && !beginsWord(plain.slice(end), words)) return undefined;
  }
  if (
    !isWeak &&
    rule.anchored?.some((word) => base.startsWith(word)) === false &&
    !isAnchored(start, at, before, words) &&
    !(base.length > 3 && /(?:举办|举行|召开|主办|承办)的$/.test(plain.slice(0, start).slice(-4))) &&
    !(
      plain.charAt(end) === '：' &&
      /(?:^|\n)\s*(?:[○●·•▪◆■□*-]|\d+[.、）])\s*$/.test(plain.slice(Math.max(0, start - 8), start))
    )
  )
    return undefined;
  return start;
}

const ofEach =
  /^.{0,3}?(?<![第初])[两二三四五六七八九十各](?:省区|省|市州|市|县旗|县|区|旗|地|方)(?!医|门)(?=\p{Script=Han}{2})/u;

const year = /^(19|20)\d{2}年(?=\p{Script=Han})/u;

const count = /(?:\d+|[一二两三四五六七八九十百千]+)(?:余|多)?[家个条座项处名](?!级).{0,4}$/;

/** 公司法, 示范区内: the ending is part of another word. */
function goesOn(plain: string, end: number): boolean {
  return (
    /^(门|化|性|法|学|员|长|票|券|型|级|面|势|部|域|限|镇|乡|村|街)/.test(plain.slice(end)) &&
    !/^(长期|学习|员工)/.test(plain.slice(end))
  );
}

/** 与株洲市|大气污染区域立法: whom it is made with is no part of the name. */
function behindPlace(start: number, end: number, { placeEnds }: Before): number {
  const behind = placeEnds.get(start);
  return behind === undefined || behind >= end ? start : behind;
}

/** 应|张家口市人民政府, 列|京津冀地区: one sign before a place is a preposition or a verb. */
function behindLead(start: number, at: number, { plain, placeEnds, areaStarts }: Before): number {
  const next = start + 1;
  // 月|报|信阳市: nor do two signs with such a one behind.
  const third = start + 2;
  if (third < at && !placeEnds.has(start) && placeEnds.has(third) && /[报送抄致函]/.test(plain.charAt(start + 1)))
    return third;
  return next < at && (placeEnds.has(next) || areaStarts.has(next)) && leads.test(plain.charAt(start)) ? next : start;
}

const leads =
  /[应列报达含占跨沿随建修办设驻供售过搬迁归给与和同及往抵赴访由经为对向在于从自至到是有请让使按据以将把被并而也又再]/;

/** 黄河出|内蒙古高原: an area begins with its last place, unless places and signs alone stand before that. */
function ownArea(start: number, at: number, { plain, placeEnds, areaStarts }: Before): number {
  for (let from = at - 1; from > start; from -= 1) {
    if (!placeEnds.has(from) && !areaStarts.has(from)) continue;
    const isOuter = /(?:^|[省市县区州旗盟、和与-])$/.test(plain.slice(start, from)) || placeEnds.get(start) === from;
    return isOuter ? start : from;
  }
  return start;
}

/** 水乡客厅部分|项目, 河北省相邻|地区: what stands before the ending tells which of many, and is no name. */
function isDescribed(
  base: string,
  start: number,
  at: number,
  { before: { plain, placeEnds, startOf }, rule, words }: { before: Before; rule: NameRule; words: DraftWords },
): boolean {
  if (
    /(?:部分|个别|同类|类似|有关|相关|一些|若干|多个|其他|其它|其余|所有|全部|现有|各类|上述|前述|以上|等)$/.test(base)
  )
    return true;
  if (rule.kind === words.places.kinds.body && /\d年/.test(base)) return true;
  if (/\d(?:万|亿)?(?:平方米|平方公里|公里|千米|米|亩|吨|千瓦|兆瓦|元)/.test(base)) return true;
  // 永仁设|分厂: what a place sets up.
  const isDone = startOf.get(at - 1) !== undefined && placeEnds.get(startOf.get(at - 1) ?? -1) === at - 1;
  if (isDone && /[设建办开修]$/.test(base)) return true;
  const place = placeEnds.get(start);
  return (
    rule.kind === words.places.kinds.area &&
    place !== undefined &&
    /(?:[省市县区旗]|自治州)$/.test(plain.slice(start, place)) &&
    isGeneric(plain.slice(place, at), rule)
  );
}

/** Where the places end that a name begins with. */
function behindPlaces(start: number, at: number, { startOf, placeEnds }: Before): number | undefined {
  let end = [...startOf].find(([, from]) => from === start)?.[0];
  for (
    let next = end === undefined ? undefined : placeEnds.get(end);
    next !== undefined && next < at;
    next = placeEnds.get(next)
  )
    end = next;
  return end;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** 扎美寺|清早开门: whether a word of the language ends there. */
function isWordEdge(plain: string, at: number): boolean {
  const from = Math.max(0, at - 8);
  return [...segmenter.segment(plain.slice(from, at + 8))].some(({ index }) => from + index === at);
}

/** Whether a mark or another word begins there, so that what ends before it is whole. */
export function beginsWord(text: string, { stops }: DraftWords): boolean {
  return (
    /^([，。、；：！？“”（）|\s\d与和及同跟]|[今去明前]年|任(?![务丘何城])|$)/.test(text) ||
    [1, 2, 3, 4].some((length) => stops.hard.has(text.slice(0, length)) || stops.soft.has(text.slice(0, length)))
  );
}

/** A place, a quotation or the signs of two provinces stand in it: 川渝高竹新区. */
function isAnchored(
  start: number,
  end: number,
  { plain, startOf, placeEnds, placeSigns }: Before,
  { places: { provinces } }: DraftWords,
): boolean {
  const isSign = (at: number) => Object.hasOwn(provinces, plain.charAt(at));
  // 遂潼先行区: a sign each of places that the text names.
  if (placeSigns.has(plain.charAt(start)) && placeSigns.has(plain.charAt(start + 1)) && end - start >= 2) return true;
  for (let at = start; at < end; at += 1)
    if (placeEnds.has(at) || startOf.get(at) !== undefined || (isSign(at) && isSign(at + 1))) return true;
  return /^[“]/.test(plain.slice(start)) || startOf.get(end) !== undefined;
}
