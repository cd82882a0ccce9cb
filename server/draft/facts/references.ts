import type { DraftWords } from '../words.ts';
import { bareNouns, definiteNouns, headNouns, longest } from './bare-nouns.ts';
import type { Mention, Thing } from '../names/thing.ts';
import { fits, groupOf, sizeOf } from './counted-groups.ts';
import type { Memory } from './memory.ts';

const group =
  /([两二三四五六七八九十]|\d{1,2})个?(省区|省市|市州|州市|旗县|县旗|区县|县市区|县市|县区|市县|省|市|县|区|旗|镇|地|方)(?![级长位点面域类线批期次届岁天场])|双方|二者|两者|各方|(?<![\p{Script=Han}\d])([两二三四五六七八九十])(?:家(?:企业|公司|单位|医院|合作社)?|校|院|企|园|馆|港|站)(?=[均都共合各一联皆也])/gu;

const own = /(?:我|全|本)(省|市|县|区|州)(?![域级长直])/g;

const that =
  /(?:该|这(?:家|个|一|条|座|项|份|届|次)?|此|上述|本(?![市县省区报月年次身地土人科领质能级部门]))([\p{Script=Han}]{1,5})/gu;

interface Said {
  start: number;
  end: number;
  things: Thing[];
}

/**
 * Words of a sentence that lead to things named before: 两市, 双方, 该县, 我市, 该公司, and a bare 新区 or 会议 where one thing alone can be meant.
 * What cannot be told stays unsaid.
 */
export function referencesIn(
  plain: string,
  span: { start: number; end: number },
  {
    memoryAt,
    words,
    ofDivision,
  }: { memoryAt: (at: number) => Memory; words: DraftWords; ofDivision: (id: string) => Thing | undefined },
): Mention[] {
  const text = plain.slice(span.start, span.end);
  // What is meant was named before this clause.
  const before = (index: number) =>
    memoryAt(span.start + Math.max(0, text.slice(0, index).search(/[，；：。](?=[^，；：。]*$)/) + 1));
  const said: Said[] = [];
  const add = (index: number, length: number, things: Thing[] | undefined) => {
    if (things !== undefined && things.length > 0)
      said.push({ start: span.start + index, end: span.start + index + length, things });
  };
  const addNoun = ({ index, noun }: { index: number; noun: string }) => {
    if (said.some(({ start }) => start === span.start + index)) return;
    const meant = calledSo(noun, before(index));
    // Of several none is told, and the one spoken of before is not taken for it.
    const things = meant.length > 1 ? [] : meant;
    if (meant.length > 0) said.push({ start: span.start + index, end: span.start + index + noun.length, things });
  };
  for (const { index, 0: word, 1: ofPlaces, 2: level, 3: ofFirms } of text.matchAll(group)) {
    const number = ofPlaces ?? ofFirms;
    const area = words.places.regions.find(
      ({ name, members }) =>
        members.length > 0 && members.length === sizeOf(number) && text.slice(0, index).endsWith(name),
    );
    if (area !== undefined) {
      const members = area.members.flatMap((code) => ofDivision(code) ?? []);
      add(index - area.name.length, area.name.length + word.length, members);
    } else
      add(
        index,
        word.length,
        groupOf(word, { number, level, before: text.slice(Math.max(0, index - 4), index) }, before(index)),
      );
  }
  for (const { index, 0: word, 1: level = '' } of text.matchAll(own))
    add(index, word.length, one(ownPlace(level, before(index))));
  const { speaker } = memoryAt(span.start);
  if (speaker !== undefined && speaker.division === undefined)
    for (const { index, 0: word } of text.matchAll(
      /(?<=[与和跟向给为由对被让])公司(?!有限|股份|总部大楼)|我们公司|我们(?!的?(?:市|县|区|村|国|两))|(?:本|我)(?:公司|集团|厂)|我司|(?<!\p{Script=Han})公司(?!有限|股份|总部大楼)/gu,
    ))
      add(index, word.length, [speaker]);
  for (const { index, 0: whole, 1: rest = '' } of text.matchAll(that)) {
    const noun = longest(rest, [...levelWords, ...definiteNouns(words), ...ownNouns]);
    const { main } = memoryAt(span.start);
    // 列席本次会议: the one that the text is about.
    const isMain = main !== undefined && noun !== undefined && /^(?:本|此|这)[次届]/.test(whole) && called(main, noun);
    const known = noun === undefined ? undefined : isMain ? main : lastCalled(noun, before(index));
    if (noun !== undefined && known !== undefined && isHidden(plain, known, { noun, at: span.start + index })) continue;
    if (noun !== undefined && known !== undefined) add(index, whole.indexOf(rest) + noun.length, [known]);
    else {
      const kind = kindMeant(rest, words);
      const meant = kind && before(index).things.findLast((thing) => thing.kind === kind.kind);
      const word = rest.slice(0, kind?.length);
      if (kind !== undefined && meant !== undefined && !isHidden(plain, meant, { noun: word, at: span.start + index }))
        add(index, whole.indexOf(rest) + kind.length, [meant]);
    }
  }
  for (const { index, 0: word, 1: noun = '' } of text.matchAll(/(?<![\p{Script=Han}])[在于]?(园|馆|港|厂)区?内/gu))
    add(
      index + word.length - 1 - noun.length - (word.endsWith('区内') ? 1 : 0),
      noun.length + (word.endsWith('区内') ? 1 : 0),
      one(
        before(index).things.findLast(
          ({ name, division }) => division === undefined && (name.endsWith(noun) || name.endsWith(`${noun}区`)),
        ),
      ),
    );
  for (const { index, 0: word } of text.matchAll(/[前后]者/g))
    add(index, word.length, one(latterOrFormer(word, before(index))));
  for (const bare of bareNouns(text, words)) addNoun(bare);
  for (const { index, 0: noun } of text.matchAll(/(?<=^|[，；。])[桥路厂园站港馆线](?=[的在是由全已将])/gu))
    addNoun({ index, noun });
  for (const { index, 0: noun, kind } of headNouns(text, words)) {
    const own = [...new Set(before(index).near.filter((thing) => thing.kind === kind))];
    if (own.length === 1 && !said.some(({ start }) => start === span.start + index)) add(index, noun.length, own);
  }
  return said.map(({ start, end, things }) => ({ start, end, things, isExplicit: false, rule: 'name:reference' }));
}

/** A、…的包装项目…。该项目: since the thing was named, another one without a name was spoken of. */
function isHidden(plain: string, { spans, division }: Thing, { noun, at }: { noun: string; at: number }): boolean {
  if (division !== undefined || noun.length < 2) return false;
  const end = spans.reduce((last, one) => (one.end <= at && one.end > last ? one.end : last), 0);
  if (at - end > 400) return false;
  return (
    end > 0 &&
    new RegExp(`(?<!一期|二期|首期|整个)(?<=(?![该这此本上述])\\p{Script=Han}{2})${noun}`, 'u').test(
      plain.slice(end, at),
    )
  );
}

function one(thing: Thing | undefined): Thing[] | undefined {
  return thing === undefined ? undefined : [thing];
}

/** 该园, 该站: one sign that names end in. */
const ownNouns = ['园', '馆', '站', '港', '厂', '校', '院', '局', '路', '桥', '线'];

const levelWords = ['省', '市', '县', '区', '镇', '乡', '州'];

function ownPlace(level: string, { section, speaker, things }: Memory): Thing | undefined {
  return (
    [section, speaker].find((thing) => thing !== undefined && fits(thing, level)) ??
    (speaker === undefined ? things.findLast((thing) => thing.division !== undefined && fits(thing, level)) : undefined)
  );
}

function lastCalled(noun: string, { things }: Memory): Thing | undefined {
  if (levelWords.includes(noun)) return things.findLast((thing) => fits(thing, noun));
  const last = things.findLast((thing) => called(thing, noun));
  return last;
}

/** Those of the paragraph that are called so; where it has none, those of the whole text before it. */
function calledSo(noun: string, { things, near }: Memory): Thing[] {
  const own = [...new Set(near.filter((thing) => called(thing, noun)))];
  return own.length > 0 ? own : [...new Set(things.filter((thing) => called(thing, noun)))];
}

/** 后者 is what was named last, 前者 what of its kind before it. */
function latterOrFormer(word: string, { things, groups }: Memory): Thing | undefined {
  const last = things.at(-1);
  // A与B合办，前者占80%: of two that were named together.
  const [former, latter, ...others] = groups.at(-1) ?? [];
  const isPair =
    former !== undefined &&
    latter !== undefined &&
    others.length === 0 &&
    former.kind === latter.kind &&
    former.division === undefined;
  const isNear = isPair && things.slice(-4).includes(latter);
  if (isNear && word === '前者') return former;
  if (isNear && last === latter) return latter;
  return word === '后者' ? last : things.findLast((thing) => thing !== last && thing.kind === last?.kind);
}

/** 这家整车厂, 该企业: a word for a kind, and how far it goes. */
function kindMeant(rest: string, { names }: DraftWords): { kind: string; length: number } | undefined {
  for (let length = 1; length <= rest.length; length += 1)
    for (const { kind, heads, weak } of names)
      if (
        [...heads, ...weak].some(
          (word) => rest.slice(0, length).endsWith(word) && (word.length > 1 || /[厂路桥园]/.test(word)),
        )
      )
        return { kind, length };
  return undefined;
}

function called({ name, aliases, division }: Thing, noun: string): boolean {
  return division === undefined && [name, ...aliases].some((one) => one.endsWith(noun) && one !== noun);
}
