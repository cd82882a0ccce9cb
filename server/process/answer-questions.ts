import * as z from 'zod';
import { type Answer, firstWord } from './answer.ts';

const Question = z.looseObject({ id: z.int() });
type Channel = Pick<NodeJS.Process, 'on' | 'send'>;

/** The side of the process itself: says that it is ready, and answers each question when its work is done; `tell` says how far it is. */
export function answerQuestions(
  own: Channel,
  answer: (question: unknown, tell: (step: unknown) => void) => unknown,
): void {
  const say = (word: Answer) => own.send?.(word);
  own.on('message', (message) => {
    const { id } = Question.parse(message);
    new Promise((resolve) => {
      resolve(answer(message, (step) => say({ id, step })));
    }).then(
      (value) => say({ id, value }),
      (cause: unknown) => say({ id, error: wordsOf(cause) }),
    );
  });
  say({ id: firstWord });
}

/** The first word of a process that cannot do its work. */
export function sayNotReady(own: Channel, cause: unknown): void {
  own.send?.({ id: firstWord, error: wordsOf(cause) } satisfies Answer);
}

function wordsOf(cause: unknown): Answer['error'] {
  return cause instanceof Error ? { message: cause.message, stack: cause.stack } : { message: String(cause) };
}
