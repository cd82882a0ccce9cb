import { englishNameWords } from '../names/english-words.ts';
import type { Mention, Thing } from '../names/thing.ts';

const numbers: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };
const group =
  /\b(?:the\s)?(two|three|four|five|six|seven|both)\s(?:countries|states|governments|nations|parties|sides|neighbours|neighbors|cities|provinces|towns|powers|companies|firms|groups)\b/giu;

/** Words of an English sentence that lead to things named before it: the two countries, the alliance, the company. What cannot be told stays unsaid. */
export function englishReferences(
  plain: string,
  { start, end }: { start: number; end: number },
  { names, known }: { names: readonly Mention[]; known: readonly Thing[] },
): Mention[] {
  const text = plain.slice(start, end);
  const said: Mention[] = [];
  const add = (index: number, length: number, things: readonly Thing[]) => {
    const span = { start: start + index, end: start + index + length };
    const isTaken = [...names, ...said].some((one) => one.start < span.end && span.start < one.end);
    if (things.length > 0 && !isTaken) said.push({ ...span, things, isExplicit: false, rule: 'name:reference' });
  };
  for (const { index, 0: words, 1: number = '' } of text.matchAll(group)) {
    const isFirm = /compan|firm|group/i.test(words);
    const size = numbers[number.toLowerCase()] ?? 0;
    const kinds = new Set(
      englishNameWords().flatMap(({ kind, noAnd, isPlace }) => ((isFirm ? noAnd : isPlace) ? [kind] : [])),
    );
    const fitting = known.filter(({ kind, division }) => kinds.has(kind) || (!isFirm && division !== undefined));
    const last = [...new Set([...fitting].reverse())].slice(0, size).reverse();
    if (last.length === size) add(index, words.length, last);
  }
  for (const { kind, nouns } of englishNameWords()) {
    if (nouns.length === 0) continue;
    const pattern = new RegExp(
      `\\b(?:the|this|that|the new|the said)\\s(${nouns.join('|')})\\b(?!\\s(?:of|on|for|between|in)\\b)`,
      'gi',
    );
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const before = [...known, ...names.filter((one) => one.end <= start + index).flatMap(({ things }) => things)];
      const only = before.findLast((thing) => thing.kind === kind);
      if (only !== undefined) add(index, words.length, [only]);
    }
  }
  return said;
}
