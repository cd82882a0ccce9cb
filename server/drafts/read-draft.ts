import { readFile } from 'node:fs/promises';
import { asJson } from '../../shared/as-json.ts';
import { Draft } from '../../shared/draft.ts';
import { Failure } from '../failure.ts';

/** A draft that was sent as a file. Throws `bad-request` for what is none. */
export async function readDraft(path: string): Promise<Draft> {
  const parsed = Draft.safeParse(asJson(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Failure('bad-request', 'Wanted a draft as this program makes it, found other JSON.', {
    ...{ cause: parsed.error, details: { rule: 'no-draft' } },
  });
}
