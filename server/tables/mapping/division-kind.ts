import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { root } from '../../root.ts';

const Row = z.object({ kind: z.string(), name: z.string() });

let read: ReadonlyMap<string, string | undefined> | undefined;

/** The kind of the division of China that has the whole name (`data/divisions`); none where divisions of two kinds have it. */
export function divisionKind(name: string): string | undefined {
  read ??= kindsByName();
  return read.get(name);
}

function kindsByName(): Map<string, string | undefined> {
  const kinds = new Map<string, string | undefined>();
  const rows = parse(readFileSync(join(root, 'data/divisions/entities.csv'), 'utf8'), { columns: true });
  for (const { kind, name } of z.array(Row).parse(rows))
    kinds.set(name, kinds.has(name) && kinds.get(name) !== kind ? undefined : kind);
  return kinds;
}
