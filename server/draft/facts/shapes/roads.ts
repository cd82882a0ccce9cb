import { type Mention, mentionKind, type Thing } from '../../names/thing.ts';
import type { FactRule } from '../fact-rule.ts';
import { endsAt, kindsOf, type Pair, product, type Scene } from '../parties.ts';
import { mentionsOf, type Standing } from './standing.ts';

/** 遂川至余干高速公路: the places at whose names the parts of the road's name begin. */
export function readEndsInName({ runs, innerOf, thingOf }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  return mentionsOf(runs).flatMap((mention) => {
    const name = scene.plain.slice(mention.start, mention.end);
    if (!sources.includes(mentionKind(mention)) || !/[至段-]/.test(name)) return [];
    const named = endsByWords(name, scene);
    const isStretch = ({ end }: Mention) => end < mention.end && /[段至]/.test(scene.plain.charAt(end));
    const isJoined = /[至-]/.test(name);
    const begins = new Set(!isJoined ? [] : [0, ...[...name.matchAll(/[至-]/g)].map(({ index }) => index + 1)]);
    const inside = innerOf(mention);
    const byWords = named.filter(
      ({ thing, at }) =>
        targets.includes(thing.kind) &&
        !inside.some((one) => one.start - mention.start <= at && one.end - mention.start > at),
    );
    const spans = byWords.flatMap(({ thing, at, length }) =>
      product(endsAt(mention), [
        {
          thing,
          mention: {
            ...{ start: mention.start + at, end: mention.start + at + length, things: [thing] },
            ...{ isExplicit: false, rule: 'name:within' },
          },
        },
      ]),
    );
    const whole = inside.flatMap((inner) => {
      const thing = thingOf(inner);
      return thing !== undefined &&
        targets.includes(thing.kind) &&
        !inside.some((next) => next.start === inner.end && thingOf(next) !== undefined) &&
        (begins.has(inner.start - mention.start) || isStretch(inner) || isBehindOuter(inner, inside, mention, begins))
        ? product(endsAt(mention), [{ thing, mention: inner }])
        : [];
    });
    return [...whole, ...spans];
  });
}

/** 丙妹至往洞公路, where the text has 丙妹镇: what the parts of the name are called elsewhere. */
function endsByWords(name: string, { towns }: Scene): { thing: Thing; at: number; length: number }[] {
  if (!name.includes('至')) return [];
  const parts = [...name.matchAll(/(?:^|至)([^至]{2,})/g)];
  return parts.flatMap(({ index, 0: whole, 1: part = '' }) => {
    const thing = towns().find(({ name: town }) => part.startsWith(town.replace(/(?:镇|乡|街道)$/, '')));
    const at = index + whole.length - part.length;
    return thing === undefined ? [] : [{ thing, at, length: thing.name.replace(/(?:镇|乡|街道)$/, '').length }];
  });
}

/** 至|三江县|梅林乡: the innermost of places that stand behind one another. */
function isBehindOuter(
  inner: Mention,
  inside: readonly Mention[],
  { start }: Mention,
  begins: ReadonlySet<number>,
): boolean {
  let at = inner.start;
  for (
    let outer = inside.find(({ end }) => end === at);
    outer !== undefined;
    outer = inside.find(({ end }) => end === at)
  )
    at = outer.start;
  return at !== inner.start && begins.has(at - start);
}

/** 连宿高速公路沭阳段, 龙龙高铁的龙岩到武平段, 长赣高铁萍乡境内: where a stretch of it is. */
export function readStretch({ runs }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  const mentions = mentionsOf(runs);
  return mentions.flatMap((road, at) => {
    if (!sources.includes(mentionKind(road))) return [];
    const places: Mention[] = [];
    for (const next of mentions.slice(at + 1, at + 4)) {
      const gap = scene.plain.slice(places.at(-1)?.end ?? road.end, next.start);
      if (
        !targets.includes(mentionKind(next)) ||
        !(places.length === 0 ? /^(?:改扩建|扩容)?(?:[（的]|[从自由])?$/ : /^(?:[到至-]|(?:境内)?段、)$/).test(gap)
      )
        break;
      places.push(next);
    }
    // …公路，A段由…施工，B段已完工: clauses on its stretches.
    const apart = mentions
      .slice(at + 1)
      .filter(
        (one) =>
          targets.includes(mentionKind(one)) &&
          /[，；：。]/.test(scene.plain.charAt(one.start - 1)) &&
          /^(?:境内)?段(?:由|已|因|正|尚|全|路|于|预计|将|今|去|\d)/.test(scene.plain.slice(one.end)),
      );
    if (apart.length > 0 && places.length === 0 && isOnlyRoad(mentions, sources))
      return apart.flatMap((place) => product(endsAt(road), endsAt(place)));
    const led = ledTo(mentions.slice(Math.max(0, at - 6), at), road, { plain: scene.plain, targets });
    if (led.length > 0) return led.flatMap((place) => product(endsAt(road), endsAt(place)));
    const last = places.at(-1);
    const first = places[0];
    const isSpan =
      places.length > 1 && first !== undefined && /[（从自由]$/.test(scene.plain.slice(road.end, first.start));
    return last !== undefined && (isSpan || /^(?:段|境内段|境内|路段)/.test(scene.plain.slice(last.end)))
      ? places.flatMap((place) => product(endsAt(road), endsAt(place)))
      : [];
  });
}

function isOnlyRoad(mentions: readonly Mention[], kinds: readonly string[]): boolean {
  return new Set(mentions.filter((one) => kinds.includes(mentionKind(one))).flatMap(({ things }) => things)).size === 1;
}

/** A到B的公路: the two ends before a road, each behind the places that it is in. */
function ledTo(
  before: readonly Mention[],
  road: Mention,
  { plain, targets }: { plain: string; targets: readonly string[] },
): Mention[] {
  const to = before.at(-1);
  if (to === undefined || !/^之?间?的[^，。；]{0,6}$/.test(plain.slice(to.end, road.start))) return [];
  for (let at = before.length - 1; at > 0; at -= 1) {
    const [from, next] = [before[at - 1], before[at]];
    const gap = plain.slice(from?.end, next?.start);
    if (from !== undefined && /^[到至]$/.test(gap))
      return [from, to].filter((one) => targets.includes(mentionKind(one)));
    if (gap !== '') return [];
  }
  return [];
}
