import type { ModelTrouble } from '../../shared/model-words.ts';

/** That a piece has no answer. It carries nothing that the other side said, which may hold the key. */
export class PieceFailure extends Error {
  readonly trouble: ModelTrouble;

  constructor(trouble: ModelTrouble) {
    super(`the language model: ${trouble}`);
    this.name = 'PieceFailure';
    this.trouble = trouble;
  }
}

/** What asking again about another piece does not mend. */
export function isLasting(trouble: ModelTrouble): boolean {
  return lasting.includes(trouble);
}

const lasting: readonly ModelTrouble[] = [
  ...(['unreachable', 'unauthorized', 'too-many-requests', 'rejected', 'redirected', 'out-of-time'] as const),
];
