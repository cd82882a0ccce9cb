import { outlineKey, type OutlineProperties, type Outlines } from '#shared/outlines';
import { neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { remember } from '../state/memo.ts';

type Counties = GeometryCollection<OutlineProperties> & { geometries: { properties: OutlineProperties }[] };

// The contract's zod value checks the same format that the library's types describe.
export function topologyOf({ topology }: Pick<Outlines, 'topology'>): Topology<{ counties: Counties }> {
  return topology as unknown as Topology<{ counties: Counties }>;
}

/** The outlines that share a border with each. */
export const adjacency = remember((files: readonly Outlines[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [file, one] of files.entries()) {
    const { geometries } = topologyOf(one).objects.counties;
    for (const [at, own] of neighbors(geometries).entries()) {
      const code = geometries[at]?.properties.adcode;
      if (code === undefined) continue;
      const key = outlineKey(file, code);
      const beside = found.get(key) ?? new Set<string>();
      found.set(key, beside);
      for (const other of own) {
        const neighbour = geometries[other]?.properties.adcode;
        if (neighbour !== undefined) beside.add(outlineKey(file, neighbour));
      }
    }
  }
  return found;
});
