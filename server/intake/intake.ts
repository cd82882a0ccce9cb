import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { countDrawn } from '../../shared/beside.ts';
import type { IntakeEvent, Plan } from '../../shared/contract/dataset-routes.ts';
import type { Dataset } from '../dataset/check-dataset.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { Failure } from '../failure.ts';
import { type AnsweringProcess, startAnswering } from '../process/answering-process.ts';
import { childModule } from '../process/child-module.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { changesOf } from './changes.ts';
import type { Prepared, Wish } from './prepare.ts';
import { previewOf } from './preview.ts';
import { keepUploads, type Upload, type Uploads } from './uploads.ts';
import { writingSteps } from './writing-steps.ts';

export interface IntakeRequest {
  upload: Upload;
  dryRun: boolean;
  merge: boolean;
  mapping?: unknown;
  id?: string | undefined;
  title?: string | undefined;
}

export interface Intake {
  uploads: Uploads;
  /** Reads what was sent, tells what would be done, and does it unless it is a dry run; without faults only. */
  take: (request: IntakeRequest, signal: AbortSignal) => AsyncGenerator<IntakeEvent>;
  close: () => Promise<void>;
}

const readMs = 120_000;

/** Takes in what people bring, one at a time. Starts and writes nothing before it is asked. */
export function openIntake(store: GraphStore): Intake {
  const uploads = keepUploads();
  const running = new Set<AnsweringProcess<{ wish: Wish }, 'late' | 'closed'>>();
  let isBusy = false;

  /** In a process of its own, which is ended with the request. */
  const read = async (wish: Wish, signal: AbortSignal): Promise<Prepared> => {
    const child = startAnswering<{ wish: Wish }, 'late' | 'closed'>(childModule(import.meta.url, 'intake-process'), {
      refused: ({ message, stack = message }) => new Error(stack),
      notStarted: (message) => new Error(message),
      late: { timeout: 'late', aborted: 'closed', error: tooLong },
      onEnd: ({ reason }) => (reason === 'late' ? tooLong() : died()),
    });
    running.add(child);
    try {
      return (await child.ask({ wish }, { signal, timeoutMs: readMs })) as Prepared;
    } finally {
      running.delete(child);
      child.end('closed');
    }
  };

  async function* take(
    { upload, dryRun, merge, mapping, id, title }: IntakeRequest,
    signal: AbortSignal,
  ): AsyncGenerator<IntakeEvent> {
    if (isBusy) throw new Failure('unavailable', 'Another load is under way: try again when it is done.');
    isBusy = true;
    upload.isInUse = true;
    const folder = join(upload.folder, 'made');
    try {
      yield { event: 'progress', stage: 'reading' };
      rmSync(folder, { recursive: true, force: true });
      await mkdir(folder);
      const wish: Wish = { files: upload.files, folder, ...given({ mapping, id, title }) };
      const { plan, dataset } = await read(wish, signal);
      const described = await describe(dataset, signal);
      yield { event: 'plan', upload: upload.id, ...plan, ...described };
      if (dryRun || dataset === undefined) return;
      for await (const step of writingSteps((progress) => loadDataset(store, dataset, { merge, progress }), signal))
        yield 'changed' in step
          ? { event: 'loaded', id: dataset.id, title: dataset.title, ...step, drawn: drawnOf(described) }
          : { event: 'progress', stage: 'writing', ...step };
      uploads.drop(upload);
    } finally {
      isBusy = false;
      upload.isInUse = false;
    }
  }

  const describe = async (dataset: Dataset | undefined, signal: AbortSignal) => ({
    ...{ id: dataset?.id ?? '', title: dataset?.title ?? '' },
    entities: countBy(dataset?.entities ?? [], ({ kind }) => kind),
    relations: countBy(dataset?.relations ?? [], ({ type }) => type),
    changes:
      dataset === undefined
        ? { added: 0, removed: 0, kept: 0, shared: 0 }
        : await changesOf(store, dataset, { signal }),
    preview: previewOf(dataset),
  });

  return {
    uploads,
    take,
    close: async () => {
      for (const child of running) child.end('closed');
      await Promise.all([...running].map(({ exited }) => exited));
      uploads.close();
    },
  };
}

/** What was left out is absent. */
function given<T extends object>(wishes: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

function drawnOf({ entities, relations }: Pick<Plan, 'entities' | 'relations'>) {
  return { entities: countDrawn(entities), relations: countDrawn(relations) };
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Plan['entities'] {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

function tooLong(): Failure {
  return new Failure(
    'timeout',
    'The files could not be read in two minutes: bring fewer, or use kuajie import, which has all the time.',
  );
}

function died(): Failure {
  return new Failure('unavailable', 'The process that reads files ended. Please try once more.');
}
