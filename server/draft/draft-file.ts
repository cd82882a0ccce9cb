import { readFile } from 'node:fs/promises';
import type { Draft } from '../../shared/draft.ts';
import type { Said } from '../tables/said.ts';
import { draftOf, type DraftWishes } from './draft-of.ts';
import { readDocument } from './reading/read-document.ts';

/** Which file is to be drafted, and what is known of it. */
export interface DraftQuestion {
  name: string;
  path: string;
  wishes: DraftWishes;
}

export interface DraftedFile {
  said: Said;
  /** Absent where there are faults. */
  draft?: Draft;
}

/** Reads a file and drafts it; what is to be known of its text is among the notices. */
export async function draftFile({ name, path, wishes }: DraftQuestion): Promise<DraftedFile> {
  const said: Said = { notices: [], faults: [] };
  const read = await readDocument({ name, bytes: await readFile(path) }, said);
  if (read === undefined) return { said };
  const title = wishes.title ?? read.title;
  const draft = draftOf(read.text, { ...wishes, ...(title === undefined ? {} : { title }) });
  said.notices.push(...draft.notices.map((notice) => ({ file: name, ...notice })));
  return { said, draft };
}
