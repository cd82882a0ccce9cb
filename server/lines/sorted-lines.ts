import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf, writeLines } from './line-file.ts';

export interface LineSorter {
  /** Adds a line, which holds no break; nor does its key hold a tab. */
  add: (key: string, line: string) => void;
  /** The lines in the order of their keys. Nothing can be added any more. */
  lines: () => Iterable<string>;
  /** Removes what lies on the disk. */
  close: () => void;
}

export interface SorterOptions {
  /** So many characters are held at most, beside one line. */
  mostHeld?: number;
  /** Where the folder of the parts is made. */
  under?: string;
}

interface Keyed {
  key: string;
  line: string;
}

const mark = '\t';
const usuallyHeld = 8_000_000;
/** Of each part, while they are read side by side: there may be hundreds. */
const heldBytes = 32_768;

/** Sorts lines of which many more come than are held: parts are sorted, put into files and read again side by side. */
export function createLineSorter({ mostHeld = usuallyHeld, under = tmpdir() }: SorterOptions = {}): LineSorter {
  let folder: string | undefined;
  const parts: string[] = [];
  let held: Keyed[] = [];
  let characters = 0;
  const putAway = () => {
    folder ??= mkdtempSync(join(under, 'kuajie-sort-'));
    const writer = writeLines(join(folder, `${parts.length}.lines`));
    try {
      for (const { key, line } of held.sort(byKey)) writer.add(key + mark + line);
      parts.push(writer.done().path);
    } finally {
      writer.close();
    }
    [held, characters] = [[], 0];
  };
  return {
    add: (key, line) => {
      held.push({ key, line });
      characters += key.length + line.length;
      if (characters > mostHeld) putAway();
    },
    lines: () => merged([...parts.map(keyedIn), held.sort(byKey)[Symbol.iterator]()]),
    close: () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function byKey(a: Keyed, b: Keyed): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

function* keyedIn(path: string): Generator<Keyed> {
  for (const text of linesOf(path, heldBytes)) {
    const at = text.indexOf(mark);
    yield { key: text.slice(0, at), line: text.slice(at + 1) };
  }
}

/** Always the first of those that stand next in each part. */
function* merged(parts: readonly Iterator<Keyed>[]): Generator<string> {
  const next = parts.map((part) => part.next());
  try {
    for (;;) {
      let first = -1;
      let least: Keyed | undefined;
      for (const [at, { done, value }] of next.entries()) {
        if (done === true || (least !== undefined && value.key >= least.key)) continue;
        [first, least] = [at, value];
      }
      const from = parts[first];
      if (least === undefined || from === undefined) return;
      yield least.line;
      next[first] = from.next();
    }
  } finally {
    for (const part of parts) part.return?.();
  }
}
