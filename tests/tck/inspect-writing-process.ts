/** The program's process that inspects statements, without its walls. */
import { inspect, type InspectionRequest } from '../../server/cypher/inspect.ts';
import { answerQuestions } from '../../server/process/answer-questions.ts';
import { writingToo } from './writing-policy.ts';

process.on('disconnect', () => process.exit(0));
answerQuestions(process, (question) => inspect((question as { request: InspectionRequest }).request, writingToo));
