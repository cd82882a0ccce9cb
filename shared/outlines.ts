import * as z from 'zod';
import { codeIn, PlaceCoding } from './place-coding.ts';

const Position = z.array(z.number()).min(2);
const Arcs = z.array(z.union([z.int(), z.array(z.union([z.int(), z.array(z.int())]))]));

const OutlineProperties = z.looseObject({
  /** The code of the place, whole, in the system of the file. */
  adcode: z.string().regex(/^[A-Za-z0-9._-]+$/, 'a code of letters, digits, dots, - and _'),
  /** The same place's codes in other forms of that system: `US` and `840` of `USA`. */
  also: z.array(z.string()).optional(),
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

export const Frame = z.enum(['all', 'places']);

/** A file of outlines; `title`, `source` and `licence` are shown with the map. */
export const Outlines = z
  .object({
    title: z.string(),
    source: z.string(),
    licence: z.string(),
    coding: PlaceCoding.default('GB/T 2260'),
    /** What the map frames of them: all, or only those that are places of the graph, on the rest as ground. */
    frame: Frame.optional(),
    topology: Topology,
  })
  .meta({ id: 'Outlines' });
export type Outlines = z.output<typeof Outlines>;

/** Where places are that no outline draws, by their code, in degrees; the rest is shown with the map. */
export const PlacePoints = z.object({
  ...{ title: z.string(), source: z.string(), licence: z.string(), coding: PlaceCoding },
  points: z.record(z.string(), z.tuple([z.number(), z.number()])),
});
export type PlacePoints = z.output<typeof PlacePoints>;

/** The codes of the place that an outline is, with their system: one, or each form of it. */
export function ownCodesOf(
  coding: PlaceCoding,
  outline: Pick<OutlineProperties, 'adcode' | 'also'>,
  dataset: string,
): string[] {
  return [outline.adcode, ...(outline.also ?? [])].map((code) => codeIn(coding, code, dataset));
}

/** The whole codes of the places that an outline is, or is part of: of 431026 also 431000 and 430000. Other systems than GB/T 2260 do not nest. */
export function codesOfOutline(
  coding: PlaceCoding,
  { adcode: code, also = [] }: Pick<OutlineProperties, 'adcode' | 'also'>,
): string[] {
  if (coding !== 'GB/T 2260' || !/^\d{6}$/.test(code)) return [code, ...also];
  return [...new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])];
}

/** An outline's name among the files of one reply. */
export function outlineKey(file: number, code: string): string {
  return `${file} ${code}`;
}
