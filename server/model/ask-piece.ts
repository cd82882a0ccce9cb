import type { Message } from './instructions.ts';
import type { ModelEndpoint } from './endpoint.ts';
import { PieceFailure } from './piece-failure.ts';
import { postJson } from './post-json.ts';
import { readAnswer, type SaidAnswer } from './read-answer.ts';

/** How a model is asked by a run; some endpoints know no settings, and are asked without them from then on. */
export function pieceAsker({ url, model, key, pieceMs }: ModelEndpoint) {
  let isBare = false;
  const ask = (messages: readonly Message[], timeoutMs: number, signal: AbortSignal) =>
    postJson({
      ...{ url, key, timeoutMs, signal },
      body: {
        ...{ model, messages, stream: false },
        ...(isBare ? {} : { temperature: 0, response_format: { type: 'json_object' } }),
      },
    });
  /** Throws a PieceFailure; where the signal aborts, its reason. */
  return async (messages: readonly Message[], leftMs: number, signal: AbortSignal): Promise<SaidAnswer> => {
    const timeoutMs = Math.min(pieceMs, leftMs);
    try {
      return readAnswer(await ask(messages, timeoutMs, signal));
    } catch (cause) {
      if (isBare || !(cause instanceof PieceFailure) || cause.trouble !== 'rejected') throw cause;
      isBare = true;
      return readAnswer(await ask(messages, timeoutMs, signal));
    }
  };
}
