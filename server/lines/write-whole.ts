import { writeSync } from 'node:fs';

/** Writes all of it, which takes several turns where the disk takes a part at a time. */
export function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
