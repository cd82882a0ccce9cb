import type { Mention } from '../names/thing.ts';
import { runsIn } from './run.ts';

/** 徐州、济宁二市: a list and the word that counts it are one name for all of them, whatever was spoken of before. In order. */
export function inApposition(
  plain: string,
  {
    names,
    references,
    sentence,
    isPlace,
  }: {
    names: readonly Mention[];
    references: readonly Mention[];
    sentence: { start: number; end: number };
    isPlace: (kind: string) => boolean;
  },
): Mention[] {
  const runs = runsIn(plain, sentence, { mentions: names, isPlace });
  const gone = new Set<Mention>();
  const made: Mention[] = [];
  for (const { start, end, items } of runs) {
    const counted =
      /^[两二三四五六七八九十\d]{1,2}个?(?:省区|省市|市州|州市|旗县|县旗|区县|县旗|旗|县市区|县市|县区|市县|省|市|县|区|镇|地|方|国|家(?:企业|公司|单位|医院)?(?=[均都共合各一联皆也分]))/.exec(
        plain.slice(end, end + 6),
      )?.[0];
    const things = items.flatMap(({ mention }) => mention.things);
    if (counted === undefined || things.length < 2) continue;
    made.push({ start, end: end + counted.length, things, isExplicit: true, rule: 'name:list' });
    for (const one of [...names, ...references])
      if (one.start >= start && one.end <= end + counted.length) gone.add(one);
  }
  return [...names, ...references, ...made].filter((one) => !gone.has(one)).sort((a, b) => a.start - b.start);
}
