import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { type Export, exportPieces } from '../../server/export/export-pieces.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';

/** What is taken out in one of its forms, whole. */
export async function takenOut(store: GraphStore, wanted: Export): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exportPieces(store, wanted)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

export async function textOf(store: GraphStore, wanted: Export): Promise<string> {
  return Buffer.from(await takenOut(store, wanted)).toString('utf8');
}

/** The files of a zip by their names, as text. */
export function filesOf(zip: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
}

/** The rows of a table without their empty cells, in no order. */
export function rowsOf(csv = ''): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  const filled = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
  return filled.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Writes files below a new folder; `remove` takes it away. */
export function writeBelow(files: Readonly<Record<string, string>>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-taken-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
