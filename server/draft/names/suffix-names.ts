import type { DraftWords, NameRule } from '../words.ts';
import type { Candidate } from './candidate.ts';
import { type Before, leftEdge } from './left-edge.ts';
import { type Ending, endingsOf, isGeneric, kindByEnding } from './name-endings.ts';

/** Names by what they end in: …旅游联盟, …合作框架协议. An ending with nothing of its own before it is no name. */
export function suffixNames(before: Before, words: DraftWords): Candidate[] {
  const { plain } = before;
  const endings = endingsOf(words);
  const found: Candidate[] = [];
  let reach = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const here = [...(endings.get(plain.slice(at, at + 2)) ?? []), ...(endings.get(plain.charAt(at)) ?? [])];
    const ending = here.find(({ text }) => plain.startsWith(text, at));
    // 人民政府 ends in 政府: the longest ending decides.
    if (ending === undefined || at + ending.text.length <= reach) continue;
    reach = at + ending.text.length;
    let start = startOfName(at, ending, before, words);
    if (start === undefined) continue;
    const { rule, isWeak, text } = ending;
    const end =
      at +
      text.length +
      (/^(?:改扩建|扩建|扩容)(?:工程|项目)?(?:（[^（）]{1,6}段）)?/.exec(
        isWorks(rule, words) ? plain.slice(at + text.length) : '',
      )?.[0].length ?? 0);
    start += outerPlace(start, at, {
      before,
      rule,
      isShort: !/有限|股份|集团/.test(ending.text) && ending.rule.kind === words.places.kinds.firm,
    });
    const own = withoutTail(named(plain, start, end), rule, words);
    const kind = rule.turns !== undefined && new RegExp(rule.turns.match).test(own.name) ? rule.turns.kind : rule.kind;
    found.push({ ...own, kind, rule: `name:${rule.id}`, certainty: isWeak ? 0.65 : 0.8, isExplicit: true });
  }
  for (const rule of words.names)
    for (const pattern of rule.patterns)
      for (const { index, 0: name } of plain.matchAll(new RegExp(pattern, 'gu')))
        found.push({
          ...named(plain, index, index + name.length),
          kind: rule.kind,
          rule: `name:${rule.id}`,
          certainty: 0.75,
          isExplicit: true,
        });
  return found;
}

const year = /^(19|20)\d{2}年(?=\p{Script=Han})/u;
const count = /(?:\d+|[一二两三四五六七八九十百千]+)(?:余|多)?[家个条座项处名](?!级).{0,4}$/;

/** Undefined where what ends so is a word, a count or a description. */
function startOfName(
  at: number,
  { text, rule, isWeak }: Ending,
  before: Before,
  words: DraftWords,
): number | undefined {
  const { plain, startOf } = before;
  const end = at + text.length;
  let start = leftEdge(at, before, words);
  if (
    goesOn(plain, end) ||
    rule.not.some(
      (word) => word.length > text.length && (plain.slice(0, end).endsWith(word) || plain.startsWith(word, at)),
    )
  )
    return undefined;
  if (!rule.keepsYear) start += year.exec(plain.slice(start, end))?.[0].length ?? 0;
  if (rule.noPartner && /[与同和]$/.test(plain.slice(0, start))) start = behindPlace(start, at, before);
  start = behindActor(start, at, { before, rule, words });
  if (rule.kind === words.places.kinds.body || rule.kind === words.places.kinds.firm)
    start = behindOther(start, at, before, words);
  const base = plain.slice(start, at);
  if (/^[两二三四五六七八九十]{1,2}(?:省|市|县|区|地|方|家)$/.test(base)) return undefined;
  if (rule.wholes.includes(plain.slice(start, end))) return start;
  // 市城投集团: of the place that is spoken of, which the words do not say.
  if (/^[省市县区](?![中属直]|域|级)/.test(base) && !before.placeEnds.has(start)) return undefined;
  if (base.length < 2 || isGeneric(base, rule) || count.test(base)) return undefined;
  // 肇庆两市政府: of each of a list.
  if (
    rule.kind === words.places.kinds.body &&
    /(?<![第初])[两二三四五六七八九十](?:省|市|县|区|地|方|家)(?!门)/.test(base)
  )
    return undefined;
  if (rule.kind === words.places.kinds.body && /[一两二三四五六七八九十](?:省区|省市|省|市|县|区|地|方)$/.test(base))
    return undefined;
  // 高铁计划于2025年通车: a verb.
  if (/(?:计划|规划|通知|决定)$/.test(text) && /^(?:于|在|到|总|投|\d|[今明]年|年|建|用)/.test(plain.slice(end)))
    return undefined;
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
    const own = [...startOf].find(([, from]) => from === start)?.[0];
    const bare = own !== undefined && own < at ? plain.slice(own, at) : base;
    const isOfPlace = bare.length < 2 && own !== undefined && text.length === 1;
    if (!isOfPlace && (!/^\p{Script=Han}{2,4}$/u.test(bare) || (bare.length > 2 && text !== '厂'))) return undefined;
    if (!beginsWord(plain.slice(end), words)) return undefined;
  }
  if (
    !isWeak &&
    rule.anchored?.some((word) => base.startsWith(word)) === false &&
    !isAnchored(start, at, before, words)
  )
    return undefined;
  return start;
}

/** 修水县投资建设|江西…公司: who does it is no part of the name, where a name is left without. */
function behindActor(
  start: number,
  at: number,
  { before, rule, words }: { before: Before; rule: NameRule; words: DraftWords },
): number {
  const { plain, placeEnds } = before;
  const behind = placeEnds.get(start);
  if (behind === undefined || behind >= at || rule.kind === words.places.kinds.body) return start;
  const acts = new RegExp(`^(?:${words.stops.acts.join('|')}){1,2}(?:[\\d.]+[万亿]*元(?:建设|兴建)?)?`).exec(
    plain.slice(behind, at),
  )?.[0];
  const rest = acts === undefined ? '' : plain.slice(behind + acts.length, at);
  return acts === undefined || rest.length < 2 || isGeneric(rest, rule) ? start : behind + acts.length;
}

/** 检验标准与|中国海关: behind “and” a place or a country begins a name, unless another place stands before it. */
function behindOther(start: number, at: number, { plain, placeEnds }: Before, { places }: DraftWords): number {
  const ends = new Set(placeEnds.values());
  for (let and = at - 1; and > start; and -= 1) {
    if (!/[和与同及]/.test(plain.charAt(and)) || ends.has(and)) continue;
    if (placeEnds.has(and + 1) || places.countries.some((one) => plain.startsWith(one, and + 1))) return and + 1;
  }
  return start;
}

/** How much of a name only says where it is: 汕尾市|海丰县人民政府, and of what has a name of its own besides, 湘阴县|岳州窑遗址博物馆. */
function outerPlace(
  start: number,
  at: number,
  { before, rule, isShort }: { before: Before; rule: NameRule; isShort: boolean },
): number {
  const behind = before.placeEnds.get(start);
  if (behind === undefined || behind >= at || !/(?:[省市县区旗]|自治州)$/.test(before.plain.slice(start, behind)))
    return 0;
  if (before.placeEnds.has(behind) && (before.placeEnds.get(behind) ?? at) <= at) return behind - start;
  const rest = before.plain.slice(behind, at);
  return (rule.splitsPlace || isShort) && rest.length > (isShort ? 1 : 2) && !isGeneric(rest, rule)
    ? behind - start
    : 0;
}

/** What is built may be built on. */
function isWorks({ kind }: NameRule, { places }: DraftWords): boolean {
  return kind === places.kinds.road;
}

/** Whether a mark or another word begins there, so that what ends before it is whole. */
function beginsWord(text: string, { stops }: DraftWords): boolean {
  return (
    /^([，。、；：！？“”（）\s\d]|[今去明前]年|$)/.test(text) ||
    [1, 2, 3, 4].some((length) => stops.hard.has(text.slice(0, length)) || stops.soft.has(text.slice(0, length)))
  );
}

/** 与株洲市|大气污染区域立法: whom it is made with is no part of the name. */
function behindPlace(start: number, end: number, { placeEnds }: Before): number {
  const behind = placeEnds.get(start);
  return behind === undefined || behind >= end ? start : behind;
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

/** A name without the quotation marks around the whole of it; a name with marks in it is known without them, too. */
export function named(
  plain: string,
  start: number,
  end: number,
): Pick<Candidate, 'start' | 'end' | 'name' | 'aliases'> {
  const name = plain.slice(start, end).replace(/^[“《](.*)[”》]$/, '$1');
  const quoted = /^“([^”]+)”/.exec(name)?.[1];
  // 示范区“一核两区”空间布局, “联盟”2023年启动仪式: what is called so begins with the quotation, or behind it.
  const from = quoted === undefined ? /“[^”]+”.+$/.exec(name)?.[0] : undefined;
  const behind = /”(\d{4}年.{6,})$/.exec(name)?.[1];
  return { start, end, name, aliases: [quoted, from, behind].filter((one) => one !== undefined) };
}

/** 修水通用机场项目 is called 修水通用机场, too: where the word behind it is not needed to see what it is. */
function withoutTail(own: ReturnType<typeof named>, { tails }: NameRule, words: DraftWords): ReturnType<typeof named> {
  const tail = tails.find((one) => own.name.endsWith(one));
  const rest = tail === undefined ? '' : own.name.slice(0, -tail.length);
  return rest.length > 4 && kindByEnding(rest, words) !== undefined
    ? { ...own, name: rest, aliases: [...own.aliases, own.name] }
    : own;
}

/** 公司法, 示范区内: the ending is part of another word. */
function goesOn(plain: string, end: number): boolean {
  return (
    /^(化|性|法|学|员|长|票|券|型|级|面|势|部|域|限|镇|乡|村|街)/.test(plain.slice(end)) &&
    !/^(长期|学习|员工)/.test(plain.slice(end))
  );
}
