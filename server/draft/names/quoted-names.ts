import type { DraftWords, NameRule } from '../words.ts';
import type { Candidate } from './candidate.ts';
import { isGeneric, kindByEnding } from './name-endings.ts';

/** Titles in 《》, whose ending says what they are, and names in “” that end like one, or are followed by the word for what they are. */
export function quotedNames(plain: string, words: DraftWords): Candidate[] {
  return [...titles(plain, words), ...quotations(plain, words)];
}

function titles(plain: string, words: DraftWords): Candidate[] {
  return [...plain.matchAll(/《([^《》\n]{2,60})》/g)].flatMap(({ index, 0: whole, 1: name = '' }) => {
    const rule = kindByEnding(name, words);
    return rule === undefined
      ? []
      : [{ ...found(index, whole, name), kind: rule.kind, rule: `name:title-${rule.id}`, certainty: 0.95 }];
  });
}

function quotations(plain: string, words: DraftWords): Candidate[] {
  return [...plain.matchAll(/“([^“”\n。！？；]{2,40})”/g)].flatMap(({ index, 0: whole, 1: name = '' }) => {
    const own = kindByEnding(name, words, true) ?? festival(name, words);
    if (own !== undefined && name.length > 3 && !/[，、]/.test(name)) {
      const base = name.slice(0, name.length - (own.endings.find((ending) => name.endsWith(ending))?.length ?? 0));
      if (!isGeneric(base, own))
        return [{ ...found(index, whole, name), kind: own.kind, rule: `name:quoted-${own.id}`, certainty: 0.85 }];
    }
    const rule = toldBehind(plain.slice(index + whole.length, index + whole.length + 60), words);
    return rule === undefined || name.length > 20
      ? []
      : [{ ...found(index, whole, name), kind: rule.kind, rule: `name:told-${rule.id}`, certainty: 0.75 }];
  });
}

/** “酉水船歌节”: one sign is enough in quotation marks. */
function festival(name: string, { names }: DraftWords): NameRule | undefined {
  return names.find(
    ({ hasEditions, weak, not }) =>
      hasEditions && weak.some((word) => name.endsWith(word)) && !not.some((word) => name.endsWith(word)),
  );
}

function found(start: number, whole: string, name: string) {
  return { start, end: start + whole.length, name, aliases: [] as string[], isExplicit: true };
}

/** “A”“B”等旅游线路, “A”是三市共创的公用品牌: the word for what it is, behind the names. */
function toldBehind(rest: string, words: DraftWords): NameRule | undefined {
  const [, phrase = ''] =
    /^(?:[、和与]?“[^“”]{2,20}”)*(?:等|是[^，。；]{0,25}的)([^，。；“”]{2,20})/.exec(rest) ??
    /^(旅游线)(?=[，。；])/.exec(rest) ??
    /^这(?:块|个|张|一)(牌子|品牌|招牌|商标|公用品牌)/.exec(rest) ??
    [];
  if (phrase === '') return undefined;
  let best: { length: number; rule: NameRule } | undefined;
  for (const rule of words.names)
    for (const head of [...rule.heads, ...rule.endings])
      if (phrase.endsWith(head) && head.length > (best?.length ?? 0)) best = { length: head.length, rule };
  return best?.rule;
}
