import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Outlines, PlaceCoding, Topology } from '../../shared/outlines.ts';

const Listed = z.array(
  z.object({
    path: z.string(),
    title: z.string(),
    source: z.string(),
    licence: z.string(),
    coding: PlaceCoding.default('GB/T 2260'),
  }),
);

/** The outlines in `data/geo`, which `outlines.json` there lists. */
export async function readProgramOutlines(): Promise<Outlines[]> {
  const listed = Listed.parse(await readJson('outlines.json'));
  return Promise.all(
    listed.map(async ({ path, ...entry }) => ({ ...entry, topology: Topology.parse(await readJson(path)) })),
  );
}

async function readJson(name: string): Promise<unknown> {
  const path = fileURLToPath(new URL(`../../data/geo/${name}`, import.meta.url));
  return JSON.parse(await readFile(path, 'utf8'));
}
