/** How names of places, authorities and firms end: between two that do, a word or a bare `/` parts a list, and else it may be of a name. */
const ending = '[省市区县州旗盟镇乡村局厅司厂院会府校团社部所委办港园场站行馆店处组队縣區鎮鄉廳廠團辦園場館處組隊會]';
/** Divisions that begin with the word itself (`data/divisions`): 内蒙古自治区和林格尔县 is one. */
const named = '平[县区]|顺县|县|龙市|林格尔|静县|硕县|田[市县地]|政县|布克赛尔';
const between: Readonly<Record<string, string>> = {
  '/': String.raw`\/`,
  和: `和(?!${named})`,
  与: '与',
  及: '以?及',
};

/** Marks that part only what looks like two names. */
export const wordMarks: readonly string[] = Object.keys(between);

/** Parts at itself, and at the word “and” between two names, also behind a comma. */
export const andMark = '&';

const parting = new Map(
  Object.entries(between).map(([mark, word]) => {
    const names = String.raw`(?<=${ending})\s*${word}\s*(?=\S.*${ending}$)`;
    return [mark, new RegExp(mark === '/' ? String.raw`\s\/\s|${names}` : names, 'u')];
  }),
);

/** “and” between two names, and not within that of a country. */
const and =
  /(?<!\b(?:trinidad|bosnia|antigua|kitts|vincent|tom[eé]|turks|wallis|jan|heard(?: island)?|pierre|south georgia|ascension))\s+and\s+/iu;

const count = '[一二两三四五六七八九十百\\d]+';
const sorts = '省份?|市州?|县市?|区县?|国家?|地区?|镇|乡|家|方|单位|企业|公司|厂商?|城市|部门|机构|省市|市县|县区|市区';
const others = new RegExp(`等+(?:(?:共?${count}|多|各)(?:余|多)?(?:个|家)?(?:${sorts})?|${sorts})?$`, 'u');
/** 等 before the name of a sort alone: 平等镇 is a name. */
const plainlyOthers = new RegExp(`(?:等+|等+(?:共?${count}|多|各).*)$`, 'u');

const endsAsName = new RegExp(`${ending}$`, 'u');

/** A name without the 等 that says that there are others: 修水县等 and 修水县等3个县 name 修水县. */
export function withoutOthers(item: string): string {
  if (!item.includes('等')) return item;
  const at = others.exec(item)?.index;
  if (at === undefined || at < 2) return item;
  const name = item.slice(0, at).trim();
  return plainlyOthers.test(item) || endsAsName.test(name) ? name : item;
}

/**
 * The items of a list in a cell, each once and without the 等 at its end. `marks` are those that part them, one a character; `&` is also the
 * word “and”, `/` only with blanks around it, and it and words (和) between what ends as names of places and firms do.
 */
export function itemsOf(cell: string, marks: string): string[] {
  const all = marks.split('');
  const strong = all.filter((mark) => !wordMarks.includes(mark));
  const parted = strong
    .reduce((items, mark) => items.flatMap((item) => item.split(mark)), [cell])
    .map((item) => withoutOthers(item.trim()));
  const joined = marks.includes(andMark) ? parted.flatMap((item) => item.replace(/^and\s+/i, '').split(and)) : parted;
  const items = all.reduce((some, mark) => {
    const word = parting.get(mark);
    return word === undefined ? some : some.flatMap((item) => (item.includes(mark) ? item.split(word) : item));
  }, joined);
  return [...new Set(items.map((item) => item.trim()))].filter((item) => item !== '');
}
