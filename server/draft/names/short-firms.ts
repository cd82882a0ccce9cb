import type { DraftWords } from '../words.ts';
import type { Candidate } from './candidate.ts';

/** Endings by which a name is that of a firm in full. */
const whole = /(股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|集团|公司|厂)$/;

/**
 * What a firm is called for short where the text goes on speaking of it: 江岚汽车 for 重庆江岚汽车有限公司, 恒擎重机 for 徐州恒擎重型机械股份有限公司:
 * its first two signs behind the place, and what follows there in the order of the whole name. By the place where a short name begins.
 */
export function shortFirms(
  plain: string,
  outer: readonly Candidate[],
  { inner, words }: { inner: readonly Candidate[]; words: DraftWords },
): { start: number; end: number; of: Candidate }[] {
  const firms = outer.filter(
    ({ kind, name }) => kind === words.places.kinds.firm && whole.test(name) && name.length > 5,
  );
  const named = [...new Map(firms.map((firm) => [firm.name, firm])).values()];
  // 曲靖市 may stand in no other name than that of 曲靖市滇云食品有限公司.
  const places = placesOf([...outer, ...inner]);
  return named.flatMap((of) => {
    const core = coreOf(of.name, places);
    const key = core.slice(0, 2);
    const rivals = named.filter((other) => other.name !== of.name && other.name.includes(key));
    if (!/^\p{Script=Han}{2}$/u.test(key)) return [];
    const found: { start: number; end: number; of: Candidate }[] = [];
    // 重庆山茗 for 重庆山茗油茶发展有限公司: with its place.
    const lead = of.name.indexOf(core);
    const whole = lead > 0 ? of.name.slice(0, lead + 2) : '';
    for (let at = whole === '' ? -1 : plain.indexOf(whole); at !== -1; at = plain.indexOf(whole, at + 1))
      if (!firms.some(({ start, end }) => at >= start && at < end))
        found.push({ start: at, end: at + lead + shortLength(plain.slice(at + lead, at + lead + 12), core), of });
    for (let at = plain.indexOf(key); at !== -1; at = plain.indexOf(key, at + 1)) {
      if (firms.some(({ start, end }) => at >= start && at < end)) continue;
      if (!/^$|[，。；：、“”（）\s与和为给向由对从在是而及以该将把被“]/.test(plain.charAt(at - 1))) continue;
      const isPlace = outer.some(({ division }) => division?.short === key);
      const length = shortLength(plain.slice(at, at + 12), core);
      // 澜舟通信 and 澜舟光电 begin alike: the one that more of the words fit is meant.
      const isRivalled = rivals.some(
        (other) => shortLength(plain.slice(at, at + 12), coreOf(other.name, places)) >= length,
      );
      if (!isRivalled && (length > 2 || !isPlace)) found.push({ start: at, end: at + length, of });
    }
    return found;
  });
}

/** What the places of a text are called, cities and provinces by their short names, too; each once. */
function placesOf(names: readonly Candidate[]): string[] {
  const places = names.flatMap(({ division }) =>
    division === undefined
      ? []
      : division.id.endsWith('00')
        ? [division.name, division.short ?? division.name]
        : [division.name],
  );
  return [...new Set(places)];
}

/** Without the place before it and the form of the firm behind it. */
function coreOf(name: string, places: readonly string[]): string {
  const own = name.replace(whole, '');
  const prefix = places
    .filter((one) => own.startsWith(one) && own.length - one.length >= 2)
    .sort((a, b) => b.length - a.length)[0];
  const rest = prefix === undefined ? own : own.slice(prefix.length);
  return rest.replace(
    /^(北京|上海|天津|重庆|广东|广西|四川|湖南|湖北|江西|江苏|浙江|安徽|福建|山东|山西|河北|河南|陕西|辽宁|吉林|黑龙江|内蒙古|贵州|云南|海南|中国)(?=..)/,
    '',
  );
}

/** How much of the text is made of signs of the core in their order: the whole of two, or of a short form. */
function shortLength(text: string, core: string): number {
  let [at, length] = [0, 0];
  for (const sign of text) {
    const next = core.indexOf(sign, at);
    if (next === -1) break;
    [at, length] = [next + 1, length + 1];
  }
  return length < 4 ? 2 : Math.min(length, core.length);
}
