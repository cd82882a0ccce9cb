import * as z from 'zod';
import { query } from './query.ts';

/** What tells that the data are not what they were; both are cheap to ask. */
export const datasetHashes = query('read/dataset-hashes', { row: z.object({ id: z.string(), hash: z.string() }) });
export const entityCount = query('read/entity-count', { row: z.object({ entities: z.number() }) });
