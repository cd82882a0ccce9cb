import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** A text that lies on the disk, or a text: what is read of it is given in UTF-16 code units. */
export interface LongText {
  readonly length: number;
  slice: (start: number, end: number) => string;
}

/** A code unit takes two bytes there, so that each place is known. */
const unit = 2;

/** Puts a text that comes in pieces onto the disk, to be read in stretches; `close` removes it. */
export async function putOnDisk(
  pieces: AsyncIterable<string>,
  under = tmpdir(),
): Promise<LongText & { close: () => void }> {
  const folder = mkdtempSync(join(under, 'kuajie-text-'));
  const file = openSync(join(folder, 'text'), 'w+');
  const close = () => {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  };
  let length = 0;
  try {
    for await (const piece of pieces) {
      writeWhole(file, Buffer.from(piece, 'utf16le'));
      length += piece.length;
    }
  } catch (cause) {
    close();
    throw cause;
  }
  return {
    length,
    slice: (start, end) => {
      const from = Math.max(0, start);
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, length) - from) * unit);
      const read = bytes.length === 0 ? 0 : readSync(file, bytes, 0, bytes.length, from * unit);
      return bytes.toString('utf16le', 0, read);
    },
    close,
  };
}
