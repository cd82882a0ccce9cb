import yauzl from 'yauzl';
import type { Said, Values } from '../said.ts';
import type { BroughtFile, Limits } from './sheet.ts';

/** How many bytes were unpacked so far, over all zips of one import: what a zip says of itself is not believed. */
export interface Unpacked {
  bytes: number;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of a zip. Names that lead out of it, two of one name, encryption and more bytes than the limits allow are
 * faults; then nothing is given. Bytes are counted while they are unpacked.
 */
export async function readZip(
  { name, bytes }: BroughtFile,
  { limits, unpacked, most }: { limits: Limits; unpacked: Unpacked; most: number },
  said: Said,
): Promise<BroughtFile[]> {
  const fault = (rule: string, wanted: string, found: string, values: Values, proposed?: string): BroughtFile[] => {
    said.faults.push({ file: name, rule, wanted, found, values, ...(proposed === undefined ? {} : { proposed }) });
    return [];
  };
  const files = new Map<string, BroughtFile>();
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
    });
    if (zip.entryCount > limits.files)
      return fault('too-many-files', `at most ${limits.files} files in a zip`, `${zip.entryCount}`, {
        ...{ most: limits.files, found: zip.entryCount },
      });
    for await (const entry of zip.eachEntry()) {
      const path = entryName(entry.fileName as unknown as Buffer);
      if (path.endsWith('/')) continue;
      const wrong = yauzl.validateFileName(path);
      if (wrong !== null)
        return fault('name-leads-out', 'names that stay within the zip', JSON.stringify(path), { path });
      if (files.has(path))
        return fault('two-of-one-name', 'each name once in a zip', `${path} again`, { what: 'zip', name: path });
      if ((entry.generalPurposeBitFlag & 1) === 1)
        return fault('encrypted', 'a zip without a password', path, { what: 'zip', path });
      const chunks: Buffer[] = [];
      let own = 0;
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        own += chunk.length;
        unpacked.bytes += chunk.length;
        if (own > most || unpacked.bytes > limits.unpackedBytes)
          return fault('too-large', `at most ${most} bytes in a file that is unpacked`, `more in ${path}`, {
            most,
            path,
          });
        chunks.push(chunk);
      }
      files.set(path, { name: `${name}/${path}`, bytes: Buffer.concat(chunks) });
    }
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    const isBook = /\.(xlsx|xlsm|ods)$/i.test(name);
    const [what, wanted] = isBook ? ['workbook', 'a whole workbook'] : ['zip', 'a whole zip'];
    const proposed = 'saving or downloading it anew: a part of it may be missing';
    return fault('broken-zip', wanted, 'one that is damaged or ends too early', { what, problem }, proposed);
  }
  return [...files.values()].filter(({ name: path }) => !/(^|\/)(__MACOSX\/|\.)/.test(path.slice(name.length + 1)));
}

/** Names are UTF-8, or what a Chinese Windows writes. */
function entryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
