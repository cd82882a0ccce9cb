/** A process that reads what people bring: files can be large, or made to do harm. */
import { answerQuestions } from '../process/answer-questions.ts';
import type { IntakeQuestion } from './intake-question.ts';
import { checkMade, makeWished, prepare } from './prepare.ts';

process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
answerQuestions(process, (given, tell) => {
  // Our own server asks it so.
  const question = given as IntakeQuestion;
  if (question.what === 'check') return checkMade(question.making, question.folder, tell);
  return question.what === 'make' ? makeWished(question.wish, tell) : prepare(question.wish, tell);
});
