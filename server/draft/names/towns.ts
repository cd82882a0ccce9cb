import type { DraftWords } from '../words.ts';
import type { Candidate } from './candidate.ts';
import { beginsWord } from './name-start.ts';
import type { PlaceHit } from './place-hits.ts';

const ending = '(?:镇|乡|街道|苏木)';
/** What goes on behind a town and makes another word of it. */
const notBehind = '(?![镇级长村企亲情域土贤愁音间县市区邻党风规居民办])';
const notBefore =
  /^(?:宿(?=.{3})|绕(?=.{3})|[市县区]|[乡城](?=.)|乡村|各|多|重点|沿|全|该|本|此|其|特色)|^[两三四五六七八九十几数百千]+个?$|(?:^|[与和及同的在了是为由向对给到并而或等将已被把从])$|[古小名重]$/;
/** What may follow a town besides marks and verbs. */
const wayOn =
  /^(?:[至到留收办举设为成立人一开建签跨岸]|之间|属|公路|高速|快速|铁路|大桥|境内|段|\p{Script=Han}{2,3}村)/u;
/** No towns: 家乡, 边镇. */
const common = /[部个各]乡镇$|[家故山水侨异他老城]乡$|[强边各个色制心城]镇$|[沿临城]街道$/;

/** Towns, townships and streets behind the county that they lie in, in lists with such, and alone where nothing else can begin: 遂川县汤湖镇、新江乡. */
export function townsBehind(plain: string, hits: readonly PlaceHit[], words: DraftWords): Candidate[] {
  const isTown = (stem: string) =>
    !notBefore.test(stem) && !Array.from(stem).some((sign) => words.stops.hard.has(sign));
  const behind = behindCounty(plain, hits, { words, isTown });
  return [...behind, ...alone(plain, hits, { words, isTown })];
}

interface Asked {
  words: DraftWords;
  isTown: (stem: string) => boolean;
}

function behindCounty(plain: string, hits: readonly PlaceHit[], { words, isTown }: Asked): Candidate[] {
  const starts = new Set(hits.map(({ start }) => start));
  const first = new RegExp(
    `^(的?)(\\p{Script=Han}{1,5}?|\\p{Script=Han}{1,5}?(?:\\p{Script=Han}{1,3}族)+)(${ending})${notBehind}`,
    'u',
  );
  const next = new RegExp(`^([、和与及]|以及)(\\p{Script=Han}{1,4}?)(${ending})${notBehind}`, 'u');
  return hits.flatMap(({ start, end, division }) => {
    if (starts.has(end) || division.id.endsWith('0000')) return [];
    const found: Candidate[] = [];
    let at = end;
    for (let pattern = first; ; pattern = next) {
      const [whole, joint = '', stem = '', level = ''] = pattern.exec(plain.slice(at, at + 16)) ?? [];
      const from = at + joint.length;
      if (whole === undefined || !isTown(stem) || overlaps(from, at + whole.length, hits)) return found;
      const name = stem + level;
      const isOf = pattern === first && joint === '';
      found.push({
        ...{ start: from, end: from + name.length, kind: words.places.kinds.town, name, rule: 'name:town' },
        ...{
          aliases: [...(isOf ? [plain.slice(start, end) + name] : []), ...stemOf(stem)],
          certainty: 0.85,
          isExplicit: true,
          within: division,
        },
      });
      at += whole.length;
    }
  });
}

/** 朱碌科镇 between marks, prepositions and verbs. */
function alone(plain: string, hits: readonly PlaceHit[], { words, isTown }: Asked): Candidate[] {
  const isWhole = (behind: string) => beginsWord(behind, words) || wayOn.test(behind);
  const pattern = new RegExp(
    `(?<=^|[，。；：、“”（\\s|在到驻自及与和的把至从往经由于对向去赴接是归]|县城|起于|止于|位于|途经|落户)(?!县城|市区|城区)(?=(\\p{Script=Han}{2,4}?)(镇|街道|乡)${notBehind})`,
    'gmu',
  );
  // 启动|顺河镇至唐马镇公路: behind a verb of two signs, of which the language has many.
  const afterVerb = [
    ...plain.matchAll(new RegExp(`(?<=\\p{Script=Han}{2})(\\p{Script=Han}{2})(镇)${notBehind}`, 'gu')),
  ].filter(({ index, 1: stem = '' }) => isVerb(plain.slice(index - 2, index), words) && !isVerb(stem, words));
  // Each place is tried, for 是霞关镇 hides 霞关镇.
  return [...plain.matchAll(pattern), ...afterVerb].flatMap(({ index, 1: stem = '', 2: level = '' }) => {
    const name = stem + level;
    return isTown(stem) &&
      isWhole(plain.slice(index + name.length)) &&
      !common.test(name) &&
      !/^(?:毗邻|周边|沿线|乡村|城市|商业|社区|友好|姊妹|姐妹|互助|兄弟|友邻|对口|重要|边境|相邻|有关|相关|结为|边界|.乡$)/.test(
        stem,
      ) &&
      !overlaps(index, index + name.length, hits)
      ? [
          {
            ...{ start: index, end: index + name.length, kind: words.places.kinds.town, name, aliases: stemOf(stem) },
            ...{ rule: 'name:town', certainty: 0.6, isExplicit: true },
          },
        ]
      : [];
  });
}

function isVerb(word: string, { stops: { verbs, soft, hard, nouns } }: DraftWords): boolean {
  return (verbs.has(word) || soft.has(word) || hard.has(word)) && !nouns.has(word);
}

/** 海石湾镇 is called 海石湾, too; two signs alone may be any word. */
function stemOf(stem: string): string[] {
  return stem.length > 2 ? [stem] : [];
}

function overlaps(start: number, end: number, hits: readonly PlaceHit[]): boolean {
  return hits.some((hit) => hit.start < end && start < hit.end);
}
