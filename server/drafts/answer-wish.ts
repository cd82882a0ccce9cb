import { readFile } from 'node:fs/promises';
import { Draft } from '../../shared/draft.ts';
import { draftOf } from '../draft/draft-of.ts';
import { draftWords } from '../draft/words.ts';
import { draftDataset } from '../draft/writing/draft-dataset.ts';
import type { DraftAnswer, DraftWish } from './wish.ts';

/** Reads a document and drafts it, or makes dataset files of a draft that somebody went through. */
export async function answerWish(wish: DraftWish): Promise<DraftAnswer> {
  return wish.what === 'draft' ? drafted(wish) : made(wish);
}

async function drafted({ name, path, known, ...said }: Extract<DraftWish, { what: 'draft' }>): Promise<DraftAnswer> {
  const text = await readFile(path, 'utf8');
  const draft = draftOf(text, { id: documentId(name), known, ...given(said) });
  const { kinds, relations } = draftWords().vocabulary;
  return { what: 'draft', draft, kinds: namesOf(kinds), types: namesOf(relations) };
}

async function made({ path, id, title }: Extract<DraftWish, { what: 'dataset' }>): Promise<DraftAnswer> {
  const parsed = Draft.safeParse(asJson(await readFile(path, 'utf8')));
  if (!parsed.success)
    return { what: 'refused', message: 'Wanted a draft as this program makes it, found other JSON.' };
  const draft = parsed.data;
  const own = id ?? draft.document.id;
  const files = draftDataset([draft], { id: own, title: title ?? draft.document.title, kinds: {} });
  return { what: 'dataset', id: own, files: Object.entries(files).map(([name, text]) => ({ name, text })) };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function namesOf(
  words: Readonly<Record<string, { zh: string; en: string }>>,
): Record<string, { zh: string; en: string }> {
  return Object.fromEntries(Object.entries(words).map(([name, { zh, en }]) => [name, { zh, en }]));
}

/** What is left of a file's name as an id in a dataset. */
function documentId(name: string): string {
  const own = (name.split('/').at(-1) ?? '').replace(/\.\w+$/, '').toLowerCase();
  const slug = own
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  return slug === '' ? 'document' : slug;
}

function given<T extends object>(wishes: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
