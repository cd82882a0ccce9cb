import * as z from 'zod';
import { query } from '../store/query.ts';

/** Which kinds have which properties. */
export const kindProperties = query('read/kind-properties', {
  row: z.object({ kind: z.string(), property: z.string() }),
});

/** Which relation types have which. */
export const typeProperties = query('read/relation-properties', {
  row: z.object({ type: z.string(), property: z.string() }),
});
