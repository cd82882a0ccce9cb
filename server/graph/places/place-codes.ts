import * as z from 'zod';
import { Outlines, PlaceCoding } from '../../../shared/outlines.ts';
import { levelledKinds } from '../../../shared/ask-roles.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { readRoles } from '../vocabulary.ts';
import { query, texts } from '../../store/query.ts';

const datasets = query('read/dataset-outlines', {
  row: z.object({
    id: z.string(),
    coding: PlaceCoding.nullish().transform((coding) => coding ?? 'GB/T 2260'),
    outlines: z
      .string()
      .nullish()
      .transform((text) => (text == null ? [] : z.array(Outlines).parse(JSON.parse(text)))),
  }),
});
const places = query('read/places-of-datasets', {
  params: { kinds: texts },
  row: z.object({ id: z.string(), datasets: z.array(z.string()) }),
});

/** A code and the system that it is of, as one text: codes of `own` systems are told apart by their dataset. */
export function codeIn(coding: PlaceCoding, code: string, dataset: string): string {
  return coding === 'own' ? `own ${dataset} ${code}` : `${coding} ${code}`;
}

/** The codes of all places by id, and the outlines that datasets bring. */
export async function readPlaceCodes(
  store: GraphStore,
  options?: RunOptions,
): Promise<{ codes: ReadonlyMap<string, string[]>; brought: { dataset: string; outlines: Outlines }[] }> {
  const [rows, held] = await Promise.all([
    store.run(datasets, {}, options),
    readRoles(store, options).then((roles) => store.run(places, { kinds: levelledKinds(roles) }, options)),
  ]);
  const codingOf = new Map(rows.map(({ id, coding }) => [id, coding]));
  const codes = held.map(({ id, datasets: holders }): [string, string[]] => {
    const code = id.slice(id.indexOf(':') + 1);
    return [id, [...new Set(holders.map((dataset) => codeIn(codingOf.get(dataset) ?? 'own', code, dataset)))]];
  });
  return {
    codes: new Map(codes),
    brought: rows.flatMap(({ id, outlines }) => outlines.map((one) => ({ dataset: id, outlines: one }))),
  };
}
