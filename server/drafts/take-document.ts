import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { eventPieces } from '../http/event-pieces.ts';
import type { Received, ReceivedFile } from '../http/receive-files.ts';

type Receive = (folder: string) => Promise<Received>;

type Act = (file: ReceivedFile) => Promise<object> | AsyncIterable<object>;

/** One file as a form brings it, and what comes of it as events that a browser reads; the file is gone after that. */
export function takeDocument(receive: Receive, act: Act): AsyncGenerator<string> {
  return eventPieces(answered(receive, act), 'Something went wrong in the server; its log tells what.');
}

async function* answered(receive: Receive, act: Act): AsyncGenerator<object> {
  const folder = await mkdtemp(join(tmpdir(), 'kuajie-document-'));
  try {
    const { files } = await receive(folder);
    const [file] = files;
    if (file === undefined || files.length > 1)
      throw new Failure('bad-request', `Wanted one document as a file, found ${files.length}.`, {
        details: { rule: 'one-document', values: { found: files.length } },
      });
    const told = act(file);
    if (Symbol.asyncIterator in told) yield* told;
    else yield await told;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
