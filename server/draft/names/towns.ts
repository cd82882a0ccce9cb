import type { DraftWords } from '../words.ts';
import type { Candidate } from './candidate.ts';
import type { PlaceHit } from './place-hits.ts';

/** Towns, townships and streets behind the county that they lie in: 遂川县汤湖镇. */
export function townsBehind(plain: string, hits: readonly PlaceHit[], { places, stops }: DraftWords): Candidate[] {
  const told = [...plain.matchAll(/(?<=^|[，。；：、\n])(\p{Script=Han}{2,4}(?:镇|乡|街道))(?=属|隶属|位于)/gu)].map(
    ({ index, 0: name }) => ({
      ...{ start: index, end: index + name.length, kind: places.kinds.town, name, aliases: [] },
      ...{ rule: 'name:town', certainty: 0.75, isExplicit: true },
    }),
  );
  const alone = [
    ...plain.matchAll(
      /(?<=[在到驻自、，。“及与和的把])(\p{Script=Han}{1,2}[^乡城小村古重集名强边各个色制心庄城\P{Script=Han}]镇)(?=[，。、的到至和与留收办）]|之间)/gu,
    ),
  ]
    .filter(({ 0: name }) => !Array.from(name).some((sign) => stops.hard.has(sign)))
    .map(({ index, 0: name }) => ({
      ...{ start: index, end: index + name.length, kind: places.kinds.town, name, aliases: [] },
      ...{ rule: 'name:town', certainty: 0.6, isExplicit: true },
    }));
  const starts = new Set(hits.map(({ start }) => start));
  const behind = hits.flatMap(({ start, end, division }) => {
    if (starts.has(end)) return [];
    const [, of = '', name] =
      /^(的?)([\p{Script=Han}]{1,5}?(?:镇|乡|街道|苏木))(?!级|长|村|企|亲|情)/u.exec(plain.slice(end, end + 10)) ?? [];
    if (name === undefined || Array.from(name).some((sign) => stops.hard.has(sign)) || division.id.endsWith('0000'))
      return [];
    if (/[古小名重]镇$/.test(name)) return [];
    if (/^(市|县|区|乡|村|城|各|多|重点)/.test(name) || /^[两三四五六七八九十](镇|乡|街道)$/.test(name)) return [];
    return [
      {
        ...{ start: end + of.length, end: end + of.length + name.length, kind: places.kinds.town, name },
        ...{
          aliases: of === '' ? [plain.slice(start, end) + name] : [],
          rule: 'name:town',
          certainty: 0.85,
          isExplicit: true,
        },
        within: division,
      },
    ];
  });
  return [...told, ...behind, ...alone];
}
