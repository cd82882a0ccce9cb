import type { DraftWords } from '../words.ts';
import type { Candidate } from './candidate.ts';

/** How far back a series may have been named of which an edition is called by its number alone. */
const farthest = 200;
const number = /第[一二三四五六七八九十百\d]+届|首届/g;
/** What another word for the edition begins with: 第三届展销会 has a name of its own. */
const goesOn =
  /^(?:已(?!定)|[于由在，、。；：（\s\d]|[去今明]年|分别|均|都|各|将|拟|定|仍|则|改|移|落|轮|放|设|交|归|是|为)/;

/** 继续办好苏鲁边界牛蒡节。第四届在单县举办: an edition, called by its number where its series was named before it. */
export function editionNames(plain: string, known: readonly Candidate[], { names }: DraftWords): Candidate[] {
  const kinds = new Set(names.filter(({ hasEditions }) => hasEditions).map(({ kind }) => kind));
  const series = known.filter((one) => kinds.has(one.kind) && one.isExplicit && one.end - one.start > 3);
  return [...plain.matchAll(number)].flatMap(({ index, 0: word }) => {
    const end = index + word.length;
    if (!goesOn.test(plain.slice(end)) || known.some((one) => one.start <= index && end < one.end)) return [];
    const before = series
      .filter((one) => one.end <= index && index - one.end < farthest)
      .reduce<Candidate | undefined>((last, one) => (last === undefined || one.end > last.end ? one : last), undefined);
    const name = before?.name.replace(/^(?:\d{4}年?)?(?:第[一二三四五六七八九十百\d]+[届次]|首届)?/, '') ?? '';
    // A meeting that only has a number has no name that another edition could have: 第三次联席会议.
    if (before === undefined || name.length < 3 || !/[节会赛展周]$/.test(name)) return [];
    return [
      {
        ...{ start: index, end, kind: before.kind, name: word + name, aliases: [word], rule: 'name:edition' },
        ...{ certainty: 0.7, isExplicit: true },
      },
    ];
  });
}
