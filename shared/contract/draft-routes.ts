import * as z from 'zod';
import { Draft } from '../draft.ts';
import { ModelProposals, OfferedModel } from '../model.ts';
import { ErrorReply } from './errors.ts';
import { DatasetId } from './parameters.ts';
import { route } from './route.ts';

const Words = z.object({ zh: z.string(), en: z.string() });

const Failed = ErrorReply.extend({ event: z.literal('error') });

const DraftEvent = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('draft'),
    draft: Draft,
    /** How the kinds and types that the rules know are called. */
    kinds: z.record(z.string(), Words),
    types: z.record(z.string(), Words),
  }),
  Failed,
]);
export type DraftEvent = z.output<typeof DraftEvent>;

export const makeDraft = route({
  method: 'post',
  path: '/api/drafts',
  summary: 'Reads one document (text, Markdown, HTML, DOCX, PDF) and proposes what to take from it; keeps nothing',
  needs: 'admin',
  takes: 'files',
  query: z.object({
    title: z.string().min(1).max(200).optional(),
    publisher: z.string().min(1).max(200).optional(),
    /** When it was published: what it says of this year and of 31 August counts from it. */
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}){0,2}$/, 'a date such as 2024, 2024-11 or 2024-11-30')
      .optional(),
  }),
  reply: DraftEvent,
});

const DatasetEvent = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('dataset'),
    id: z.string(),
    /** The files of a dataset folder, with their paths in it. */
    files: z.array(z.object({ name: z.string(), text: z.string() })),
  }),
  Failed,
]);

export const makeDraftDataset = route({
  method: 'post',
  path: '/api/drafts/dataset',
  summary: 'Makes the files of a dataset of a draft that somebody has looked through, sent as one file of JSON',
  needs: 'admin',
  takes: 'files',
  query: z.object({ id: DatasetId.optional(), title: z.string().min(1).max(200).optional() }),
  reply: DatasetEvent,
});

export const draftModel = route({
  path: '/api/drafts/model',
  summary: 'Which language model a draft can be shown to; none where the operator set none. Sends nothing',
  needs: 'admin',
  reply: z.object({ model: OfferedModel.optional() }),
});

const ModelEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('piece'), at: z.int(), of: z.int() }),
  z.object({ event: z.literal('proposals'), proposals: ModelProposals }),
  Failed,
]);

export const askDraftModel = route({
  method: 'post',
  path: '/api/drafts/model',
  summary:
    'Sends the text of a draft, itself sent as one file of JSON, to the language model of the operator’s setting, and tells what that proposes, checked; keeps nothing',
  needs: 'admin',
  takes: 'files',
  reply: ModelEvent,
});
