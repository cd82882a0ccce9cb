import * as z from 'zod';
import { Correction, SaidCorrection } from '../corrections.ts';
import { FactKey } from '../fact-key.ts';
import { route } from './route.ts';

const KnownCorrection = Correction.extend({
  /** Whether the data have no such fact any more. */
  orphaned: z.boolean(),
  /** The key of the fact today, where it was made one with another since. */
  now: FactKey.optional(),
});
export type KnownCorrection = z.output<typeof KnownCorrection>;

export const corrections = route({
  path: '/api/corrections',
  summary:
    'What readers say of facts, wrong, unsure or confirmed, oldest first: all of it, also of facts that the data have no more',
  query: z.object({
    /** `csv`: a table for spreadsheets. */
    format: z.enum(['json', 'csv']).default('json'),
  }),
  fileTypes: ['text/csv'],
  reply: z.object({
    corrections: z.array(KnownCorrection),
    /** Whether somebody may say something over HTTP. */
    mayWrite: z.boolean(),
  }),
});

export const correct = route({
  method: 'post',
  path: '/api/corrections',
  summary:
    'Says of a fact that it is wrong, unsure or confirmed, or takes that back; kept beside the data, never in them',
  needs: 'editor',
  body: SaidCorrection,
  reply: z.object({ correction: Correction }),
});
