import * as z from 'zod';
import { Failure } from '../failure.ts';
import { SameDecision } from '../../shared/same.ts';
import { query } from './query.ts';

/** What tells that the data are not what they were; both are cheap to ask. */
export const datasetHashes = query('read/dataset-hashes', { row: z.object({ id: z.string(), hash: z.string() }) });
export const entityCount = query('read/entity-count', { row: z.object({ entities: z.number() }) });
/** What was decided of entities that may be one. */
export const sameDecisions = query('read/dataset-same', {
  row: z.object({ same: z.string().transform((text) => z.array(SameDecision).parse(JSON.parse(text))) }),
});

/** How the loaded datasets describe themselves, as JSON; empty where an older version loaded one. */
export const datasetDescriptions = query('read/dataset-descriptions', {
  row: z.object({ id: z.string(), description: z.string().nullish() }),
});

/** `again` says what to do then. */
export function changedMeanwhile(again: string): Failure {
  return new Failure('unavailable', `The data were changed while they were read: ${again}.`, {
    details: { rule: 'data-changed' },
  });
}
