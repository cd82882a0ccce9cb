import * as z from 'zod';

const Position = z.array(z.number()).min(2);
const Arcs = z.array(z.union([z.int(), z.array(z.union([z.int(), z.array(z.int())]))]));

const OutlineProperties = z.looseObject({
  /** GB/T 2260, six digits. */
  adcode: z.string().regex(/^\d{6}$/),
  name: z.string().min(1),
  city: z.string(),
  province: z.string(),
  /** What it was called, and its code, before. */
  formerName: z.string().optional(),
  formerAdcode: z.string().optional(),
  /** A point inside, in degrees. */
  lon: z.number(),
  lat: z.number(),
});
export type OutlineProperties = z.output<typeof OutlineProperties>;

/** A TopoJSON topology (https://github.com/topojson/topojson-specification) whose object `counties` is a collection of county-level outlines. */
export const Topology = z.looseObject({
  type: z.literal('Topology'),
  transform: z
    .object({ scale: z.tuple([z.number(), z.number()]), translate: z.tuple([z.number(), z.number()]) })
    .optional(),
  objects: z.looseObject({
    counties: z.looseObject({
      type: z.literal('GeometryCollection'),
      geometries: z.array(
        z.looseObject({
          type: z.enum(['Polygon', 'MultiPolygon']),
          arcs: Arcs,
          properties: OutlineProperties,
        }),
      ),
    }),
  }),
  arcs: z.array(z.array(Position)),
});
export type Topology = z.output<typeof Topology>;

/** A file of outlines; `title`, `source` and `licence` are shown with the map. */
export const Outlines = z
  .object({ title: z.string(), source: z.string(), licence: z.string(), topology: Topology })
  .meta({ id: 'Outlines' });
export type Outlines = z.output<typeof Outlines>;
