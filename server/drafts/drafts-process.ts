/** A process that reads documents: they can be large, or made to do harm. */
import { answerQuestions } from '../process/answer-questions.ts';
import { answerWish } from './answer-wish.ts';
import type { DraftWish } from './wish.ts';

process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
answerQuestions(process, (question) => answerWish((question as { wish: DraftWish }).wish));
