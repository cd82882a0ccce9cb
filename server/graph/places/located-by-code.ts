import { codeIn } from '../../../shared/place-coding.ts';
import type { PlacePoints } from '../../../shared/outlines.ts';
import type { PlaceCodes } from './place-codes.ts';

interface Located {
  points: ReadonlyMap<string, [lon: number, lat: number]>;
  sources: Pick<PlacePoints, 'title' | 'source' | 'licence'>[];
}

/**
 * Where places are by their codes, of datasets most of whose places nothing else puts on the map: what is drawn in outlines is framed by
 * them, and a few places elsewhere stay beside it.
 */
export function locatedByCode(
  known: readonly PlacePoints[],
  { codes, holders, isKnown }: Pick<PlaceCodes, 'codes' | 'holders'> & { isKnown: (id: string) => boolean },
): Located {
  const byCode = new Map(
    known.flatMap((file) =>
      Object.entries(file.points).map(([code, point]) => [codeIn(file.coding, code, ''), { file, point }] as const),
    ),
  );
  const found = [...codes].flatMap(([id, own]) => {
    const one = isKnown(id) ? undefined : own.flatMap((code) => byCode.get(code) ?? [])[0];
    return one === undefined ? [] : [{ id, ...one }];
  });
  const foundIn = countBy(found.flatMap(({ id }) => holders.get(id) ?? []));
  const knownIn = countBy([...codes.keys()].filter(isKnown).flatMap((id) => holders.get(id) ?? []));
  const isMostly = (dataset: string) => (foundIn.get(dataset) ?? 0) > (knownIn.get(dataset) ?? 0);
  const taken = found.filter(({ id }) => holders.get(id)?.some(isMostly));
  const sources = [...new Set(taken.map(({ file }) => file))];
  return {
    points: new Map(taken.map(({ id, point }) => [id, point])),
    sources: sources.map(({ title, source, licence }) => ({ title, source, licence })),
  };
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
