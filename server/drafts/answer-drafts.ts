import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { makeDraft, makeDraftDataset } from '../../shared/contract/draft-routes.ts';
import type * as z from 'zod';
import { defined } from '../../shared/defined.ts';
import { draftFiles } from '../draft/draft-files.ts';
import type { KnownEntity } from '../draft/names/known-names.ts';
import { draftWords } from '../draft/words.ts';
import { draftDataset } from '../draft/writing/draft-dataset.ts';
import { Failure } from '../failure.ts';
import type { ReceivedFile } from '../http/receive-files.ts';
import { readDraft } from './read-draft.ts';
import { slugOf } from '../tables/slug.ts';

type About = z.output<typeof makeDraft.query>;

/** How many documents are read at once; each has a process of its own. */
const atOnce = 2;
let reading = 0;

/** What rules propose of a document that was sent. Throws `bad-request` for what cannot be read, `unavailable` where others are being read. */
export async function draftSent(
  { name, path }: ReceivedFile,
  about: About,
  known: readonly KnownEntity[],
  signal: AbortSignal,
) {
  if (reading >= atOnce)
    throw new Failure('unavailable', 'Other documents are being read: try again in a moment.', {
      details: { rule: 'others-read' },
    });
  reading += 1;
  try {
    const wishes = { ...defined(about), id: documentId(name, await readFile(path)), known };
    const [drafted] = await draftFiles([{ name, path, wishes }], signal);
    const [fault] = drafted?.said.faults ?? [];
    if (drafted?.draft === undefined)
      throw new Failure(
        'bad-request',
        `${name}: wanted ${fault?.wanted ?? 'a document'}, found ${fault?.found ?? 'none'}.${proposal(fault?.proposed)}`,
        {
          details: { rule: fault?.rule, values: fault?.values },
        },
      );
    const { kinds, relations } = draftWords().vocabulary;
    const notices = drafted.said.notices.map(({ rule, text, values }) => ({ rule, text, ...defined({ values }) }));
    return { event: 'draft', draft: { ...drafted.draft, notices }, kinds: namesOf(kinds), types: namesOf(relations) };
  } finally {
    reading -= 1;
  }
}

/** The files of a dataset, of a draft that somebody went through. Throws `bad-request` for what is no draft. */
export async function datasetOfDraft({ path }: ReceivedFile, { id, title }: z.output<typeof makeDraftDataset.query>) {
  const draft = await readDraft(path);
  const { document } = draft;
  const own = id ?? document.id;
  const files = draftDataset([draft], { id: own, title: title ?? document.title, kinds: {} });
  return { event: 'dataset', id: own, files: Object.entries(files).map(([name, text]) => ({ name, text })) };
}

function proposal(proposed: string | undefined): string {
  return proposed === undefined ? '' : ` Try ${proposed}.`;
}

/** By its name and by what it says: another text of the same name is another document. */
function documentId(name: string, content: Uint8Array): string {
  const [own = ''] = (name.split('/').at(-1) ?? '').split('.');
  const slug = slugOf(own)
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]/g, '')
    .slice(0, 40);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 6);
  return `${/^[a-z0-9]/.test(slug) ? slug : 'document'}-${hash}`;
}

function namesOf(words: Readonly<Record<string, { zh: string; en: string }>>) {
  return Object.fromEntries(Object.entries(words).map(([name, { zh, en }]) => [name, { zh, en }]));
}
