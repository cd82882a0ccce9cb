import * as z from 'zod';
import { Entity, EntityId, Evidence, Relation } from '../graph.ts';
import { Count } from './parameters.ts';
import { route } from './route.ts';

export const relationsAmong = route({
  method: 'post',
  path: '/api/relations-among',
  summary: 'Relations between entities that are already shown',
  body: z.object({
    ids: z.array(EntityId).max(1500),
    types: z.array(z.string()).max(200).optional(),
    /** Whether the entities themselves are wanted too. */
    entities: z.boolean().optional(),
  }),
  reply: z.object({
    relations: z.array(Relation),
    total: Count,
    truncated: z.boolean(),
    /** Those of the ids that there are, where they were asked for. */
    entities: z.array(Entity).optional(),
  }),
});

export const measuresAmong = route({
  method: 'post',
  path: '/api/measures-among',
  summary: 'The numbers that are stated about each of these entities alone',
  body: z.object({ ids: z.array(EntityId).max(1500) }),
  reply: z.object({
    measures: z.array(
      z.object({
        entity: EntityId,
        name: z.string(),
        unit: z.string(),
        value: z.number(),
        period: z.string().optional(),
        datasets: z.array(z.string()).optional(),
      }),
    ),
  }),
});

export const mentionsAmong = route({
  method: 'post',
  path: '/api/mentions-among',
  summary: 'Where documents name each of these entities, the first 50 places of each; one that none names is left out',
  body: z.object({ ids: z.array(EntityId).max(1500) }),
  reply: z.object({
    /** `total` is how many places there are where not all of them are told. */
    mentions: z.array(z.object({ entity: EntityId, evidence: z.array(Evidence), total: Count.optional() })),
    /** Whether any entity has more places than are told. */
    truncated: z.boolean().optional(),
  }),
});
