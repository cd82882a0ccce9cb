import type { DraftWords, NameRule } from '../words.ts';
import type { Candidate } from './candidate.ts';
import type { Before } from './left-edge.ts';
import { startOfName } from './name-start.ts';
import { endingsOf, isGeneric, kindByEnding } from './name-endings.ts';

/** What is done to a road and belongs to what is built. */
const works =
  /^(?:改扩建|扩建|扩容|改建|改线|升级改造|提质改造|改造(?!提)|[东南西北]延(?:伸?[段线])?|延伸段|延长[段线])(?:工程|项目)?(?:（[^（）]{1,6}段）)?/;

/** Names by what they end in: …旅游联盟, …合作框架协议. An ending with nothing of its own before it is no name. */
export function suffixNames(before: Before, words: DraftWords): Candidate[] {
  const { plain } = before;
  const endings = endingsOf(words);
  const found: Candidate[] = [];
  const titleStart = plain.length - plain.trimStart().length;
  const titleEnd = titleStart + (/^[^\n]*/.exec(plain.trimStart())?.[0].trimEnd().length ?? 0);
  let reach = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const here = [...(endings.get(plain.slice(at, at + 2)) ?? []), ...(endings.get(plain.charAt(at)) ?? [])];
    const ending = here.find(({ text }) => plain.startsWith(text, at));
    // 人民政府 ends in 政府: the longest ending decides.
    if (ending === undefined || at + ending.text.length <= reach) continue;
    reach = at + ending.text.length;
    // 通州至大厂: the ending is the end of a place's name.
    if (isEndOfPlace(at, reach, before)) continue;
    let start = startOfName(at, ending, before, words);
    if (start === undefined) continue;
    const { rule, isWeak, text } = ending;
    if (rule.isTitle && start < titleEnd && behindTitle(plain.slice(at + text.length, titleEnd))) continue;
    // 云和玩具有限公司|浦城分公司: a branch is called after its firm.
    const firm = /^[分支子]/.test(text) ? found.at(-1) : undefined;
    if (firm?.end === start && firm.kind === rule.kind) start = firm.start;
    const end =
      at + text.length + (works.exec(isWorks(rule, words) ? plain.slice(at + text.length) : '')?.[0].length ?? 0);
    const outer = outerPlace(start, at, {
      before,
      rule,
      isShort: !/有限|股份|集团/.test(ending.text) && ending.rule.kind === words.places.kinds.firm,
    });
    const whole = plain.slice(start, at + text.length);
    start += outer;
    if (outer === 0) start = behindList(start, at, before);
    if (outer > 0) start += /^[建办设搞弄开]个?/.exec(plain.slice(start, at))?.[0].length ?? 0;
    const own = withoutTail(named(plain, start, end), rule, words);
    // 平陆县|条山铝业公司 is called with its place, too.
    if (outer > 0) own.aliases.push(whole);
    if (end > at + text.length) own.aliases.push(plain.slice(start, at + text.length));
    const kind = isTurned(own.name, plain.slice(0, start), rule) ? (rule.turns?.kind ?? rule.kind) : rule.kind;
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

/** A县、B县、C县第五次联席会议: a numbered meeting is called by all whose it is. */
function behindList(start: number, at: number, { plain, startOf, placeEnds }: Before): number {
  if (!placeEnds.has(start) || !/第[一二三四五六七八九十\d]+[次届]/.test(plain.slice(start, at))) return start;
  let from = start;
  while (/[、和与]/.test(plain.charAt(from - 1))) {
    const next = startOf.get(from - 1);
    if (next === undefined || placeEnds.get(next) !== from - 1) return start;
    from = next;
  }
  return from > 0 && /[与和由在为给]/.test(plain.charAt(from - 1)) ? start : from;
}

/** Whether a title ends there, but for the years it is for. */
function behindTitle(rest: string): boolean {
  return /^(?:（[\d年—-]+）)?$/.test(rest);
}

/** 组建了…理事会: what it is, its name or the verb before it tells. */
function isTurned(name: string, lead: string, { turns }: NameRule): boolean {
  if (turns === undefined || !new RegExp(turns.match).test(name)) return false;
  return turns.before === undefined || new RegExp(`(?:${turns.before})$`).test(lead.slice(-8));
}

function isEndOfPlace(at: number, end: number, { placeEnds, startOf }: Before): boolean {
  const start = startOf.get(end);
  return start !== undefined && start < at && placeEnds.get(start) === end;
}

/** How much of a name only says where it is: 汕尾市|海丰县人民政府, and of what has a name of its own besides, 湘阴县|岳州窑遗址博物馆. */
function outerPlace(
  start: number,
  at: number,
  { before, rule, isShort }: { before: Before; rule: NameRule; isShort: boolean },
): number {
  const behind = before.placeEnds.get(start);
  if (behind === undefined || behind >= at || !isFull.test(before.plain.slice(start, behind))) return 0;
  const next = before.placeEnds.get(behind);
  // 宁强县天津医院: a short name behind a place may be the beginning of any name.
  if (next !== undefined && next <= at && isFull.test(before.plain.slice(behind, next))) return behind - start;
  const rest = before.plain.slice(behind, at);
  return (rule.splitsPlace || isShort) && rest.length > 2 && !isGeneric(rest, rule) ? behind - start : 0;
}

const isFull = /(?:[省市县区旗盟]|自治州)$/;

/** What is built may be built on. */
function isWorks({ kind }: NameRule, { places }: DraftWords): boolean {
  return kind === places.kinds.road;
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
