import type { Mention, Thing } from '../names/thing.ts';
import type { ThingBook } from '../names/thing-book.ts';
import type { DraftWords } from '../words.ts';

/** 湘赣两省省委和省政府, 两市生态环境局: a list of places before a body that each has is a list of bodies, called in full. */
export function withBodies(
  plain: string,
  mentions: readonly Mention[],
  { book, words }: { book: ThingBook; words: DraftWords },
): Mention[] {
  const bodies = [...words.places.bodies].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(
    `^(?:的)?((?:省|市|县|区)?(?:${bodies}))(?:([和、与及])((?:省|市|县|区)?(?:${bodies})))?(?!书记|主要|领导|负责)`,
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
  return kept.filter(
    (one) => made.includes(one) || !made.some((whole) => one.start < whole.end && whole.start < one.end),
  );
}

function bodyOf(place: Thing, body: string, { book, words }: { book: ThingBook; words: DraftWords }): Thing {
  const isKnown = words.places.bodies.includes(body);
  const own = !isKnown && body.startsWith(place.name.slice(-1)) ? body.slice(1) : body;
  const name = place.name + own;
  const whole = book.byName(`${place.name}人民${own}`);
  if (whole !== undefined) return whole;
  return book.ofCandidate({
    start: 0,
    end: 0,
    kind: words.places.kinds.body,
    name,
    aliases: [],
    rule: 'name:bodies',
    certainty: 0.8,
    isExplicit: false,
  });
}
