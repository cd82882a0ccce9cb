import type { Candidate } from './candidate.ts';

/** （以下简称“A”）: what the text itself calls a thing from there on. */
export const definition =
  /^["”》]?（(?:以下|下|以)?(?:简|统)?称(?:为)?[：:]?\s*[“《]?([^”》）（]{1,24})[”》]?(?:或“?([^”）]{1,12})”?)?(?:[，、][^）]*)?）/;
/** 双方, 十市: a word for several. */
export const ofSeveral = /^([两二三四五六七八九十\d]+(省|市|县|区|地|方|国|镇)|双方|各方|甲乙双方)$/;

/** 以下简称“粤西物流”: from then on no 粤西 stands in these words, nor is 粤西物流控股子公司 a name, nor “海陵码头” a thing of its own. */
export function withinDefined(plain: string, all: readonly Candidate[]): (one: Candidate) => boolean {
  const spans = all.flatMap((one) => {
    const [, word = '', other = ''] = definition.exec(plain.slice(one.end, one.end + 45)) ?? [];
    const names = one.members === undefined && one.division === undefined && !ofSeveral.test(word) ? [word, other] : [];
    return names
      .filter((name) => name.length > 2)
      .flatMap((name) =>
        [...plain.slice(one.end).matchAll(new RegExp(escaped(name), 'g'))].map(({ index }) => ({
          ...{ start: one.end + index, end: one.end + index + name.length },
          isFirm: /公司$|集团$/.test(one.name),
        })),
      );
  });
  return (one) =>
    spans.some(
      ({ start, end, isFirm }) =>
        (one.start >= start && one.end <= end) ||
        (one.start === start - 1 && one.end === end + 1) ||
        (isFirm && one.start === start && /子公司$/.test(one.name)),
    );
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
