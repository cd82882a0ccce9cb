/** A process that reads what people bring: files can be large, or made to do harm. */
import { answerQuestions } from '../process/answer-questions.ts';
import { prepare, type Wish } from './prepare.ts';

process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
answerQuestions(process, (question, tell) => prepare((question as { wish: Wish }).wish, tell));
