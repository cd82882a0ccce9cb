import * as z from 'zod';
import { Outlines } from '../../../shared/outlines.ts';
import { codeIn, PlaceCoding } from '../../../shared/place-coding.ts';
import { PlaceColumns, pointOf } from '../../../shared/place-columns.ts';
import { levelledKinds } from '../../../shared/ask-roles.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { readRoles } from '../vocabulary.ts';
import { query, texts } from '../../store/query.ts';

const datasets = query('read/dataset-outlines', {
  row: z.object({
    id: z.string(),
    coding: PlaceCoding.nullish().transform((coding) => coding ?? 'GB/T 2260'),
    columns: z
      .string()
      .nullish()
      .transform((text) => PlaceColumns.parse(JSON.parse(text ?? '{}'))),
    outlines: z
      .string()
      .nullish()
      .transform((text) => (text == null ? [] : z.array(Outlines).parse(JSON.parse(text)))),
  }),
});
const places = query('read/places-of-datasets', {
  params: { kinds: texts },
  row: z.object({ id: z.string(), datasets: z.array(z.string()), place: z.record(z.string(), z.unknown()) }),
});

/** Where the places of the graph are, as far as their datasets say. */
export interface PlaceCodes {
  /** The codes of each place by its id, each with its system. */
  codes: ReadonlyMap<string, string[]>;
  /** The datasets that hold each place. */
  holders: ReadonlyMap<string, readonly string[]>;
  /** Longitude and latitude of the places that have both, in degrees. */
  points: ReadonlyMap<string, [lon: number, lat: number]>;
  /** The outlines that datasets bring. */
  brought: { dataset: string; outlines: Outlines }[];
}

export async function readPlaceCodes(store: GraphStore, options?: RunOptions): Promise<PlaceCodes> {
  const [rows, held] = await Promise.all([
    store.run(datasets, {}, options),
    readRoles(store, options).then((roles) => store.run(places, { kinds: levelledKinds(roles) }, options)),
  ]);
  const said = new Map(rows.map((row) => [row.id, row]));
  const codes = new Map<string, string[]>();
  const points = new Map<string, [number, number]>();
  for (const { id, datasets: holders, place } of held) {
    const own = holders.flatMap((dataset) => {
      const { coding = 'own', columns = {} } = said.get(dataset) ?? {};
      const code = columns.code === undefined ? id.slice(id.indexOf(':') + 1) : place[columns.code];
      return typeof code === 'string' && code !== '' ? [codeIn(coding, code, dataset)] : [];
    });
    codes.set(id, [...new Set(own)]);
    for (const dataset of holders) {
      const point = pointOf(place, said.get(dataset)?.columns ?? {});
      if (point !== undefined && !points.has(id)) points.set(id, point);
    }
  }
  return {
    ...{ codes, points, holders: new Map(held.map((one) => [one.id, one.datasets])) },
    brought: rows.flatMap(({ id, outlines }) => outlines.map((one) => ({ dataset: id, outlines: one }))),
  };
}
