import { codesOfOutline, outlineKey, type Outlines } from '../../../shared/outlines.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import type { outlines } from '../../../shared/contract/link-routes.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { codeIn, readPlaceCodes } from './place-codes.ts';

/**
 * The outlines that datasets bring, then the program's own where a place of the graph is in them, and which outlines make
 * up which place. Whole codes of the same system are joined; what is drawn by two files is the first one's.
 */
export async function readOutlines(
  store: GraphStore,
  own: readonly Outlines[],
  options?: RunOptions,
): Promise<ReplyOf<typeof outlines>> {
  const { codes, brought } = await readPlaceCodes(store, options);
  const wanted = new Set([...codes.values()].flat());
  const files = [
    ...brought,
    ...own
      .map((one) => ({ dataset: '', outlines: one }))
      .filter((one) => allCodes(one).some((code) => wanted.has(code))),
  ];
  const outlinesOf = new Map<string, string[]>();
  const drawn = new Set<string>();
  for (const [at, { dataset, outlines: file }] of files.entries())
    for (const { properties } of file.topology.objects.counties.geometries) {
      const own = codeIn(file.coding, properties.adcode, dataset);
      if (drawn.has(own)) continue;
      drawn.add(own);
      for (const code of codesOfOutline(file.coding, properties.adcode)) {
        const key = codeIn(file.coding, code, dataset);
        outlinesOf.set(key, [...(outlinesOf.get(key) ?? []), outlineKey(at, properties.adcode)]);
      }
    }
  const joined = [...codes].map(([id, own]): [string, string[]] => [
    id,
    [...new Set(own.flatMap((code) => outlinesOf.get(code) ?? []))],
  ]);
  return {
    outlines: files.map((one) => one.outlines),
    places: Object.fromEntries(joined.filter(([, keys]) => keys.length > 0)),
  };
}

function allCodes({ dataset, outlines: { coding, topology } }: { dataset: string; outlines: Outlines }): string[] {
  return topology.objects.counties.geometries.flatMap(({ properties }) =>
    codesOfOutline(coding, properties.adcode).map((code) => codeIn(coding, code, dataset)),
  );
}
