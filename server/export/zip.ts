import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ZippedFile {
  path: string;
  pieces: Iterable<string> | AsyncIterable<string>;
}

/** A zip of files that are made as they are read, one after the other. */
export async function* zipPieces(files: Iterable<ZippedFile> | AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  // Its own stream is a readable one; its declared type says less.
  const out = zip.outputStream as Readable;
  zip.on('error', (cause: Error) => out.destroy(cause));
  let current: Readable | undefined;
  let isOver = false;
  const fail = (cause: unknown) => {
    out.destroy(cause instanceof Error ? cause : new Error(String(cause)));
  };
  const addAll = async () => {
    for await (const { path, pieces } of files) {
      if (isOver) return;
      current = Readable.from(pieces).once('error', fail);
      zip.addReadStream(current, path);
      // What a file is made of may be gone when the next one is asked for.
      await finished(current);
    }
    zip.end();
  };
  const adding = addAll().catch(fail);
  try {
    for await (const chunk of out) yield chunk as Uint8Array;
  } finally {
    // Whoever reads no further leaves no file open.
    isOver = true;
    current?.destroy();
    await adding;
  }
}
