import type { GraphNames, LanguageAnswer, LanguageRequest } from './language-messages.ts';

type Answer<K extends LanguageAnswer['kind']> = Extract<LanguageAnswer, { kind: K }>;

/** The language worker as functions. A statement that it does not get through in ten seconds ends it; the next one starts another. */
export interface Language {
  setNames: (names: GraphNames) => void;
  check: (statement: string) => Promise<Answer<'check'> | undefined>;
  complete: (statement: string, caret: number) => Promise<Answer<'complete'> | undefined>;
  format: (statement: string) => Promise<Answer<'format'> | undefined>;
}

const limitMs = 10_000;

export function createLanguage(): Language {
  let worker: Worker | undefined;
  let names: GraphNames | undefined;
  let nextId = 1;
  const waiting = new Map<number, (answer: LanguageAnswer | undefined) => void>();

  const start = (): Worker => {
    const started = new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<LanguageAnswer>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    started.addEventListener('error', end);
    if (names !== undefined) started.postMessage({ kind: 'names', names } satisfies LanguageRequest);
    return started;
  };

  const end = () => {
    worker?.terminate();
    worker = undefined;
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  };

  const ask = (request: (id: number) => LanguageRequest): Promise<LanguageAnswer | undefined> =>
    new Promise((resolve) => {
      worker ??= start();
      const id = nextId++;
      const timer = setTimeout(end, limitMs);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      worker.postMessage(request(id));
    });

  return {
    setNames: (given) => {
      names = given;
      worker?.postMessage({ kind: 'names', names } satisfies LanguageRequest);
    },
    check: async (statement) => (await ask((id) => ({ kind: 'check', id, statement }))) as Answer<'check'> | undefined,
    complete: async (statement, caret) =>
      (await ask((id) => ({ kind: 'complete', id, statement, caret }))) as Answer<'complete'> | undefined,
    format: async (statement) =>
      (await ask((id) => ({ kind: 'format', id, statement }))) as Answer<'format'> | undefined,
  };
}
