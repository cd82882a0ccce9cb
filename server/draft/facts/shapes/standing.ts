import { type Mention, mentionKind, type Thing } from '../../names/thing.ts';
import type { FactRule } from '../fact-rule.ts';
import { endsAt, kindsOf, type Pair, product, type Scene } from '../parties.ts';
import type { Run } from '../run.ts';

/** What stands side by side in a sentence says something without a verb. */
export interface Standing {
  runs: readonly Run[];
  /** All names of the sentence, in brackets too. */
  mentions: readonly Mention[];
  /** Names within the names of the sentence. */
  innerOf: (mention: Mention) => readonly Mention[];
  /** The thing of a division that is named within a name. */
  thingOf: (mention: Mention) => Thing | undefined;
}

/** C市A县、B县: each lies in the place before it, as far as the codes say so. */
export function readChain({ runs, mentions }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const kinds = kindsOf(rule, 'source', scene);
  // （C县A镇-D县B镇）: side by side, where no list is told.
  const beside = mentions.slice(1).flatMap((inner, at) => {
    const outer = mentions[at];
    return outer?.end === inner.start &&
      kinds.includes(mentionKind(inner)) &&
      isDivision(outer) &&
      (isIn(inner, outer) || liesIn(inner, outer))
      ? product(endsAt(inner), endsAt(outer))
      : [];
  });
  const listed = runs.flatMap(({ items }) => {
    let around: Mention | undefined;
    return items.flatMap(({ mention, modifiers }) => {
      const chain = [...modifiers, mention];
      const own = chain.slice(1).flatMap((inner, at) => {
        const outer = chain[at];
        return outer !== undefined &&
          kinds.includes(mentionKind(inner)) &&
          isDivision(outer) &&
          (isDivision(inner) || isIn(inner, outer))
          ? product(endsAt(inner), endsAt(outer))
          : [];
      });
      if (modifiers.length > 0) around = modifiers.at(-1);
      else if (
        around !== undefined &&
        kinds.includes(mentionKind(mention)) &&
        isDivision(mention) &&
        liesIn(mention, around)
      )
        return product(endsAt(mention), endsAt(around));
      else around = undefined;
      return own;
    });
  });
  return [
    ...listed,
    ...beside.filter(
      (one) =>
        !listed.some(
          ({ source, target }) => source.mention === one.source.mention && target.thing === one.target.thing,
        ),
    ),
  ];
}

/** B的A, behind a place: A is there. */
export function readWhere({ runs }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  return runs.flatMap(({ items, more }) =>
    items.flatMap(({ mention, modifiers: own }, nth) => {
      // B内的A、C等5家企业: what the list sums up is all there.
      const isSummed = more !== undefined && nth > 0 && own.length === 0 && isInside(items[0], scene.plain);
      const modifiers = isSummed ? (items[0]?.modifiers ?? []) : own;
      // A市、B市的C is of both, and nobody knows where.
      if (items.slice(0, nth).some((one) => isDivision(one.mention))) return [];
      const place = modifiers.at(-1);
      if (
        place === undefined ||
        isDivision(mention) ||
        !sources.includes(mentionKind(mention)) ||
        !targets.includes(mentionKind(place))
      )
        return [];
      const lead = scene.plain.slice(Math.max(0, (modifiers[0]?.start ?? 0) - 2), modifiers[0]?.start);
      // 通往A的B: it leads there.
      if (
        /(?:[至到跨]|毗邻|接壤|相邻|紧邻|靠近|邻近|跨越|横跨|通往|通向|抵达|连接|连通|接通|直通|开往|驶往|起[自于]|止于|终于|途经|经过|到达|直达|贯通|打通|对接|衔接|串联|串起|过境|进入|经)$/.test(
          lead,
        )
      )
        return [];
      const gap = scene.plain.slice(place.end, isSummed ? items[0]?.mention.start : mention.start);
      return /^(?:里|内|境内|辖区|本地|当地|所辖|下属|城区|市区)?的(?:(?:一|另一|首)家)?(?:[\p{Script=Han}]{0,6}(?:企业|公司|厂商))?(?:名为|名叫|叫做?)?$/u.test(
        gap,
      ) ||
        (gap === '' &&
          rule.beside.includes(mentionKind(mention)) &&
          /(?:[省市县区旗镇乡]|自治州)$/.test(scene.plain.slice(place.start, place.end)))
        ? product(endsAt(mention), endsAt(place))
        : [];
    }),
  );
}

/** Whether a list begins with where its first item is: 园区内的A. */
function isInside(item: Run['items'][number] | undefined, plain: string): boolean {
  const place = item?.modifiers.at(-1);
  return (
    item !== undefined && place !== undefined && /^(?:里|内|境内)?的$/.test(plain.slice(place.end, item.mention.start))
  );
}

/** The name of an agreement or a meeting holds the area that it is about. */
export function readInName({ runs, innerOf, thingOf }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  return mentionsOf(runs).flatMap((mention) =>
    sources.includes(mentionKind(mention))
      ? largest(innerOf(mention).filter((inner) => isNamed(thingOf(inner), targets))).flatMap((inner) => {
          const thing = thingOf(inner);
          return thing === undefined || !targets.includes(thing.kind)
            ? []
            : product(endsAt(mention), [{ thing, mention: inner }]);
        })
      : [],
  );
}

/** Whether the text names it by itself, too. */
function isNamed(thing: Thing | undefined, kinds: readonly string[]): boolean {
  return thing !== undefined && thing.spans.length > 0 && kinds.includes(thing.kind);
}

/** Those that lie in no other of them. */
function largest(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (one) =>
      !mentions.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          other.end >= one.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
}

/** 桂东-遂川-上犹组团: the places that the name is made of. */
export function readPartsOfName({ runs, innerOf, thingOf }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  return mentionsOf(runs).flatMap((mention) => {
    const inner = innerOf(mention).flatMap((one) => {
      const thing = thingOf(one);
      return thing !== undefined && sources.includes(thing.kind) ? [{ thing, mention: one }] : [];
    });
    const isJoined =
      !/(?:城市群|都市圈|经济圈|经济带|走廊)$/.test(mention.things[0]?.name ?? '') &&
      inner.length > 1 &&
      inner.slice(1).every((one, at) => scene.plain.slice(inner[at]?.mention.end, one.mention.start) === '-');
    return isJoined && targets.includes(mentionKind(mention)) ? product(inner, endsAt(mention)) : [];
  });
}

/** A（住所：B）, A（B）: a place alone in the brackets behind a name. */
export function readAside({ mentions }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const targets = kindsOf(rule, 'target', scene);
  return mentions.flatMap((mention, at) => {
    if (!kindsOf(rule, 'source', scene).includes(mentionKind(mention))) return [];
    const inside = mentions.slice(at + 1, at + 4).filter((one) => one.start < mention.end + 16);
    const place = inside.findLast((one) => targets.includes(mentionKind(one)) && scene.plain.charAt(one.end) === '）');
    const words = place === undefined ? '' : scene.plain.slice(mention.end, inside[0]?.start);
    return place !== undefined && /^（(?:住所：?|地址：?|总部：?|总部(?:设)?在|位于|设在|注册地：?)?$/.test(words)
      ? product(endsAt(mention), endsAt(place))
      : [];
  });
}

/** All names of the lists, with those that say where they are. */
export function mentionsOf(runs: readonly Run[]): Mention[] {
  return runs.flatMap(({ items }) => items.flatMap(({ mention, modifiers }) => [...modifiers, mention]));
}

function isDivision({ things }: Mention): boolean {
  return things.length === 1 && things[0]?.division !== undefined;
}

function isIn({ things: [inner] }: Mention, { things: [outer] }: Mention): boolean {
  return inner?.within !== undefined && inner.within === outer;
}

function liesIn({ things: [inner] }: Mention, { things: [outer] }: Mention): boolean {
  const [a, b] = [inner?.division?.id, outer?.division?.id];
  if (a === undefined || b === undefined) return false;
  const code = b.replace(/^.*:/, '').replace(/(00)+$/, '');
  return a !== b && a.replace(/^.*:/, '').startsWith(code);
}
