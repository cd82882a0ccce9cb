import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from '../../root.ts';
import { json } from '../words.ts';
import type { Division } from './gazetteer.ts';

const Countries = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  codes: z.array(z.string()),
  /** Other English names, by code. */
  aliases: z.record(z.string(), z.array(z.string())),
});
const Outlines = z.object({
  objects: z.object({
    counties: z.object({
      geometries: z.array(
        z.object({ properties: z.object({ adcode: z.string(), also: z.array(z.string()).default([]) }) }),
      ),
    }),
  }),
});

let read: ReadonlyMap<string, Division> | undefined;

/** The countries of the world by their English names, with the codes that the map has for them (ISO 3166-1 alpha-3, else alpha-2). */
export function countriesByName(kind: string): ReadonlyMap<string, Division> {
  return (read ??= make(kind));
}

function make(kind: string): ReadonlyMap<string, Division> {
  const { codes, aliases } = Countries.parse(json('english/countries.json'));
  const { objects } = Outlines.parse(JSON.parse(readFileSync(join(root, 'data/geo/world-countries.topojson'), 'utf8')));
  const longCodes = new Map(
    objects.counties.geometries.map(({ properties: { adcode, also } }) => [also[0] ?? '', adcode]),
  );
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const byName = new Map<string, Division>();
  for (const code of codes) {
    const name = names.of(code) ?? code;
    const country: Division = { id: `country:${longCodes.get(code) ?? code}`, kind, name, former: [] };
    for (const one of [name, name.replace(' & ', ' and '), ...(aliases[code] ?? [])]) byName.set(one, country);
  }
  return byName;
}
