import { stat } from 'node:fs/promises';
import { type AnsweringProcess, startAnswering } from '../process/answering-process.ts';
import { childModule } from '../process/child-module.ts';
import { keepSpare } from '../process/spare-process.ts';
import type { DraftedFile, DraftQuestion } from './draft-file.ts';

const mostMs = 30_000;
const mostMegabytes = 400;

type Reason = 'late' | 'closed';

/** Whoever read more keeps memory that the next document may need. */
const mostBytesOfSpare = 1_000_000;
const spare = keepSpare(start, 'closed');

/** Drafts files one after the other, in a process of bounded time and memory; one that it cannot bear is a fault of that file alone. */
export async function draftFiles(questions: readonly DraftQuestion[], signal: AbortSignal): Promise<DraftedFile[]> {
  const drafted: DraftedFile[] = [];
  for (const question of questions) {
    const child = spare.take();
    let isFit = false;
    try {
      const file = await ask(child, question, signal);
      drafted.push(file);
      isFit = file.said.faults.length === 0 && (await sizeOf(question.path)) <= mostBytesOfSpare;
    } finally {
      if (isFit) spare.give(child);
      else {
        child.end('closed');
        await child.exited;
      }
    }
  }
  return drafted;
}

/** Of a file that somebody took away meanwhile nothing is known. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? Infinity;
}

function start(): AnsweringProcess<DraftQuestion, Reason> {
  const { file, execArgv } = childModule(import.meta.url, 'draft-process');
  return startAnswering<DraftQuestion, Reason>(
    { file, execArgv: [...execArgv, `--max-old-space-size=${mostMegabytes}`] },
    {
      refused: ({ message }) => new NotDrafted(message),
      notStarted: (message) => new Error(message),
      late: { timeout: 'late', aborted: 'closed', error: tooLong },
      // A program that cannot be run ends by itself, one without memory is ended.
      onEnd: ({ reason, code }) =>
        reason === 'late'
          ? tooLong()
          : code === 1
            ? new Error('the process that drafts documents could not run')
            : new NotDrafted(`more than ${mostMegabytes} MB of memory`),
    },
  );
}

async function ask(
  child: AnsweringProcess<DraftQuestion, Reason>,
  question: DraftQuestion,
  signal: AbortSignal,
): Promise<DraftedFile> {
  try {
    return (await child.ask(question, { signal, timeoutMs: mostMs })) as DraftedFile;
  } catch (cause) {
    if (!(cause instanceof NotDrafted)) throw cause;
    const wanted = `a document that is read in ${mostMs / 1000} seconds and ${mostMegabytes} MB`;
    const values = { seconds: mostMs / 1000, megabytes: mostMegabytes };
    return {
      said: { notices: [], faults: [{ file: question.name, rule: 'too-much', wanted, found: cause.message, values }] },
    };
  }
}

/** What a file asked for beyond what it may have. */
class NotDrafted extends Error {}

function tooLong(): NotDrafted {
  return new NotDrafted(`one that takes longer than ${mostMs / 1000} seconds`);
}
