import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { exhaust } from '../lines/exhaust.ts';

const chunkBytes = 262_144;

/** The text of a UTF-8 file in pieces, a byte order mark too. Throws a `TypeError` at bytes of another encoding. */
export function* textPieces(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer))
      yield decoder.decode(buffer.subarray(0, size), { stream: true });
    yield decoder.decode();
  } finally {
    closeSync(file);
  }
}

/** The first line that is no UTF-8; undefined where all of them are. Throws where there is no such file. */
export function badLineOf(path: string): number | undefined {
  try {
    exhaust(textPieces(path));
    return undefined;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const good = readFileSync(path, 'utf8').split('\uFFFD', 1)[0] ?? '';
    return good.split('\n').length;
  }
}
