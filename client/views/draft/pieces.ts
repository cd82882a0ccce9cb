import type { CoveredSentence } from './coverage.ts';
import type { Proposal } from './review.ts';

/** A piece of the text that looks one way: `text.slice(start, end)`. */
export interface Piece {
  start: number;
  end: number;
  sentence: CoveredSentence | undefined;
  /** Whether the proposal that is looked at stands on it. */
  isCurrent: boolean;
  /** What these words are to it. */
  role: 'source' | 'target' | 'said' | undefined;
}

interface Marks {
  current: Proposal | undefined;
  selected: { start: number; end: number } | undefined;
}

/** The whole text in order, cut wherever it begins to look otherwise. */
export function piecesOf(text: string, sentences: readonly CoveredSentence[], { current, selected }: Marks): Piece[] {
  const roles = rolesOf(current, selected);
  const edges = [...sentences, ...roles, ...(current === undefined ? [] : [current])].flatMap(({ start, end }) => [
    start,
    end,
  ]);
  const cuts = [...new Set([0, text.length, ...edges])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  let nth = 0;
  return cuts.slice(0, -1).map((start, at) => {
    while (nth < sentences.length && (sentences[nth]?.end ?? 0) <= start) nth += 1;
    const sentence = sentences[nth];
    return {
      ...{ start, end: cuts[at + 1] ?? text.length },
      sentence: sentence !== undefined && sentence.start <= start ? sentence : undefined,
      isCurrent: current !== undefined && current.start <= start && start < current.end,
      role: roles.find((one) => one.start <= start && start < one.end)?.role,
    };
  });
}

function rolesOf(
  current: Proposal | undefined,
  selected: Marks['selected'],
): { start: number; end: number; role: 'source' | 'target' | 'said' }[] {
  if (selected !== undefined) return [{ ...selected, role: 'said' }];
  if (current === undefined) return [];
  if (current.what === 'relation') {
    const { source, target, said } = current.relation.spans;
    return [
      { ...source, role: 'source' },
      { ...target, role: 'target' },
      { ...said, role: 'said' },
    ];
  }
  if (current.what === 'measure') return [{ ...current.measure.span, role: 'said' }];
  return current.entity.mentions.map((span) => ({ ...span, role: 'source' }));
}
