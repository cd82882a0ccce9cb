import type { Thing } from '../names/thing.ts';
import type { Memory } from './memory.ts';

const numbers: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

function levelOf({ division, kind }: Thing, town = false): string {
  if (division === undefined) return town ? kind : '';
  const code = division.id.replace(/^.*:/, '');
  return code.endsWith('0000') ? '省' : code.endsWith('00') ? '市' : '县';
}

export function fits(thing: Thing, level: string | undefined): boolean {
  if (level === undefined || level === '地' || level === '方') return thing.division !== undefined || level !== '地';
  if (thing.division === undefined) return level === '镇' && /[镇乡]$/.test(thing.name);
  const own = levelOf(thing);
  if (/^(?:县市|市县|县区|区县|旗县|县旗)/.test(level)) return own === '县';
  if (/^(?:市州|州市)/.test(level)) return own === '市';
  if (level.startsWith('省')) return own === '省';
  return thing.name.endsWith(level) || (level === '市' && own === '市') || (level !== '市' && own === '县');
}

export function sizeOf(number: string | undefined): number | undefined {
  return number === undefined ? undefined : (numbers[number] ?? Number(number));
}

/** The last list of so many; else the last so many of the level, if those stand in the last lists. */
export function groupOf(
  word: string,
  { number, level, before }: { number: string | undefined; level: string | undefined; before: string },
  { defined, groups, things, near }: Memory,
): Thing[] | undefined {
  const known = defined.get(word);
  if (known !== undefined) return known;
  const size = number === undefined ? (/^(?:双方|二者|两者)$/.test(word) ? 2 : undefined) : sizeOf(number);
  const signs = size === undefined ? '' : before.slice(-size);
  const isCalled = (list: readonly Thing[]) =>
    Array.from(signs).every((sign, at) => list[at]?.name.includes(sign) === true);
  // A为B供应…。双方已签订…: the only two firms, or bodies, that the paragraph names.
  const named = [...new Set(near.filter(({ division }) => division === undefined))];
  const [first] = named;
  const firms = named.filter(({ kind }) => kind === first?.kind);
  if (
    /^(?:双方|二者|两者)$/.test(word) &&
    firms.length === 2 &&
    /(?:公司|集团|厂|局|政府|院|协会)$/.test(first?.name ?? '') &&
    !groups.some(
      (list) => list.length > 1 && list.every((thing) => near.includes(thing) && thing.division !== undefined),
    )
  )
    return firms;
  const isOfPlaces = level !== undefined || number === undefined;
  const fitting = groups.filter(
    (list) =>
      (isOfPlaces || list.every(({ division }) => division === undefined)) &&
      (size === undefined ? list.length > 1 : list.length === size) &&
      list.every((thing) => fits(thing, level)),
  );
  const byParts =
    fitting.findLast(isCalled) ??
    fitting.findLast((list) => list.every((thing) => Array.from(signs).some((sign) => thing.name.includes(sign))));
  if (byParts !== undefined || size === undefined || !isOfPlaces) return byParts ?? fitting.at(-1);
  const recent = [
    ...new Set([...things].reverse().filter((thing) => thing.division !== undefined && fits(thing, level))),
  ];
  const called = Array.from(signs).map(
    (sign) => recent.find((thing) => thing.name.startsWith(sign)) ?? recent.find((thing) => thing.name.includes(sign)),
  );
  if (called.length === size && called.every((thing) => thing !== undefined)) return called;
  if (fitting.length > 0) return mainGroup([...fitting.slice(0, 1), ...fitting.slice(1).slice(-20)], near);
  // 五方: those that a common text begins with.
  const cities = [...new Set(things.filter((thing) => levelOf(thing) === '市'))];
  if (size > 3 && /^[市方地]$/.test(level ?? '') && cities.length >= size) return cities.slice(0, size);
  return recent.length >= size && new Set(recent.slice(0, size)).size === size && size <= 3
    ? recent.slice(0, size).reverse()
    : undefined;
}

/** Of several lists the one that the text began with or comes back to, unless the paragraph has another. */
function mainGroup(lists: readonly Thing[][], near: readonly Thing[]): Thing[] | undefined {
  const same = (a: readonly Thing[], b: readonly Thing[]) => a.length === b.length && a.every((one) => b.includes(one));
  let best: { list: Thing[]; score: number } | undefined;
  for (const [at, list] of lists.entries()) {
    const score =
      lists.filter((other) => same(list, other)).length +
      (lists[0] !== undefined && same(list, lists[0]) ? 1 : 0) +
      (list.every((one) => near.includes(one)) ? 3 : 0) +
      at / (lists.length * 2);
    if (best === undefined || score >= best.score) best = { list, score };
  }
  return best?.list;
}
