import { latest } from '../actions/latest.ts';
import { type Api, RequestError } from '../api.ts';
import { firmAskedAbout } from './search-offers.ts';
import type { Answer } from './search-groups.ts';

/** Shorter texts stand in nearly every sentence. */
const sentenceFrom = 2;

interface AskingParts {
  api: Api;
  changed: () => void;
  /** Whether a kind has suppliers and customers. */
  isFirm: (kind: string) => boolean;
  /** Whether relations and sentences are looked for too. */
  isWhole: boolean;
}

/** One text at a time and what the server says of it. The answer to an older text is never handed out. */
export function createAsking({ api, changed, isFirm, isWhole }: AskingParts) {
  let text = '';
  let answer: Answer | RequestError | undefined;
  const asked = latest();
  /** Does what Enter asked for before the answer was there. */
  let onAnswer: () => void = nothing;

  const ask = async (typed: string): Promise<void> => {
    asked.stop();
    [text, answer, onAnswer] = [typed, undefined, nothing];
    changed();
    const q = typed.trim();
    if (q === '') return;
    let found: Promise<Answer['sentences']> = Promise.resolve(undefined);
    const names = await asked.ask((signal) => {
      if (isWhole && q.length >= sentenceFrom) found = api.sentences(q, signal).catch(() => undefined);
      return Promise.all([api.search(q, signal), isWhole ? readFirm(q, signal) : undefined]);
    });
    if (names === undefined) return;
    answer =
      names.state === 'failed'
        ? names.error
        : { text: typed, names: names.value[0], sentences: undefined, firm: names.value[1] };
    const own = answer;
    changed();
    const act = onAnswer;
    onAnswer = nothing;
    act();
    // They come after the names, and are left out where they fail, for the names then say why.
    const sentences = await found;
    if (answer !== own || own instanceof RequestError) return;
    answer = { ...own, sentences };
    changed();
  };

  const readFirm = async (q: string, signal: AbortSignal): Promise<Answer['firm']> => {
    const name = firmAskedAbout(q);
    if (name === undefined) return undefined;
    const { results } = await api.search(name, signal);
    return results.find(({ kind }) => isFirm(kind));
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
      asked.stop();
      [text, answer, onAnswer] = ['', undefined, nothing];
    },
  };
}

const nothing = () => undefined;
