import { codesOfOutline, outlineKey, type Outlines, ownCodesOf, type PlacePoints } from '../../../shared/outlines.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import type { outlines } from '../../../shared/contract/link-routes.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { codeIn } from '../../../shared/place-coding.ts';
import { locatedByCode } from './located-by-code.ts';
import { readPlaceCodes } from './place-codes.ts';

/**
 * The outlines that datasets bring, then the program's own where a place of the graph is in them, and which outlines make
 * up which place. Whole codes of the same system are joined; what is drawn by two files is the first one's. Places without an outline
 * that have coordinates, or whose code tells where they are, are points, on the countries of the world where there are no other outlines.
 */
export async function readOutlines(
  store: GraphStore,
  { outlines: own, points: known = [] }: { outlines: readonly Outlines[]; points?: readonly PlacePoints[] },
  options?: RunOptions,
): Promise<ReplyOf<typeof outlines>> {
  const { codes, points: said, holders, brought } = await readPlaceCodes(store, options);
  const broughtCodes = new Set(brought.flatMap(allCodes));
  const wanted = new Set([...codes.values()].flat());
  // Ground comes for what nothing else draws; outlines that make up larger places are wanted whole.
  const isWanted = (file: Outlines, code: string) =>
    wanted.has(code) && (file.frame !== 'places' || !broughtCodes.has(code));
  const ownFiles = own.map((one) => ({ dataset: '', outlines: one }));
  const joinedFiles = [
    ...brought,
    ...ownFiles.filter((one) => allCodes(one).some((code) => isWanted(one.outlines, code))),
  ];
  const ground = ownFiles.filter(({ outlines: { frame } }) => frame === 'places');
  const drawable = new Set(joinedFiles.flatMap(allCodes));
  const isKnown = (id: string) => said.has(id) || codes.get(id)?.some((code) => drawable.has(code)) === true;
  const located = locatedByCode(known, { codes, holders, isKnown });
  const points = new Map([...said, ...located.points]);
  const needsGround = joinedFiles.length === 0 ? points.size > 0 : located.points.size > 0;
  const files = needsGround ? [...new Set([...joinedFiles, ...ground])] : joinedFiles;
  const outlinesOf = new Map<string, string[]>();
  const drawn = new Set<string>();
  for (const [at, { dataset, outlines: file }] of files.entries())
    for (const { properties } of file.topology.objects.counties.geometries) {
      const own = ownCodesOf(file.coding, properties, dataset);
      if (own.some((code) => drawn.has(code))) continue;
      for (const code of own) drawn.add(code);
      for (const code of codesOfOutline(file.coding, properties)) {
        const key = codeIn(file.coding, code, dataset);
        outlinesOf.set(key, [...(outlinesOf.get(key) ?? []), outlineKey(at, properties.adcode)]);
      }
    }
  const joined = [...codes].map(([id, own]): [string, string[]] => [
    id,
    [...new Set(own.flatMap((code) => outlinesOf.get(code) ?? []))],
  ]);
  const drawnPlaces = joined.filter(([, keys]) => keys.length > 0);
  const places = Object.fromEntries(drawnPlaces);
  return {
    outlines: files.map((one) => one.outlines),
    places,
    points: Object.fromEntries([...points].filter(([id]) => !Object.hasOwn(places, id))),
    ...(located.sources.length === 0 ? {} : { pointSources: located.sources }),
  };
}

function allCodes({ dataset, outlines: { coding, topology } }: { dataset: string; outlines: Outlines }): string[] {
  return topology.objects.counties.geometries.flatMap(({ properties }) =>
    codesOfOutline(coding, properties).map((code) => codeIn(coding, code, dataset)),
  );
}
