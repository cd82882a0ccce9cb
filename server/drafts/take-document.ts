import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { failureOf } from '../http/errors.ts';
import type { Received, ReceivedFile } from '../http/receive-files.ts';

/** One file as a form brings it, and what comes of it as an event that a browser reads; the file is gone after that. */
export async function* takeDocument(
  receive: (folder: string) => Promise<Received>,
  act: (file: ReceivedFile) => Promise<object>,
): AsyncGenerator<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kuajie-document-'));
  try {
    const { files } = await receive(folder);
    const [file] = files;
    if (file === undefined || files.length > 1)
      throw new Failure('bad-request', `Wanted one document as a file, found ${files.length}.`);
    yield said(await act(file));
  } catch (cause) {
    const failure = failureOf(cause);
    if (failure === undefined) {
      yield said({ event: 'error', error: { code: 'internal', message: unexpected } });
      throw cause;
    }
    const { code, message, details } = failure;
    yield said({ event: 'error', error: { code, message, ...(details === undefined ? {} : { details }) } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const unexpected = 'Something went wrong in the server; its log tells what.';

function said(event: object): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
