import type { DraftWords } from '../words.ts';

/** At the beginning of a clause, or behind 由, 在, 给: there a noun alone is one that is known. */
export function bareNouns(text: string, words: DraftWords): { index: number; noun: string }[] {
  return [
    ...text.matchAll(
      /(?:^|[，；。、：\s]|落户|落子|落地|目前|如今|眼下|现在|入驻|进驻|迁入|搬入|搬进|加入|[由在给对])(?=\p{Script=Han}{2})/gu,
    ),
  ].flatMap(({ index, 0: before }) => {
    const at = index + before.length;
    const noun = longest(text.slice(at, at + 5), definiteNouns(words));
    if (noun === undefined || /^[室厅桌场期圈店名的总部]/.test(text.slice(at + noun.length))) return [];
    return [{ index: at, noun }];
  });
}

/** 活动, 项目 at the beginning of a clause: a word for a kind of which the paragraph names one thing. */
export function headNouns(text: string, words: DraftWords): { index: number; 0: string; kind: string }[] {
  return words.names.flatMap(({ heads, kind }) => {
    const nouns = kind === words.places.kinds.firm ? [] : heads.filter((word) => word.length > 1);
    return nouns.length === 0
      ? []
      : [
          ...text.matchAll(
            new RegExp(`(?<=^|[，；。])(?:${nouns.join('|')})(?=[由在的于是将已，自从全途]|地点|主办|承办)`, 'gu'),
          ),
        ].map(({ index, 0: noun }) => ({ index, 0: noun, kind }));
  });
}

/** What a thing may be called alone, once it was named: 联盟, 新区, 会议. */
export function definiteNouns(words: DraftWords): string[] {
  let known = nouns.get(words);
  if (known === undefined)
    nouns.set(
      words,
      (known = [...new Set(words.names.flatMap(({ endings, weak }) => [...endings, ...weak]))].filter(
        (one) => one.length > 1 && one.length < 5,
      )),
    );
  return known;
}

const nouns = new WeakMap<DraftWords, string[]>();

export function longest(text: string, list: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const word of list) if (text.startsWith(word) && word.length > (best?.length ?? 0)) best = word;
  return best;
}
