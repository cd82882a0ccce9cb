import { rmSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { countDrawn } from '../../shared/beside.ts';
import type { IntakeEvent, Plan } from '../../shared/contract/dataset-routes.ts';
import { defined } from '../../shared/defined.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { readStaged } from '../dataset/staged-dataset.ts';
import { Failure } from '../failure.ts';
import { type AnsweringProcess, startAnswering } from '../process/answering-process.ts';
import { childModule } from '../process/child-module.ts';
import { smallHeapArguments } from '../process/small-heap.ts';
import { keepSpare } from '../process/spare-process.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { readBefore } from './again/loaded-before.ts';
import { clashesOf } from './clashes.ts';
import { namesakesOf } from './namesakes.ts';
import { compareWithLoaded } from './compare-with-loaded.ts';
import { changesOf, noChanges } from './changes.ts';
import { latestSteps } from './latest-steps.ts';
import type { IntakeQuestion } from './intake-question.ts';
import type { Making, Prepared, PrepareStep, Wish } from './prepare.ts';
import { isStillMade } from './still-made.ts';
import { keepUploads, type Upload, type Uploads } from './uploads.ts';

export interface IntakeRequest {
  upload: Upload;
  dryRun: boolean;
  /** Tells too what differs from what is loaded. */
  compare: boolean;
  merge: boolean;
  mapping?: unknown;
  /** Without a mapping the columns are guessed, whatever is loaded. */
  fresh?: boolean;
  id?: string | undefined;
  title?: string | undefined;
}

export interface Intake {
  uploads: Uploads;
  /** Reads what was sent, tells what would be done, and does it unless it is a dry run; without faults only. */
  take: (request: IntakeRequest, signal: AbortSignal) => AsyncGenerator<IntakeEvent>;
  close: () => Promise<void>;
}

const { file, execArgv } = childModule(import.meta.url, 'intake-process');
const intakeProcess = { file, execArgv: [...execArgv, ...smallHeapArguments] };

/** So long a reader may go without telling that it is further. */
const stillMs = 120_000;

/** Whoever read more keeps memory that the next, or the check, need not have. */
const mostBytesOfSpare = 4_000_000;

/** Takes in what people bring, one at a time. Starts and writes nothing before it is asked. */
export function openIntake(store: GraphStore): Intake {
  const uploads = keepUploads();
  const running = new Set<AnsweringProcess<IntakeQuestion, 'late' | 'closed'>>();
  let [isBusy, isComparing] = [false, false];

  const spare = keepSpare(
    () =>
      startAnswering<IntakeQuestion, 'late' | 'closed'>(intakeProcess, {
        refused: ({ message, stack = message }) => new Error(stack),
        notStarted: (message) => new Error(message),
        late: { timeout: 'late', aborted: 'closed', error: tooLong },
        onEnd: ({ reason }) => (reason === 'late' ? tooLong() : died()),
      }),
    'closed',
  );

  /** In a process of its own, which is ended with the request; one that is to read little and does it well reads on. */
  const ask = async <T>(
    question: IntakeQuestion,
    { isLittle, onStep, signal }: { isLittle: boolean; onStep: (step: PrepareStep) => void; signal: AbortSignal },
  ): Promise<T> => {
    const child = spare.take();
    running.add(child);
    let isFit = false;
    try {
      // Our own process says it so.
      const told = { onStep: (step: unknown) => onStep(step as PrepareStep) };
      const answer = (await child.ask(question, { signal, timeoutMs: stillMs, ...told })) as T;
      isFit = isLittle;
      return answer;
    } finally {
      running.delete(child);
      if (isFit) spare.give(child);
      else {
        child.end('closed');
        // The next one's memory is not taken beside what this one has.
        await child.exited;
      }
    }
  };

  /** Of large files what is made is checked by another process: the first one would keep the memory that making took. */
  const read = async (wish: Wish, onStep: (step: PrepareStep) => void, signal: AbortSignal): Promise<Prepared> => {
    const sizes = wish.files.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? Infinity);
    const isLittle = sizes.reduce((sum, size) => sum + size, 0) <= mostBytesOfSpare;
    const asking = { isLittle, onStep, signal };
    if (isLittle) return ask<Prepared>({ what: 'all', wish }, asking);
    const making = await ask<Making>({ what: 'make', wish }, asking);
    return ask<Prepared>({ what: 'check', making, folder: wish.folder }, asking);
  };

  /** What was made of the same files for the same wishes a moment ago is made no second time. */
  async function* prepared(
    { upload, mapping, id, title, fresh = false }: IntakeRequest,
    signal: AbortSignal,
  ): AsyncGenerator<IntakeEvent, Prepared> {
    const before = mapping === undefined && !fresh ? await readBefore(store, { signal }) : [];
    const wishes = { ...defined({ mapping, id, title }), before };
    if (upload.made !== undefined && isStillMade(upload.made, wishes)) return upload.made.prepared;
    delete upload.made;
    const folder = join(upload.folder, 'made');
    rmSync(folder, { recursive: true, force: true });
    await mkdir(folder);
    const wish: Wish = { files: upload.files, folder, ...wishes };
    const steps = latestSteps((tell: (step: PrepareStep) => void) => read(wish, tell, signal));
    for (let next = await steps.next(); ; next = await steps.next()) {
      if (next.done !== true) yield { event: 'progress', stage: 'reading', ...next.value };
      else {
        upload.made = { wishes, prepared: next.value };
        return next.value;
      }
    }
  }

  async function* take(request: IntakeRequest, signal: AbortSignal): AsyncGenerator<IntakeEvent> {
    const { upload, dryRun, merge, compare } = request;
    if (isBusy) throw new Failure('unavailable', 'Another load is under way: try again when it is done.');
    if (upload.isInUse || (compare && isComparing))
      throw new Failure('unavailable', 'Another comparison is under way: try again when it is done.');
    let [takes, compares] = [true, false];
    isBusy = true;
    upload.isInUse = true;
    try {
      yield { event: 'progress', stage: 'reading' };
      const { plan, staged } = yield* prepared(request, signal);
      const dataset = staged === undefined ? undefined : readStaged(staged);
      const changes = dataset === undefined ? noChanges : await changesOf(store, dataset, { signal });
      if (compare && dataset !== undefined) {
        [isComparing, compares] = [true, true];
        // Others may bring and load meanwhile.
        if (dryRun) isBusy = takes = false;
      }
      const clashes = dataset === undefined ? [] : await clashesOf(store, dataset, { signal });
      const namesakes = dataset === undefined ? noNamesakes : await namesakesOf(store, dataset, { signal });
      yield { event: 'plan', upload: upload.id, ...plan, changes, clashes, namesakes };
      if (compares && dataset !== undefined) {
        const loaded = changes.kept + changes.removed;
        yield await compareWithLoaded(store, dataset, { under: upload.folder, loaded, signal });
      }
      if (dryRun || dataset === undefined) return;
      const steps = latestSteps((tell: (step: { done: number; total: number }) => void) =>
        loadDataset(store, dataset, { merge, signal, progress: (done, total) => tell({ done, total }) }),
      );
      for (let next = await steps.next(); ; next = await steps.next()) {
        if (next.done !== true) yield { event: 'progress', stage: 'writing', ...next.value };
        else {
          const { changed, entities, relations } = next.value;
          const drawn = drawnOf(plan);
          yield { event: 'loaded', id: dataset.id, title: dataset.title, changed, entities, relations, drawn };
          break;
        }
      }
      uploads.drop(upload);
    } finally {
      if (takes) isBusy = false;
      if (compares) isComparing = false;
      upload.isInUse = false;
    }
  }

  return {
    uploads,
    take,
    close: async () => {
      for (const child of running) child.end('closed');
      await Promise.all([spare.close(), ...[...running].map(({ exited }) => exited)]);
      uploads.close();
    },
  };
}

const noNamesakes: Plan['namesakes'] = { total: 0, first: [] };

function drawnOf({ entities, relations }: Pick<Plan, 'entities' | 'relations'>) {
  return { entities: countDrawn(entities), relations: countDrawn(relations) };
}

function tooLong(): Failure {
  return new Failure(
    'timeout',
    'Nothing was read of the files for two minutes: bring fewer, or use kuajie import, which has all the time.',
  );
}

function died(): Failure {
  return new Failure('unavailable', 'The process that reads files ended. Please try once more.');
}
