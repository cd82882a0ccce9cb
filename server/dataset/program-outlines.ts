import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from '../root.ts';
import { Frame, type Outlines, PlacePoints, Topology } from '../../shared/outlines.ts';
import { PlaceCoding } from '../../shared/place-coding.ts';

const Listed = z.array(
  z.object({
    path: z.string(),
    title: z.string(),
    source: z.string(),
    licence: z.string(),
    coding: PlaceCoding.default('GB/T 2260'),
    frame: Frame.optional(),
  }),
);

/** The outlines in `data/geo`, which `outlines.json` there lists. */
export async function readProgramOutlines(): Promise<Outlines[]> {
  const listed = Listed.parse(await readJson('outlines.json'));
  return Promise.all(
    listed.map(async ({ path, ...entry }) => ({ ...entry, topology: Topology.parse(await readJson(path)) })),
  );
}

/** Points of places in `data/geo`, of those that no outlines there draw too. */
export async function readProgramPoints(): Promise<PlacePoints[]> {
  return [PlacePoints.parse(await readJson('china-points.json'))];
}

async function readJson(name: string): Promise<unknown> {
  const path = join(root, 'data', 'geo', name);
  return JSON.parse(await readFile(path, 'utf8'));
}
