import type { DraftWords, NameRule } from '../words.ts';

export interface Ending {
  text: string;
  rule: NameRule;
  isWeak: boolean;
}

const byWords = new WeakMap<DraftWords, Map<string, Ending[]>>();

/** All endings of names by their first two characters, the longest first. */
export function endingsOf(words: DraftWords): Map<string, Ending[]> {
  const known = byWords.get(words);
  if (known !== undefined) return known;
  const byStart = new Map<string, Ending[]>();
  for (const rule of words.names)
    for (const text of [...rule.endings, ...rule.weak]) {
      const key = text.slice(0, 2);
      byStart.set(
        key,
        [...(byStart.get(key) ?? []), { text, rule, isWeak: rule.weak.includes(text) }].sort(
          (a, b) => b.text.length - a.text.length,
        ),
      );
    }
  byWords.set(words, byStart);
  return byStart;
}

/** The kind that a whole name is of, by its longest ending. */
export function kindByEnding(name: string, words: DraftWords, isStrong = false): NameRule | undefined {
  const bare = name.replace(/[（(][^）)]*[）)]$/, '').replace(/[”》]$/, '');
  let best: { length: number; rule: NameRule } | undefined;
  for (const rule of words.names)
    for (const ending of isStrong ? rule.endings : [...rule.endings, ...rule.weak])
      if (bare.endsWith(ending) && ending.length > (best?.length ?? 0)) best = { length: ending.length, rule };
  return best?.rule;
}

/** Whether words are all such as stand before an ending without making a name of it. */
export function isGeneric(base: string, { generic }: NameRule): boolean {
  const rest = base.replaceAll(/[“”]/g, '');
  const reach = new Set([0]);
  for (let at = 0; at < rest.length; at += 1)
    if (reach.has(at)) {
      for (const word of generic) if (rest.startsWith(word, at)) reach.add(at + word.length);
      if (/[的之、和与及各该本\d个家条座项]/.test(rest.charAt(at))) reach.add(at + 1);
    }
  return reach.has(rest.length);
}
