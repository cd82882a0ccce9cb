import { Failure } from '../failure.ts';
import { type AnsweringProcess, startAnswering } from '../process/answering-process.ts';
import { childModule } from '../process/child-module.ts';
import type { DraftAnswer, DraftWish } from './wish.ts';

export interface Drafts {
  /** Throws `bad-request` for what cannot be read, `timeout` for what takes too long, `unavailable` where others are read already. */
  answer: (wish: DraftWish, signal: AbortSignal) => Promise<Exclude<DraftAnswer, { what: 'refused' }>>;
  close: () => Promise<void>;
}

const readMs = 30_000;
const atOnce = 2;

/** Reads documents, each in a process of its own that ends with the request. Keeps nothing. */
export function openDrafts(): Drafts {
  const running = new Set<AnsweringProcess<{ wish: DraftWish }, 'late' | 'closed'>>();
  return {
    answer: async (wish, signal) => {
      if (running.size >= atOnce)
        throw new Failure('unavailable', 'Other documents are being read: try again in a moment.');
      const child = startAnswering<{ wish: DraftWish }, 'late' | 'closed'>(
        childModule(import.meta.url, 'drafts-process'),
        {
          refused: ({ message, stack = message }) => new Error(stack),
          notStarted: (message) => new Error(message),
          late: { timeout: 'late', aborted: 'closed', error: tooLong },
          onEnd: ({ reason }) => (reason === 'late' ? tooLong() : died()),
        },
      );
      running.add(child);
      try {
        const answer = (await child.ask({ wish }, { signal, timeoutMs: readMs })) as DraftAnswer;
        if (answer.what === 'refused') throw new Failure('bad-request', answer.message);
        return answer;
      } finally {
        running.delete(child);
        child.end('closed');
      }
    },
    close: async () => {
      for (const child of running) child.end('closed');
      await Promise.all([...running].map(({ exited }) => exited));
    },
  };
}

function tooLong(): Failure {
  return new Failure('timeout', 'The document could not be read in 30 seconds: bring a shorter one, or a part of it.');
}

function died(): Failure {
  return new Failure(
    'unavailable',
    'The process that reads documents ended: the document may be too large. Bring a part of it.',
  );
}
