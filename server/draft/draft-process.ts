/** A process that reads documents and drafts them: files can be large, or made to do harm. */
import { answerQuestions } from '../process/answer-questions.ts';
import { type DraftQuestion, draftFile } from './draft-file.ts';

process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
answerQuestions(process, (question) => draftFile(question as DraftQuestion));
