import { type Api, RequestError } from '../api.ts';
import { firmAskedAbout } from '../state/search-offers.ts';
import type { Answer } from './search-groups.ts';

/** Shorter texts stand in nearly every sentence. */
const sentenceFrom = 2;

interface AskingParts {
  api: Api;
  changed: () => void;
  /** Whether relations and sentences are looked for too. */
  isWhole: boolean;
}

/** One text at a time and what the server says of it. The answer to an older text is never handed out. */
export function createAsking({ api, changed, isWhole }: AskingParts) {
  let text = '';
  let answer: Answer | RequestError | undefined;
  let request = new AbortController();
  /** Does what Enter asked for before the answer was there. */
  let onAnswer: () => void = nothing;

  const ask = async (typed: string): Promise<void> => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    text = typed;
    answer = undefined;
    onAnswer = nothing;
    changed();
    const q = typed.trim();
    if (q === '') return;
    const found = isWhole && q.length >= sentenceFrom ? api.sentences(q, signal).catch(() => undefined) : undefined;
    try {
      const [names, firm] = await Promise.all([api.search(q, signal), isWhole ? readFirm(q, signal) : undefined]);
      if (signal.aborted) return;
      answer = { text: typed, names, sentences: undefined, firm };
    } catch (cause) {
      if (signal.aborted) return;
      answer = cause instanceof RequestError ? cause : new RequestError('internal', String(cause), cause);
    }
    changed();
    const act = onAnswer;
    onAnswer = nothing;
    act();
    // They come after the names, and are left out where they fail, for the names then say why.
    const sentences = await found;
    if (request.signal !== signal || answer instanceof RequestError) return;
    answer = { ...answer, sentences };
    changed();
  };

  const readFirm = async (q: string, signal: AbortSignal): Promise<Answer['firm']> => {
    const name = firmAskedAbout(q);
    if (name === undefined) return undefined;
    const { results } = await api.search(name, signal);
    return results.find(({ kind }) => kind === 'Company');
  };

  return {
    text: () => text,
    answer: () => answer,
    ask,
    /** Acts now, or once the answer to this very text is there. */
    whenAnswered: (act: () => void) => {
      if (answer === undefined && text.trim() !== '') onAnswer = act;
      else act();
    },
    /** Enter is no longer meant. */
    cancel: () => {
      onAnswer = nothing;
    },
    /** Empties the box. */
    clear: () => {
      request.abort();
      request = new AbortController();
      [text, answer, onAnswer] = ['', undefined, nothing];
    },
  };
}

const nothing = () => undefined;
