import * as z from 'zod';
import { EntityId, EntityRef } from '../graph.ts';
import { SameDecision, SameReason } from '../same.ts';
import { Count } from './parameters.ts';
import { route } from './route.ts';

/** One of two that may be one. */
const SameEnd = EntityRef.extend({ datasets: z.array(z.string()), relations: Count });

const SameProposal = z
  .object({
    /** Which is kept; the other's names become its aliases. */
    one: SameEnd,
    other: SameEnd,
    /** From 0 to 1; what speaks for it together. */
    score: z.number().min(0).max(1),
    reasons: z.array(SameReason),
  })
  .meta({ id: 'SameProposal' });

export const same = route({
  path: '/api/same',
  summary: 'Entities that may be one under several names, the likeliest first, and what was decided of such',
  reply: z.object({
    proposals: z.array(SameProposal),
    total: Count,
    truncated: z.boolean(),
    decided: z.array(SameDecision),
  }),
});

export const decideSame = route({
  method: 'post',
  path: '/api/same',
  summary: 'Makes two entities one in the whole graph, says that they are two, or takes back what was decided of them',
  needs: 'admin',
  body: z.object({ one: EntityId, other: EntityId, decision: z.enum(['same', 'different', 'open']) }),
  reply: z.object({ decided: z.array(SameDecision) }),
});
