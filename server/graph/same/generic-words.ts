import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from '../../root.ts';
import type { GenericWords } from '../../search/alike.ts';

const File = z.object({
  han: z.array(z.string().min(1)),
  words: z.array(z.string().min(1)),
  outer: z.array(z.string().min(1)),
});
let known: GenericWords | undefined;

/** Data, so that another language is a line in it. */
export function readGenericWords(): GenericWords {
  return (known ??= File.parse(JSON.parse(readFileSync(join(root, 'data/same/generic.json'), 'utf8'))));
}
