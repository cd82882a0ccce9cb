import { Mapping } from '#shared/mapping';
import type { BroughtFile } from '../../parts/dropped.ts';

const mostBytes = 5_000_000;

/** The files that are data, and the mapping that was brought beside them. */
export async function withoutMapping(
  brought: readonly BroughtFile[],
): Promise<{ files: BroughtFile[]; mapping: Mapping | undefined }> {
  const read = await Promise.all(brought.map(async (one) => ({ one, mapping: await mappingIn(one) })));
  return {
    files: read.filter(({ mapping }) => mapping === undefined).map(({ one }) => one),
    mapping: read.find(({ mapping }) => mapping !== undefined)?.mapping,
  };
}

/** A copy that is parsed, so that it is written in the order in which it is read again. */
export function asMapping(mapping: Mapping | undefined): Mapping | undefined {
  return mapping === undefined ? undefined : Mapping.parse(mapping);
}

async function mappingIn({ name, file }: BroughtFile): Promise<Mapping | undefined> {
  if (!name.endsWith('.json') || file.size > mostBytes) return undefined;
  try {
    return Mapping.safeParse(JSON.parse(await file.text())).data;
  } catch {
    // Data of another form: the server says what is wrong with it.
    return undefined;
  }
}
