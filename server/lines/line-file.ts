import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { writeWhole } from './write-whole.ts';

/** Lines in a file, gone through as often as wanted: they take no memory but the one that is looked at. */
interface Lines extends Iterable<string> {
  readonly length: number;
  readonly path: string;
}

export interface LineWriter {
  /** Adds a line, which holds no break; gives where it begins, in bytes. */
  add: (line: string) => number;
  /** Ends the file. */
  done: () => Lines;
  /** Lets go of the file, wherever it stands; once it is ended there is nothing to let go of. */
  close: () => void;
}

const chunkBytes = 262_144;

/** Writes a file line by line, in the order in which they come, without waiting. */
export function writeLines(path: string): LineWriter {
  const file = openSync(path, 'w');
  let [kept, keptBytes, offset, length] = ['', 0, 0, 0];
  const flush = () => {
    writeWhole(file, Buffer.from(kept));
    [kept, keptBytes] = ['', 0];
  };
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    add: (line) => {
      const start = offset;
      kept += `${line}\n`;
      const bytes = Buffer.byteLength(line) + 1;
      [offset, keptBytes, length] = [offset + bytes, keptBytes + bytes, length + 1];
      if (keptBytes >= chunkBytes) flush();
      return start;
    },
    done: () => {
      flush();
      close();
      return { path, length, [Symbol.iterator]: () => linesOf(path) };
    },
    close,
  };
}

/** The lines of a UTF-8 file, of which so much is held. A break at its end begins none. */
export function* linesOf(path: string, heldBytes = chunkBytes): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(heldBytes);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const text = rest + decoder.write(buffer.subarray(0, size));
      let from = 0;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
        yield text.slice(from, at);
        from = at + 1;
      }
      rest = text.slice(from);
    }
    rest += decoder.end();
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}

/** Reads stretches of a file anywhere, given in bytes; what lies near the last one costs nothing more. */
export function openStretches(path: string): { read: (start: number, end: number) => string; close: () => void } {
  const file = openSync(path, 'r');
  let near = Buffer.alloc(0);
  let nearStart = 0;
  return {
    read: (start, end) => {
      if (start < nearStart || end > nearStart + near.length) {
        const next = Buffer.allocUnsafe(Math.max(chunkBytes, end - start));
        near = next.subarray(0, readSync(file, next, 0, next.length, start));
        nearStart = start;
      }
      return near.toString('utf8', start - nearStart, end - nearStart);
    },
    close: () => {
      closeSync(file);
    },
  };
}
