import type { EntityRef } from '#shared/graph';
import type { Roles } from '#shared/roles';
import type { Arrangement, Placement } from '../state/graph.ts';

export interface LayoutEntity {
  id: string;
  kind: string;
  name: string;
}

export interface LayoutRelation {
  source: string;
  target: string;
}

/** What the worker is asked; `near` places new entities around one that is there. */
export interface LayoutRequest {
  how: Arrangement | 'near';
  entities: LayoutEntity[];
  relations: LayoutRelation[];
  within: Readonly<Record<string, readonly EntityRef[]>>;
  /** Which kinds are places, and which join them. */
  roles: Pick<Roles, 'levels' | 'joining'>;
  /** What must not move; for `near`. */
  fixed: [id: string, placement: Placement, name: string][];
  /** What keeps its place wherever the picture lets it. */
  pinned?: [id: string, x: number, y: number][];
  /** Where new entities come from, or about what rings are drawn. */
  origin?: string | undefined;
  /** Where places lie, in degrees; for `map`. */
  located?: readonly [id: string, lon: number, lat: number][];
  seed: number;
  /** Width by height of the view. */
  aspect: number;
}

/** A request as it is sent; `nth` tells its answer from those to others. */
export interface SentRequest {
  nth: number;
  request: LayoutRequest;
}

export interface LaidOut {
  nth: number;
  /** As `packPlacements` packs them. */
  packed: Float32Array<ArrayBuffer>;
}

const looks = ['box', 'card', 'left', 'right', 'free'] as const satisfies readonly Placement['look'][];

/** Five numbers an entity, in the order asked: x, y, width, height and the number of its look. */
export function packPlacements(
  ids: readonly string[],
  placements: ReadonlyMap<string, Placement>,
): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(ids.length * 5);
  for (const [at, id] of ids.entries()) {
    const place = placements.get(id) ?? { x: 0, y: 0, width: 24, height: 24, look: 'free' as const };
    packed.set([place.x, place.y, place.width, place.height, looks.indexOf(place.look)], at * 5);
  }
  return packed;
}

export function unpackPlacements(ids: readonly string[], packed: Float32Array): Map<string, Placement> {
  return new Map(
    ids.map((id, at) => {
      const [x = 0, y = 0, width = 24, height = 24, look = 4] = packed.subarray(at * 5, at * 5 + 5);
      return [id, { x, y, width, height, look: looks[look] ?? 'free' }];
    }),
  );
}
