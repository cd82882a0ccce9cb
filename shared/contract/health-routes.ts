import * as z from 'zod';
import { EngineName } from './engine-name.ts';
import { Count } from './parameters.ts';
import { route } from './route.ts';

/** `starting` until the engine has answered, `loading` while what was stored is brought into form or the first dataset is loaded, `unavailable` while the engine is away or the program ends. */
const conditions = ['ok', 'starting', 'loading', 'unavailable'] as const;

const HealthReply = z.object({
  status: z.enum(conditions),
  engine: z.object({ name: EngineName, version: z.string() }),
  counts: z.object({ entities: Count, relations: Count, documents: Count }),
  datasets: z.array(z.object({ id: z.string(), title: z.string(), version: z.string() })),
  /** Nodes of the database that Kuajie did not load. */
  foreignNodes: Count,
  /** A word for the state of the data: another one as soon as something was loaded, removed or decided. */
  data: z.string().optional(),
  /** How many stored quotes were looked at since the start, and how many do not stand where they say. */
  evidence: z.object({ checked: Count, broken: Count }).optional(),
});

export const health = route({
  path: '/api/health',
  summary: 'Whether the data can be asked for, and what is in the graph: 200 when `status` is `ok`, else 503',
  reply: HealthReply,
  statusOf: ({ status }) => (status === 'ok' ? 200 : 503),
  besideError: { status: 'unavailable' },
});

export const alive = route({
  path: '/api/alive',
  summary: 'Whether the program itself answers, whatever its data do; asks no engine',
  reply: z.object({ status: z.literal('alive') }),
});
