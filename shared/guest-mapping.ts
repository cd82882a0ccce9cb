import * as z from 'zod';
import { PlaceCoding } from './place-coding.ts';
import { KindRoles, RelationRoles } from './vocabulary.ts';

/** The id under which a whole database of others stands where a dataset is named; no dataset of ours can have it. */
export const guestId = 'Guest';

const Property = z.string().min(1, 'the name of a property');
const names = { zh: z.string().min(1).optional(), en: z.string().min(1).optional() };

/** How the nodes of a label are read. What is absent they do not have; only what they are called is guessed then. */
export const ReadLabel = z.strictObject({
  ...KindRoles.shape,
  ...names,
  /** The properties that name its nodes, the best first. */
  names: z.array(Property).min(1).optional(),
  date: Property.optional(),
  /** Of a place its code; of anything else that of the place in which it lies. */
  code: Property.optional(),
  /** The system of that code, of a place. */
  coding: PlaceCoding.optional(),
  /** Degrees, as two properties or as one that is a point. */
  lon: Property.optional(),
  lat: Property.optional(),
  point: Property.optional(),
  /** It does not say what a node is: another of its labels does. */
  aside: z.boolean().optional(),
});
export type ReadLabel = z.output<typeof ReadLabel>;

/** How the relationships of a type are read. */
export const ReadType = z.strictObject({
  ...RelationRoles.shape,
  ...names,
  date: Property.optional(),
  /** Read from its end to its start: a treaty that is signed by a country is a country that takes part in it. */
  turned: z.boolean().optional(),
});
export type ReadType = z.output<typeof ReadType>;

/**
 * How a database of others is read, by its own labels and types. Each that it speaks of is taken as it says, whole; the others are guessed.
 */
export const GuestMapping = z.strictObject({
  kuajie: z.literal(1, 'the version of the mapping, 1'),
  labels: z.record(z.string(), ReadLabel).default({}),
  types: z.record(z.string(), ReadType).default({}),
});
export type GuestMapping = z.output<typeof GuestMapping>;

/** What is said of a label or a type, which may have any name. */
export function saidOf<T>(all: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

/** The id of an entity that is a node of others, by its element id; `cypher/guest` writes the same. */
export function guestNodeId(elementId: string): string {
  return `node:${elementId.replaceAll(':', '.')}`;
}

/** The id of a relation that is a relationship of others, by its element id. */
export function guestTieId(elementId: string): string {
  return `tie:${elementId.replaceAll(':', '.')}`;
}
