import * as z from 'zod';
import { EntityId, type Relation } from './graph.ts';
import { joinNames, splitNames } from './joined-names.ts';

/** A relation by its ends, and its id among those between them. */
export type RelationName = Readonly<Record<'source' | 'type' | 'target' | 'id', string>>;

/**
 * A fact by what outlives a load: an entity by its id, a relation by `SOURCE~TYPE~TARGET~ID`, as addresses name it. Neither is a key of
 * the database's.
 */
export const FactKey = z
  .string()
  .max(2000)
  .refine(
    (key) => relationOfKey(key) !== undefined || EntityId.safeParse(key).success,
    'an entity id, or SOURCE~TYPE~TARGET~ID',
  )
  .meta({ id: 'FactKey' });

export function relationKey({ source, type, target, id }: RelationName | Relation): string {
  return joinNames([source, type, target, id], '~');
}

/** Undefined for what is no key of a relation. */
export function relationOfKey(key: string | undefined): RelationName | undefined {
  const [source = '', type = '', target = '', id = '', ...more] = splitNames(key, '~') ?? [];
  const isWhole = [source, type, target, id].every((one) => one !== '') && more.length === 0;
  return isWhole ? { source, type, target, id } : undefined;
}
