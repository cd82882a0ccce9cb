import type { DraftWords } from '../words.ts';
import type { Candidate } from './candidate.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Areas, rivers and ranges of the lists; provinces written with one sign each: 湘赣两省, 粤湘赣边; numbered roads. */
export function fixedNames(plain: string, words: DraftWords, { byCode }: Gazetteer): Candidate[] {
  return [...listed(plain, words), ...provinceSigns(plain, words, byCode), ...numberedRoads(plain, words)];
}

function listed(plain: string, { places: { regions, nature, kinds } }: DraftWords): Candidate[] {
  const names = new Map<string, string>(nature.map((name) => [name, name]));
  for (const { name, aliases } of regions) for (const one of [name, ...aliases]) names.set(one, name);
  const all = [...names.keys()].sort((a, b) => b.length - a.length).join('|');
  // 黄河湾 is no 黄河.
  const pattern = new RegExp(`老?(?:${all})(?!湾|口镇|路(?!段)|镇|街|村)`, 'g');
  // “汉江人家”: a quotation that only begins with it.
  const isOfQuotation = (at: number, word: string) =>
    plain.charAt(at - 1) === '“' && /^\p{Script=Han}{1,6}”/u.test(plain.slice(at + word.length));
  return [...plain.matchAll(pattern)]
    .filter(({ index, 0: word }) => !isOfQuotation(index, word))
    .map(({ index, 0: word }) => ({
      ...{ start: index, end: index + word.length, kind: kinds.area, name: names.get(word) ?? word, aliases: [word] },
      ...{ rule: 'name:listed-area', certainty: 0.85, isExplicit: true },
    }));
}

/** Two signs or more, so that one sign of a word is never taken for a province. */
function provinceSigns(
  plain: string,
  { places: { provinces, kinds } }: DraftWords,
  byCode: Gazetteer['byCode'],
): Candidate[] {
  const signs = Object.keys(provinces).join('');
  const pattern = new RegExp(
    `([${signs}]{2,5})(边(?:区域|地区|界)?(?![际贸防陲缘])|(?:[两二三四五]|\\d)(?:省(?:[市区](?![一-龥]))?|地|省区市))`,
    'g',
  );
  return [...plain.matchAll(pattern)].flatMap(({ index, 0: word, 1: run = '', 2: behind = '' }) => {
    const members = Array.from(run).flatMap((sign) => byCode(provinces[sign] ?? '') ?? []);
    if (members.length !== run.length || new Set(members).size !== members.length) return [];
    const group: Candidate = {
      ...{
        start: index,
        end: index + (behind.startsWith('边') ? run.length : word.length),
        kind: '',
        name: run,
        aliases: Array.from(run),
      },
      ...{ rule: 'name:province-signs', certainty: 0.9, members, isExplicit: true },
    };
    if (!behind.startsWith('边')) return [group];
    const area: Candidate = {
      ...{ start: index, end: index + word.length, kind: kinds.area, name: `${run}边`, aliases: [word] },
      ...{ rule: 'name:border-area', certainty: 0.8, isExplicit: true },
    };
    return [area, group];
  });
}

function numberedRoads(plain: string, { places: { kinds } }: DraftWords): Candidate[] {
  return [...plain.matchAll(/(?<![A-Za-z\d])[GSX]\d{1,4}(?:线)?(?:国道|省道|县道|高速公路|高速)?/g)].map(
    ({ index, 0: word }) => ({
      ...{
        start: index,
        end: index + word.length,
        kind: kinds.road,
        name: word,
        aliases: [/^\w+/.exec(word)?.[0] ?? word],
      },
      ...{ rule: 'name:road-number', certainty: 0.9, isExplicit: true },
    }),
  );
}
