import type * as z from 'zod';
import { wantedBy } from '../shared/issue-words.ts';
import { Failure } from './failure.ts';

/** The mapping that the text of a file says. Throws `bad-request` with what is wanted in its place where it says none. */
export function parsedMapping<S extends z.ZodType>(schema: S, text: string, path: string): z.output<S> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Failure('bad-request', `${path}: wanted JSON, found a slip in its punctuation.`, { cause });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: wanted ${wantedBy(issue)}`);
  throw new Failure('bad-request', `${path} is no mapping\n  ${lines.join('\n  ')}`);
}
