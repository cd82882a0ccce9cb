import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { Request } from 'express';
import { Failure } from '../failure.ts';

export interface ReceivedFile {
  /** As the sender calls it, without folders of his machine. */
  name: string;
  path: string;
}

export interface Received {
  files: ReceivedFile[];
  fields: ReadonlyMap<string, string>;
}

const mostBytes = 200_000_000;
const mostFiles = 1000;
const mostFieldBytes = 5_000_000;

/** Writes what a form carries into a folder as it comes in. Throws `bad-request` where it is no form, `too-large` where it is too much. */
export async function receiveFiles(request: Request, folder: string): Promise<Received> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    throw new Failure('bad-request', `Wanted files as multipart/form-data, found ${type === '' ? 'no body' : type}.`);
  const files: ReceivedFile[] = [];
  const fields = new Map<string, string>();
  const coming: Readable[] = [];
  const writing: Promise<void>[] = [];
  let bytes = 0;
  const form = formOf(request, type);
  form.on('field', (name, value, _nameCut, isCut) => {
    if (isCut) form.destroy(tooMuch(`the field ${name}`, mostFieldBytes));
    fields.set(name, value);
  });
  form.on('filesLimit', () => form.destroy(new Failure('too-large', `Wanted at most ${mostFiles} files, found more.`)));
  // A part without a name is a file too where its type says so.
  form.on('file', (_field, stream: Readable, name: string | undefined) => {
    const path = join(folder, randomUUID());
    files.push({ name: safeName(name ?? ''), path });
    coming.push(stream);
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) form.destroy(tooMuch('all files', mostBytes));
    });
    const written = pipeline(stream, createWriteStream(path));
    written.catch((cause: unknown) => form.destroy(cause as Error));
    writing.push(written);
  });
  try {
    await pipeline(request, form);
    await Promise.all(writing);
  } catch (cause) {
    // The form leaves its files open.
    for (const stream of coming) stream.destroy();
    await Promise.allSettled(writing);
    if (cause instanceof Failure) throw cause;
    throw new Failure('bad-request', 'The files did not come whole: send them again.', {
      ...{ cause, details: { rule: 'not-whole' } },
    });
  }
  return { files, fields };
}

/** It throws for a type that names no boundary, or says it in a way that is none. */
function formOf({ headers }: Request, type: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': type },
      preservePath: true,
      limits: { files: mostFiles, fields: 20, fieldSize: mostFieldBytes },
    });
  } catch (cause) {
    throw new Failure('bad-request', `Wanted files as multipart/form-data with a boundary, found ${type}.`, { cause });
  }
}

function tooMuch(what: string, most: number): Failure {
  return new Failure('too-large', `Wanted at most ${most} bytes in ${what}, found more: load them with kuajie import.`);
}

function safeName(name: string): string {
  const parts = name.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.slice(-3).join('/').slice(-200) || 'table';
}
