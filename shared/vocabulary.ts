import * as z from 'zod';
import { placeLevels } from './place-levels.ts';

export const PlaceLevel = z.enum(placeLevels);

/** What a kind does. What is absent has the house's default, by the kind's name (`shared/default-roles.ts`). */
export const KindRoles = z.object({
  /** A place, of this level. */
  place: PlaceLevel.or(z.literal(false)).optional(),
  /** Joins places: an agreement, an alliance, a treaty. */
  hub: z.boolean().optional(),
  /** A document can say when: it stands in the timeline. */
  dated: z.boolean().optional(),
  /** Has suppliers and customers. */
  firm: z.boolean().optional(),
  /** Reached from the panel and never drawn, as numbers and documents are. */
  undrawn: z.boolean().optional(),
});
export type KindRoles = z.output<typeof KindRoles>;

const kindOrAll = z.boolean().or(z.array(z.string()).min(1));

/** What a relation type does, by default as its name tells. */
export const RelationRoles = z.object({
  /** From a party to the hub that joins it to others: to every hub, or to those kinds alone. */
  party: kindOrAll.optional(),
  /** Beside a hub and no party of it: drawn with it, never counted. */
  observer: z.boolean().optional(),
  /** From a hub to what it is about. */
  subject: z.boolean().optional(),
  /** From an area, or a hub, to the places that it is made of. */
  covers: z.boolean().optional(),
  /** From what lies inside to the place around it. */
  contains: z.boolean().optional(),
  /** From a supplier to its customer. */
  supplies: z.boolean().optional(),
  /** From an owner to what it owns, or the other way round. */
  owns: z.enum(['source', 'target']).optional(),
  /** Says the same from either end. */
  symmetric: z.boolean().optional(),
  /** Leads from place to place and links nobody, as lying side by side does. */
  noLink: z.boolean().optional(),
  undrawn: z.boolean().optional(),
});
export type RelationRoles = z.output<typeof RelationRoles>;

const Names = { zh: z.string().min(1), en: z.string().min(1), sentence: z.string() };

export const KindWords = z
  .object({ ...Names, icon: z.string(), shape: z.string(), color: z.string() })
  .meta({ id: 'KindWords' });
export type KindWords = z.output<typeof KindWords>;

export const RelationWords = z
  .object({ ...Names, domain: z.array(z.string()).min(1), range: z.array(z.string()).min(1) })
  .meta({ id: 'RelationWords' });
export type RelationWords = z.output<typeof RelationWords>;

/** A domain of cooperation, such as tourism or health care. Which entity belongs to it is the editors' word, not the documents'. */
export const DomainWords = z.object({ zh: z.string().min(1), en: z.string().min(1) }).meta({ id: 'DomainWords' });

/** A way to look: relations of these types that touch an entity of these kinds. */
export const LensWords = z
  .object({ zh: z.string().min(1), en: z.string().min(1), kinds: z.array(z.string()), types: z.array(z.string()) })
  .meta({ id: 'LensWords' });
export type LensWords = z.output<typeof LensWords>;

/** A name in one language at least; the other is the same until somebody translates it. */
function inBoth<T extends { zh?: string | undefined; en?: string | undefined }>(words: T) {
  const { zh = words.en ?? '', en = zh } = words;
  return { ...words, zh, en };
}
const someName = { zh: z.string().min(1).optional(), en: z.string().min(1).optional() };
const isNamed = ({ zh, en }: { zh?: string | undefined; en?: string | undefined }) =>
  zh !== undefined || en !== undefined;
const nameless = { error: 'a name, in zh or en', path: ['en'] };

const kindShape = {
  ...KindRoles.shape,
  ...someName,
  sentence: z.string().default(''),
  icon: z.string().default('tag'),
  shape: z.string().default('ellipse'),
  color: z.string().default('body'),
};
const relationShape = {
  ...RelationRoles.shape,
  ...someName,
  sentence: z.string().default(''),
  domain: z.array(z.string()).min(1),
  range: z.array(z.string()).min(1),
};
const DomainEntry = z.object(someName).refine(isNamed, nameless).transform(inBoth);
const LensEntry = LensWords.partial({ zh: true, en: true }).refine(isNamed, nameless).transform(inBoth);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and -');

function vocabularyOf(object: typeof z.object, { kind, type }: Record<'kind' | 'type', z.ZodString>) {
  return z.object({
    kinds: z.record(kind, object(kindShape).refine(isNamed, nameless).transform(inBoth)),
    relations: z.record(type, object(relationShape).refine(isNamed, nameless).transform(inBoth)),
    domains: z.record(id, DomainEntry).default({}),
    /** Beside the first picture and everything; absent, those of the house that have something. */
    lenses: z.record(id, LensEntry).optional(),
  });
}

/** The kinds and relation types of a dataset, or of a database of others, whose labels and types are called as they are. */
export const Vocabulary = vocabularyOf(z.object, { kind: z.string(), type: z.string() });
export type Vocabulary = z.output<typeof Vocabulary>;

/**
 * A vocabulary as somebody writes it: a role that there is not is a slip of the pen. What is stored may be of another version. Its names
 * become labels and types of the database, hence the pattern.
 */
export const VocabularyFile = vocabularyOf(z.strictObject as typeof z.object, {
  kind: z.string().regex(/^[A-Z][A-Za-z0-9]*$/),
  type: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
});
