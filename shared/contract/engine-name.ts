import * as z from 'zod';

/** Every engine that the program knows. */
export const EngineName = z.enum(['neo4j', 'embedded']);
export type EngineName = z.output<typeof EngineName>;
