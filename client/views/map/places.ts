import type { Level, Party } from '#shared/links';
import type { Point } from '../../parts/geometry.ts';
import { placesAt, placeTotals } from '../../state/links.ts';
import { remember } from '../../state/memo.ts';
import { valueOf } from '../../state/asked.ts';
import type { State } from '../../state/state.ts';
import type { DrawnMap, Shape } from './outlines.ts';

/** A place of the graph with the outlines that make it up: one for a county, several for a city or a province, none for a point. */
export interface MapPlace {
  place: Party;
  shapes: Shape[];
  /** Cross-border agreements, alliances and mechanisms; undefined where the place's province is not known. */
  count: number | undefined;
  isDrawn: boolean;
  x: number;
  y: number;
}

export interface MapPlaces {
  byOutline: ReadonlyMap<string, MapPlace>;
  drawn: MapPlace[];
  /** With neither outline nor point. */
  outside: MapPlace[];
  most: number;
}

const join = remember(
  (
    { shapes, points }: Pick<DrawnMap, 'shapes' | 'points'>,
    places: readonly Party[],
    totals: ReturnType<typeof placeTotals>,
    outlinesOf: Readonly<Record<string, readonly string[]>>,
  ): MapPlaces => {
    const shapeOf = new Map(shapes.map((shape) => [shape.key, shape]));
    const all = places.map((place): MapPlace => {
      const keys = Object.hasOwn(outlinesOf, place.id) ? (outlinesOf[place.id] ?? []) : [];
      const own = keys.flatMap((key) => shapeOf.get(key) ?? []);
      const at = own.length > 0 ? middleOf(own) : points.get(place.id);
      const total = totals.get(place.id);
      const count = total === undefined ? 0 : total.crossBorderHubs;
      return { place, shapes: own, count, isDrawn: at !== undefined, ...(at ?? { x: 0, y: 0 }) };
    });
    const drawn = all.filter(({ isDrawn }) => isDrawn).sort((a, b) => sizeOf(b) - sizeOf(a));
    return {
      byOutline: new Map(drawn.flatMap((one) => one.shapes.map(({ key }) => [key, one]))),
      drawn,
      outside: all.filter(({ isDrawn }) => !isDrawn).sort((a, b) => (b.count ?? 0) - (a.count ?? 0)),
      most: Math.max(0, ...all.map(({ count = 0 }) => count)),
    };
  },
);

const placesOf = remember(
  (participations: State['participations'], level: Level, hiddenDatasets: State['hiddenDatasets']) =>
    placesAt({ participations, hiddenDatasets }, level),
);

const noOutlines: Readonly<Record<string, readonly string[]>> = {};

/** The graph's places at the level with their outlines. */
export function mapPlaces(state: State, map: DrawnMap): MapPlaces {
  const outlinesOf = valueOf(state.outlines)?.places ?? noOutlines;
  return join(
    map,
    placesOf(state.participations, state.level, state.hiddenDatasets),
    placeTotals(state, state.level),
    outlinesOf,
  );
}

/** In powers of ten: what is far larger is drawn first, so that it hides nothing, and points stand on top; all else keeps its order. */
function sizeOf({ shapes }: MapPlace): number {
  const area = shapes.reduce((sum, { width, height }) => sum + width * height, 0);
  return Math.round(Math.log10(1 + area));
}

function middleOf(shapes: readonly Shape[]): Point {
  const sum = shapes.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  const count = Math.max(1, shapes.length);
  const mean = { x: sum.x / count, y: sum.y / count };
  const distance = (shape: Shape) => (shape.x - mean.x) ** 2 + (shape.y - mean.y) ** 2;
  const nearest = [...shapes].sort((a, b) => distance(a) - distance(b))[0];
  return nearest === undefined ? mean : { x: nearest.x, y: nearest.y };
}
