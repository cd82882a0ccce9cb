import type { DraftWords } from '../words.ts';
import type { Candidate } from './candidate.ts';
import { definition, ofSeveral, withinDefined } from './defined-names.ts';
import { findNames } from './find-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { shortFirms } from './short-firms.ts';
import type { Mention, Thing } from './thing.ts';
import { type ThingBook, thingBook } from './thing-book.ts';

/** The things of a text and where they are named. */
export interface NamedThings {
  book: ThingBook;
  /** In order, without overlap. */
  outer: Mention[];
  /** What stands within another name. */
  inner: Mention[];
  /** Words that stand for several things by the text's own word: 以下简称“十市”; with where that is said. */
  defined: { word: string; from: number }[];
}

/** Joins what the rules found: short and whole names of one thing are one thing. */
export function nameThings(
  plain: string,
  { words, places, known }: { words: DraftWords; places: Gazetteer; known: readonly Candidate[] },
): NamedThings {
  const { outer: all, inner } = findNames(plain, { words, places, known });
  const book = thingBook();
  const defined: NamedThings['defined'] = [];
  const firms = new Map(shortFirms(plain, all, { inner, words }).map((one) => [one.start, one]));
  // 淮上云雾 is a firm's short name, and no 淮上区 stands in it.
  const isOfDefined = withinDefined(plain, all);
  const outer = all.filter((one) => {
    const firm = firms.get(one.start);
    return !isOfDefined(one) && (firm === undefined || one.division === undefined || firm.end <= one.end);
  });
  // What the text itself defines comes first, so that its short names are known from the first line on.
  for (const one of outer) {
    const [, word, other] = definition.exec(plain.slice(one.end, one.end + 45)) ?? [];
    if (word === undefined) continue;
    if (ofSeveral.test(word)) defined.push({ word, from: one.end });
    else if (one.members === undefined)
      for (const alias of [word, other]) if (alias !== undefined) book.call(book.ofCandidate(one), alias);
  }
  for (const one of outer) {
    if (
      !/(?:更名为|改名为|更名|改称|易名为|叫它|叫做|称之为|俗称|又称|又叫|称作|人称)[“《]?$/.test(
        plain.slice(Math.max(0, one.start - 6), one.start),
      )
    )
      continue;
    const before = outer.findLast(({ kind, end }) => kind === one.kind && end <= one.start);
    if (before !== undefined) book.call(book.ofCandidate(before), one.name);
  }
  const areas = new Set(words.places.regions.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const one of outer)
    if (one.kind !== words.places.kinds.area) one.aliases = one.aliases.filter((alias) => !areas.has(alias));
  const mentions: Mention[] = [];
  const isDefinition = (one: Candidate) => definition.test(plain.slice(one.start - 8, one.end + 2));
  for (const one of outer) {
    const short = firms.get(one.start);
    const thing = short?.end === one.end ? book.ofCandidate(short.of) : undefined;
    if (thing !== undefined) book.call(thing, plain.slice(one.start, one.end));
    const things = thing !== undefined ? [thing] : thingsOf(one, book);
    if (!isDefinition(one)) mentions.push(mentionOf(one, things));
  }
  joinPrefixed(book, outer);
  joinFirms(book, words);
  joinSame(book, words);
  for (const { start, end, of } of firms.values())
    if (!outer.some((one) => one.start < end && start < one.end)) {
      const thing = book.ofCandidate(of);
      book.call(thing, plain.slice(start, end));
      mentions.push({ start, end, things: [thing], isExplicit: true, rule: 'name:short-firm' });
    }
  for (const again of namedAgain(plain, book, outer))
    if (!mentions.some((one) => one.start < again.end && again.start < one.end)) mentions.push(again);
  const settled = mentions
    .map((one) => ({ ...one, things: one.things.map((thing) => book.now(thing)) }))
    .sort((a, b) => a.start - b.start);
  for (const { start, end, things } of settled) for (const thing of things) thing.spans.push({ start, end });
  return {
    book,
    outer: settled,
    inner: [...innerMentions(inner, book), ...namedWithin(plain, settled, { book, words })],
    defined,
  };
}

function thingsOf(one: Candidate, book: ThingBook): Thing[] {
  if (one.members === undefined) return [book.ofCandidate(one)];
  return one.members.map((division, at) => {
    const thing = book.ofDivision(division, one.rule);
    const sign = one.aliases[at];
    if (sign !== undefined) book.call(thing, sign);
    return thing;
  });
}

function mentionOf({ start, end, isExplicit, rule }: Candidate, things: readonly Thing[]): Mention {
  return { start, end, things, isExplicit, rule };
}

/** 高竹新区 is 川渝高竹新区: the one is the other behind a place or signs of provinces. */
function joinPrefixed(book: ThingBook, outer: readonly Candidate[]): void {
  const places = new Set(
    outer.flatMap(({ division }) => (division === undefined ? [] : [division.name, division.short ?? division.name])),
  );
  const all = book.things.filter(({ division }) => division === undefined);
  for (const long of all)
    for (const short of all) {
      if (long === short || long.kind !== short.kind || short.name.length < 4 || !long.name.endsWith(short.name))
        continue;
      const prefix = long.name.slice(0, -short.name.length);
      if (
        !prefix.split(/[、和与]/).every((one) => places.has(one)) &&
        !/^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕甘]{2,3}$/.test(prefix)
      )
        continue;
      book.join(short, long);
    }
}

const legalForm =
  /^(?:股份|有限|责任|集团|公司)+$|^，? (?:Ltd|Limited|Inc|Corp|Co|LLC|plc|AS|A\/S|AB|AG|GmbH|Oyj?|SA|NV|BV|SE|SpA)\.?$/;

/** 赤峰敖穗米业 is 赤峰敖穗米业有限公司. */
function joinFirms(book: ThingBook, { places: { kinds } }: DraftWords): void {
  const firms = book.things.filter(({ kind }) => kind === kinds.firm);
  for (const short of firms) {
    const longer = firms.filter((long) =>
      [long.name, long.name.replace(/^\p{Script=Han}{2,4}?[省市县区旗](?=..)/u, '')].some(
        (name) => long !== short && name.startsWith(short.name) && legalForm.test(name.slice(short.name.length)),
      ),
    );
    const [only] = longer;
    if (only !== undefined && longer.length === 1 && short.name.length > 3) book.join(short, only);
  }
}

/** 长赣高铁 is 长赣铁路: endings that mean the same. */
function joinSame(book: ThingBook, { names }: DraftWords): void {
  for (const { kind, same } of names)
    for (const endings of same) {
      const byStem = new Map<string, Thing>();
      for (const thing of [...book.things].filter((one) => one.kind === kind)) {
        const ending = endings.filter((one) => thing.name.endsWith(one)).sort((a, b) => b.length - a.length)[0];
        if (ending === undefined) continue;
        const stem = thing.name.slice(0, -ending.length);
        const known = byStem.get(stem);
        if (known === undefined) byStem.set(stem, thing);
        else if (known !== thing) book.join(thing, known);
      }
    }
}

/** Names that stand elsewhere in the text, where no rule saw them. */
function namedAgain(plain: string, book: ThingBook, outer: readonly Candidate[]): Mention[] {
  const taken = new Uint8Array(plain.length);
  for (const { start, end } of outer) taken.fill(1, start, end);
  const names = book.things
    .filter(({ division }) => division === undefined)
    .flatMap((thing) => [thing.name, ...thing.aliases].map((name) => ({ name, thing })))
    .filter(({ name }) => name.length > 2 || (name.length === 2 && /^\p{Script=Han}{2}$/u.test(name)))
    .sort((a, b) => b.name.length - a.name.length);
  return names.flatMap(({ name, thing }) => {
    const found: Mention[] = [];
    for (let at = plain.indexOf(name); at !== -1; at = plain.indexOf(name, at + 1)) {
      if (taken.subarray(at, at + name.length).some((one) => one === 1) || isCut(plain, at, name)) continue;
      taken.fill(1, at, at + name.length);
      found.push({ start: at, end: at + name.length, things: [thing], isExplicit: true, rule: 'name:again' });
    }
    return found;
  });
}

/** EU stands in no EUROPE. */
function isCut(plain: string, at: number, name: string): boolean {
  const isLetter = (sign: string) => /[A-Za-z\d]/.test(sign);
  return (
    (isLetter(name.charAt(0)) && isLetter(plain.charAt(at - 1))) ||
    (isLetter(name.slice(-1)) && isLetter(plain.charAt(at + name.length)))
  );
}

/** Areas of the text within the names of other things, under whatever name the text has for them. */
function namedWithin(
  plain: string,
  outer: readonly Mention[],
  { book, words }: { book: ThingBook; words: DraftWords },
): Mention[] {
  const areas = book.things.filter(({ kind, division }) => division === undefined && kind === words.places.kinds.area);
  const names = areas.flatMap((thing) =>
    [thing.name, ...thing.aliases].filter((name) => name.length > 1).map((name) => ({ name, thing })),
  );
  return outer.flatMap(({ start, end, things }) => {
    const text = plain.slice(start, end);
    return names.flatMap(({ name, thing }) => {
      const at = things.includes(thing) ? -1 : text.indexOf(name);
      return at === -1
        ? []
        : [
            {
              start: start + at,
              end: start + at + name.length,
              things: [thing],
              isExplicit: true,
              rule: 'name:within',
            },
          ];
    });
  });
}

function innerMentions(inner: readonly Candidate[], book: ThingBook): Mention[] {
  return inner.flatMap((one) => {
    const known = one.division !== undefined || one.members !== undefined ? undefined : book.byName(one.name);
    return [
      {
        start: one.start,
        end: one.end,
        things: known === undefined ? [] : [known],
        isExplicit: true,
        rule: one.rule,
        candidate: one,
      },
    ];
  });
}
