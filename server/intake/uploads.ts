import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { ReceivedFile } from '../http/receive-files.ts';
import type { Made } from './still-made.ts';

export interface Upload {
  id: string;
  folder: string;
  files: ReceivedFile[];
  /** Read or loaded just now: not put away before that is done. */
  isInUse: boolean;
  /** What was made of the files last, and lies in their folder. */
  made?: Made;
}

export interface Uploads {
  /** A folder for files that are to come. */
  begin: () => Upload;
  /** Keeps what has come, for an hour or until five others have. */
  keep: (upload: Upload) => void;
  /** Throws `not-found`. */
  find: (id: string) => Upload;
  drop: (upload: Upload) => void;
  close: () => void;
}

const keptMs = 3_600_000;
const mostKept = 6;

/** What people sent, so that another mapping needs no second sending. */
export function keepUploads(): Uploads {
  const kept = new Map<string, { upload: Upload; timer: NodeJS.Timeout }>();
  let root: string | undefined;
  const drop = ({ id, folder }: Upload): void => {
    clearTimeout(kept.get(id)?.timer);
    kept.delete(id);
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    begin: () => {
      root ??= mkdtempSync(join(tmpdir(), 'kuajie-upload-'));
      const id = randomUUID();
      const folder = join(root, id);
      mkdirSync(folder);
      return { id, folder, files: [], isInUse: false };
    },
    keep: (upload) => {
      const timer = setTimeout(() => {
        drop(upload);
      }, keptMs).unref();
      kept.set(upload.id, { upload, timer });
      const idle = [...kept.values()].filter((one) => !one.upload.isInUse && one.upload !== upload);
      for (const oldest of idle.slice(0, Math.max(0, kept.size - mostKept))) drop(oldest.upload);
    },
    find: (id) => {
      const found = kept.get(id)?.upload;
      if (found === undefined)
        throw new Failure('not-found', 'These files are not kept any more: bring them once more.');
      return found;
    },
    drop,
    close: () => {
      for (const { timer } of kept.values()) clearTimeout(timer);
      kept.clear();
      if (root !== undefined) rmSync(root, { recursive: true, force: true });
    },
  };
}
