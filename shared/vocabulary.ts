import * as z from 'zod';

const Words = { zh: z.string().min(1), en: z.string().min(1), sentence: z.string().min(1) };

export const KindWords = z
  .object({ ...Words, icon: z.string(), shape: z.string(), color: z.string() })
  .meta({ id: 'KindWords' });
export type KindWords = z.output<typeof KindWords>;

export const RelationWords = z
  .object({ ...Words, domain: z.array(z.string()).min(1), range: z.array(z.string()).min(1) })
  .meta({ id: 'RelationWords' });
export type RelationWords = z.output<typeof RelationWords>;

/** A domain of cooperation, such as tourism or health care. Which entity belongs to it is the editors' word, not the documents'. */
export const DomainWords = z.object({ zh: z.string().min(1), en: z.string().min(1) }).meta({ id: 'DomainWords' });

/** The kinds and relation types of a dataset. Their names are labels and types of the database, hence the pattern. */
export const Vocabulary = z
  .object({
    kinds: z.record(z.string().regex(/^[A-Z][A-Za-z0-9]*$/), KindWords),
    relations: z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), RelationWords),
    domains: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), DomainWords).default({}),
  })
  .meta({ id: 'Vocabulary' });
export type Vocabulary = z.output<typeof Vocabulary>;
