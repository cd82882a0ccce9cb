import type { Mention, Thing } from '../names/thing.ts';
import type { ThingBook } from '../names/thing-book.ts';
import type { DraftWords } from '../words.ts';

/** 县医院, 市发展和改革局: of the place that speaks, or that the section is about. */
export function ownBodies(
  plain: string,
  { start, end }: { start: number; end: number },
  {
    place,
    taken,
    book,
    words,
  }: { place: Thing | undefined; taken: readonly Mention[]; book: ThingBook; words: DraftWords },
): Mention[] {
  const level = /[市县区旗州]$/.exec(place?.name ?? '')?.[0];
  if (place?.division === undefined || level === undefined) return [];
  const bodies = [...words.places.bodies].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(
    `(?:(?<![\\p{Script=Han}])|(?<=[在经由与和及从向报为对到请于被]))(?<![两三四各])${level}(${bodies})(?![员长书])`,
    'gu',
  );
  return [...plain.slice(start, end).matchAll(pattern)].flatMap(({ index, 0: whole, 1: body = '' }) => {
    const span = { start: start + index, end: start + index + whole.length };
    if (taken.some((one) => one.start < span.end && span.start < one.end)) return [];
    const thing = bodyOf(place, body, { book, words });
    thing.spans.push(span);
    book.call(thing, whole);
    return [{ ...span, things: [thing], isExplicit: false, rule: 'name:bodies' }];
  });
}

/** 湘赣两省省委和省政府, 两市生态环境局: a list of places before a body that each has is a list of bodies, called in full. */
export function withBodies(
  plain: string,
  mentions: readonly Mention[],
  { book, words }: { book: ThingBook; words: DraftWords },
): Mention[] {
  const bodies = [...words.places.bodies].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(
    `^(?:的)?((?:省|市|县|区)?(?:${bodies}|${others}))(?:([和、与及])((?:省|市|县|区)?(?:${bodies})))?(?!书记|主要|领导|负责)`,
    'u',
  );
  const made: Mention[] = [];
  const kept = mentions.flatMap((mention) => {
    const isList = mention.things.length > 1 && mention.things.every(({ division }) => division !== undefined);
    const found = isList ? pattern.exec(plain.slice(mention.end, mention.end + 24)) : null;
    if (found === null) return [mention];
    const parts = [found[1], found[3]].filter((one) => one !== undefined);
    const things = parts.flatMap((body) => mention.things.map((place) => bodyOf(place, body, { book, words })));
    const whole = {
      start: mention.start,
      end: mention.end + found[0].length,
      things,
      isExplicit: false,
      rule: 'name:bodies',
    };
    for (const thing of things) thing.spans.push({ start: whole.start, end: whole.end });
    made.push(whole);
    return [whole];
  });
  return shared(kept, plain, { book, words }).filter(
    (one) => made.includes(one) || !made.some((whole) => one.start < whole.end && whole.start < one.end),
  );
}

/** What places have one of, each, that no list of words has: 林草局. */
const others =
  '\\p{Script=Han}{2,10}?(?:(?<![布格结大全当破])局|(?<!大)厅|委员会|总工会|法院|检察院)(?!\\p{Script=Han}?长)';

function bodyOf(place: Thing, body: string, { book, words }: { book: ThingBook; words: DraftWords }): Thing {
  const isKnown = words.places.bodies.includes(body);
  const own = !isKnown && body.startsWith(place.name.slice(-1)) ? body.slice(1) : body;
  const name = place.name + own;
  const whole = book.byName(`${place.name}人民${own}`);
  if (whole !== undefined) return whole;
  // 楚雄州水利局, where the text calls the place 楚雄州.
  const aliases = [...place.aliases].filter((one) => /[省市县区旗州盟]$/.test(one)).map((one) => one + own);
  return book.ofCandidate({
    start: 0,
    end: 0,
    kind: words.places.kinds.body,
    name,
    aliases,
    rule: 'name:bodies',
    certainty: 0.8,
    isExplicit: false,
  });
}

/** 市场监督管理局 of 寿宁县市场监督管理局: what any place may have. */
function bodyBehindPlace(name: string, { places }: DraftWords): string | undefined {
  const known = places.bodies.find((one) => name.endsWith(one) && isWhole.test(name.slice(0, -one.length)));
  return known ?? /^\p{Script=Han}{1,8}?(?:[省市县区旗盟]|自治州)(\p{Script=Han}{2,10}[局委厅])$/u.exec(name)?.[1];
}

const isWhole = /[省市县区旗州盟]$/;

/** 华坪县、永仁县人民医院: a place beside a body of another place stands for its own such body. */
function shared(
  mentions: readonly Mention[],
  plain: string,
  { book, words }: { book: ThingBook; words: DraftWords },
): Mention[] {
  // From the last on: each stands beside what the one behind it became.
  return mentions.reduceRight<Mention[]>(
    (behind, mention) => [bodyBeside(mention, behind[0], { plain, book, words }) ?? mention, ...behind],
    [],
  );
}

function bodyBeside(
  mention: Mention,
  next: Mention | undefined,
  { plain, book, words }: { plain: string; book: ThingBook; words: DraftWords },
): Mention | undefined {
  const [place, body] = [mention.things[0], next?.things[0]];
  if (next === undefined || mention.things.length > 1) return undefined;
  if (place?.division === undefined || body?.kind !== words.places.kinds.body) return undefined;
  // 商城县、信阳市发展和改革委员会: a county beside the body of a city stands for itself.
  const around = /^.+?(?:自治[县州]|[省市县区旗盟州])/.exec(body.name)?.[0];
  const outer = around === undefined ? undefined : book.byName(around)?.division;
  if (outer?.id.endsWith('00') === true && !place.division.id.endsWith('00')) return undefined;
  const own = bodyBehindPlace(body.name, words);
  const isBeside = plain.slice(mention.end, next.start) === '、' && (next.isExplicit || next.rule === 'name:bodies');
  if (own === undefined || !isBeside) return undefined;
  const thing = bodyOf(place, own, { book, words });
  thing.spans.push({ start: mention.start, end: next.end });
  return { ...mention, things: [thing], isExplicit: false, rule: 'name:bodies' };
}
