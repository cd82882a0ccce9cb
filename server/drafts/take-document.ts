import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { eventPieces } from '../http/event-pieces.ts';
import type { Received, ReceivedFile } from '../http/receive-files.ts';

type Receive = (folder: string) => Promise<Received>;

/** One file as a form brings it, and what comes of it as an event that a browser reads; the file is gone after that. */
export function takeDocument(receive: Receive, act: (file: ReceivedFile) => Promise<object>): AsyncGenerator<string> {
  return eventPieces(answered(receive, act), 'Something went wrong in the server; its log tells what.');
}

async function* answered(receive: Receive, act: (file: ReceivedFile) => Promise<object>): AsyncGenerator<object> {
  const folder = await mkdtemp(join(tmpdir(), 'kuajie-document-'));
  try {
    const { files } = await receive(folder);
    const [file] = files;
    if (file === undefined || files.length > 1)
      throw new Failure('bad-request', `Wanted one document as a file, found ${files.length}.`, {
        details: { rule: 'one-document', values: { found: files.length } },
      });
    yield await act(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
