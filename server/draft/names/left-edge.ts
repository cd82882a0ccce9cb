import type { DraftWords } from '../words.ts';

/** What a name may be put together with: where the names before it end. */
export interface Before {
  plain: string;
  /** By the place where it ends: where a place, a quotation or a bracket begins that a name may take in whole. */
  startOf: ReadonlyMap<number, number>;
  /** By the place where it ends: where a complete name of anything ends, behind which “and” begins another. */
  endsName: (at: number) => boolean;
  /** By the place where it begins: where a place's name ends. */
  placeEnds: ReadonlyMap<number, number>;
  /** Where listed areas and signs of provinces begin. */
  areaStarts: ReadonlySet<number>;
  /** The signs with which places of the text begin. */
  placeSigns: ReadonlySet<string>;
}

const longestName = 45;
const longestWord = 6;
const hardMark = /[，。；：！？、\n\t|《》“”（）()\s…·【】\p{So}\p{No}．]/u;

/**
 * Where a name begins that ends in an ending which starts at `at`: to the left up to a mark, a function word or a verb that no name has in it,
 * then without the verbs and counts that stand before a name.
 */
export function leftEdge(
  at: number,
  { plain, startOf, endsName, placeEnds, areaStarts }: Before,
  { stops }: Pick<DraftWords, 'stops'>,
): number {
  let edge = at;
  while (edge > 0 && at - edge < longestName) {
    const jump = startOf.get(edge);
    if (jump !== undefined && at - jump <= longestName) {
      edge = jump;
      continue;
    }
    const before = plain.charAt(edge - 1);
    if (hardMark.test(before) && !(before === '·' && edge < at)) break;
    if (before === '-' && !/[\p{Script=Han}\d]/u.test(plain.charAt(edge - 2))) break;
    if (before === '.' && /\p{Script=Han}/u.test(plain.charAt(edge))) break;
    // 今年3月|迁入: what stands behind a month is another phrase.
    if (/\d月(?:\d{1,2}日)?$/.test(plain.slice(Math.max(0, edge - 5), edge))) break;
    // 投资23亿元|建设…: a sum is no part of a name.
    if (/\d[万亿]*[元亩]$/.test(plain.slice(Math.max(0, edge - 6), edge))) break;
    const kept = wordBefore(plain, edge, stops.keeps);
    const stop = wordBefore(plain, edge, stops.hard);
    // 的|来龙快速通道: a verb of one sign does not stand alone behind 的.
    const isAlone =
      stop?.length === 1 && /[来去过要待修签获访抵属]/.test(stop) && /[的，。；：、]/.test(plain.charAt(edge - 2));
    // 川滇毗邻|医联体: of places that border each other, and no verb where none follows.
    // A高新区联合|南京高新区: with whom it is done is another.
    if (placeEnds.has(edge) && /(?:联合|携手|会同|联手|牵手)$/.test(plain.slice(0, edge).slice(-2))) break;
    if (
      edge < at &&
      (placeEnds.has(edge) || areaStarts.has(edge) || plain.charAt(edge) === '“') &&
      endsInVerb(plain.slice(Math.max(0, edge - 2), edge), stops)
    )
      break;
    // 统一使用|“武陵三宝”商标: a verb before a quotation, though names may have the word.
    if (
      edge < at &&
      plain.charAt(edge) === '“' &&
      /(?:用|打出|推出|注册|申请|贴上|打造)$/.test(plain.slice(Math.max(0, edge - 2), edge))
    )
      break;
    // 秘书处设|开州区…中心: where it is set up.
    if (edge < at && placeEnds.has(edge) && before === '设' && edge > 1) break;
    const isOf = stop === '毗邻' && startOf.has(edge - 2) && !placeEnds.has(edge) && edge < at + 1;
    // 资产经|营公司: one sign of a word that names may have.
    // 交通控股|集团: what a firm is called that holds others.
    const isPart =
      (stop?.length === 1 && stops.soft.has(plain.slice(edge - 1, edge + 1)) && edge < at) ||
      (stop === '控股' && edge === at);
    if (stop !== undefined && !isAlone && !isOf && !isPart && (kept === undefined || stop.length > kept.length)) break;
    const and = /(以及|和|与|及|同(?=$))$/.exec(plain.slice(edge - 2, edge))?.[1];
    if (and !== undefined && kept === undefined) {
      const left = edge - and.length;
      const isRoad = /至[^，、；]{0,8}$/.test(plain.slice(Math.max(0, left - 12), left));
      if (left === 0) break;
      if (
        !isRoad &&
        (hardMark.test(plain.charAt(left - 1)) ||
          endsName(left) ||
          endsPerson(plain, left, stops) ||
          wordBefore(plain, left, stops.hard) !== undefined)
      )
        break;
    }
    const across = kept === undefined ? undefined : stopAcross(plain, edge, kept, stops.hard);
    if (across !== undefined) {
      edge = across;
      break;
    }
    edge -= kept?.length ?? 1;
  }
  return trimmed(edge, at, { plain, placeEnds }, stops);
}

/** 联合河长制办公室: what is held in common. */
const ofJoint =
  /^联合(?:河长|河湖长|林长|办公|监测|执法|调解|巡|护|扑|指挥|调度|救援|党|工会|实验|检查|检测|培养|研究)/;

/** 吸收|文县人民医院, 配套|灵宝…公司: what somebody does, right before a place with which a name begins. */
function endsInVerb(words: string, { verbs, soft, hard, keeps }: DraftWords['stops']): boolean {
  return !keeps.has(words) && (verbs.has(words) || soft.has(words) || hard.has(words));
}

/** 市长黎明志|和…: a person, whose name nothing else tells. */
function endsPerson(plain: string, end: number, { titles }: Pick<DraftWords['stops'], 'titles'>): boolean {
  const words = plain.slice(Math.max(0, end - longestWord - 4), end);
  return [2, 3, 4].some((length) => titles.some((title) => words.slice(0, -length).endsWith(title)));
}

/** The longest word of a list that ends at a place. */
function wordBefore(plain: string, end: number, words: ReadonlySet<string>): string | undefined {
  for (let length = longestWord; length > 0; length -= 1) {
    const word = plain.slice(Math.max(0, end - length), end);
    if (word.length === length && words.has(word)) return word;
  }
  return undefined;
}

/** 拉过|江底河大桥: a verb that ends within a word that names may have (过江) and begins before it. */
function stopAcross(plain: string, edge: number, kept: string, hard: ReadonlySet<string>): number | undefined {
  for (let at = edge - 1; at > edge - kept.length; at -= 1) {
    const stop = wordBefore(plain, at, hard);
    if (stop !== undefined && at - stop.length < edge - kept.length) return at;
  }
  return undefined;
}

/** Without what stands before a name: verbs that may also stand within one, counts, “and”. */
export function trimmed(
  start: number,
  end: number,
  { plain, placeEnds }: Pick<Before, 'plain' | 'placeEnds'>,
  { soft, quantifiers, hard }: DraftWords['stops'],
): number {
  let edge = start;
  for (;;) {
    const rest = plain.slice(edge, end);
    const word =
      // 配套企业|河北凌云…公司: what it is stands before its name.
      /^(?:(?:该|本|我)?(?:公司|集团))?(?:的)?(?:全资|控股|旗下)*子公司(?=.{5,})/.exec(rest)?.[0] ??
      /^\p{Script=Han}{0,6}(?:企业|厂商|大户|巨头)(?=\p{Script=Han}{4,}(?:有限|股份|集团)?$)/u.exec(
        /(?:股份有限|有限责任|有限|集团有限|股份)?$/.test(rest) && rest.length > 9 ? rest : '',
      )?.[0] ??
      /^(?:全资|控股)*子公司/.exec(rest)?.[0] ??
      /^(?:龙头|配套|合作|知名|国有|民营|骨干)*(?:(?:全资|控股)?子公司|企业|公司|民企|国企|集团|单位|高校|院校|机构)/
        .exec(rest)
        ?.slice(0, 1)
        .find((one) => placeEnds.has(edge + one.length)) ??
      [4, 3, 2]
        .map((length) => rest.slice(0, length))
        .find(
          (one) =>
            soft.has(one) &&
            one.length <= rest.length &&
            !(one === '联合' && ofJoint.test(rest)) &&
            !/^[院所会室区园站圈带城]/.test(plain.slice(edge + one.length)),
        ) ??
      quantifiers.find((one) => rest.startsWith(one)) ??
      /^第[\d一二两三四五六七八九十]+[份家项](?!级)/.exec(rest)?.[0] ??
      /^(前|后|头|另|每|这|那)?(\d+|[一二两三四五六七八九十百千几]+)(余|多|来)?(个|家|条|座|项|处|批|份|趟|列|所|支|名|位|场|次|种|件|款)(?!级)/.exec(
        rest,
      )?.[0] ??
      /^([和与及的之-]|[省市县区]和|[设建办有](?=\d)|[有建设办搞弄开]?个(?!旧|人|体|性))/.exec(rest)?.[0];
    // 投3.6亿元|上高纯锰项目
    if (word === undefined && /^[上建办](?=.{4})/.test(rest) && plain.charAt(edge - 1) === '元') {
      edge += 1;
      continue;
    }
    // 开了|家苍鼎汽配有限公司
    if (word === undefined && /^[家座条所](?=.{3})/.test(rest) && /[了过起]$/.test(plain.slice(0, edge).slice(-1))) {
      edge += 1;
      continue;
    }
    if (word === undefined || word.length === 0 || edge + word.length > end) return edge;
    if (hard.has(rest)) return end;
    edge += word.length;
  }
}
