import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { KnownEntity } from '../draft/names/known-names.ts';
import { draftWords } from '../draft/words.ts';
import type { Draft } from '../../shared/draft.ts';
import type { ModelProposals } from '../../shared/model.ts';
import { modelPieces } from '../../shared/model-pieces.ts';
import type { ModelTrouble } from '../../shared/model-words.ts';
import { pieceAsker } from './ask-piece.ts';
import { counter } from './counter.ts';
import { type ModelEndpoint, offerOf } from './endpoint.ts';
import { gatherProposals } from './gather.ts';
import { messagesOf } from './instructions.ts';
import { isLasting, PieceFailure } from './piece-failure.ts';

/** How far it is: the piece that is asked about, from 1 on, of so many; after each piece all that came of it so far. */
export type ModelStep = { step: 'piece'; at: number; of: number } | { step: 'proposals'; proposals: ModelProposals };

/**
 * Shows a draft's document to a model, piece by piece, and tells what it proposes. A piece that fails is counted; what would fail for every
 * piece is not tried again. Throws only where the signal aborts: its reason.
 */
export async function* consultModel(
  endpoint: ModelEndpoint,
  draft: Draft,
  { known = [], signal }: { known?: readonly KnownEntity[]; signal: AbortSignal },
): AsyncGenerator<ModelStep> {
  const { pieces } = modelPieces(draft);
  const { name: model, host } = offerOf(endpoint);
  const ask = pieceAsker(endpoint);
  const gathering = gatherProposals(draft, model, known);
  const troubles = counter<ModelTrouble>();
  const endMs = performance.now() + endpoint.totalMs;
  const id = randomUUID();
  let answered = 0;
  const soFar = (): ModelStep => {
    const { dropped, ...gathered } = gathering.gathered();
    const added = gathered.entities.length + gathered.relations.length;
    const agreed = gathered.agreed.entities.length + gathered.agreed.relations.length;
    const counts = { pieces: pieces.length, answered, added, agreed };
    const told = { id, model, host, ...counts, troubles: troubles.counts(), dropped };
    return { step: 'proposals', proposals: { ...gathered, told } };
  };
  if (pieces.length === 0) yield soFar();
  for (const [at, piece] of pieces.entries()) {
    yield { step: 'piece', at: at + 1, of: pieces.length };
    const trouble = await attempt(async () => {
      const leftMs = Math.ceil(endMs - performance.now());
      if (leftMs <= 0) throw new PieceFailure('out-of-time');
      const answer = await ask(messagesOf(draft, piece, draftWords().vocabulary), leftMs, signal);
      gathering.take(piece, answer);
      answered += 1;
      if (answer.isHalf) throw new PieceFailure('half');
    });
    const isLast = trouble !== undefined && isLasting(trouble);
    if (trouble !== undefined) troubles.add(trouble, isLast ? pieces.length - at : 1);
    yield soFar();
    if (isLast) return;
  }
}

async function attempt(act: () => Promise<void>): Promise<ModelTrouble | undefined> {
  try {
    await act();
    return undefined;
  } catch (cause) {
    if (!(cause instanceof PieceFailure)) throw cause;
    return cause.trouble;
  }
}
