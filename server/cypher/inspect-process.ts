/** A process that inspects statements: parsing can take long, and the library's own memory is large. */
import { answerQuestions } from '../process/answer-questions.ts';
import { inspect, type InspectionRequest } from './inspect.ts';
import { readingOnly } from './policy.ts';

process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
// The parser's tables are built at its first text.
inspect({ statement: 'RETURN 1 AS ready', parameters: new Map() }, readingOnly);
answerQuestions(process, (question) => inspect((question as { request: InspectionRequest }).request, readingOnly));
