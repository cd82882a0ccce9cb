import type { Draft } from '../../shared/draft.ts';
import type { KnownEntity } from '../draft/names/known-names.ts';

/** What the process that reads documents is asked. `path` is where what was sent lies. */
export type DraftWish =
  | {
      what: 'draft';
      name: string;
      path: string;
      title?: string | undefined;
      publisher?: string | undefined;
      date?: string | undefined;
      known: readonly KnownEntity[];
    }
  | { what: 'dataset'; path: string; id?: string | undefined; title?: string | undefined };

type Words = Record<string, { zh: string; en: string }>;

export type DraftAnswer =
  | { what: 'draft'; draft: Draft; kinds: Words; types: Words }
  | { what: 'dataset'; id: string; files: { name: string; text: string }[] }
  /** What is wrong with what was sent. */
  | { what: 'refused'; message: string };
