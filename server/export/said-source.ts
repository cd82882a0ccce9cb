import type { Verdict } from '../../shared/corrections.ts';
import { relationKey } from '../../shared/fact-key.ts';
import { freeName } from './columns.ts';
import type { Source } from './source.ts';

/** What readers say of a fact, by its key. */
export type VerdictOf = (key: string) => Verdict | undefined;

/**
 * The same with what readers say of each: the property `said`, or another name where it has one of its own so called. What nobody speaks of
 * has `unsaid`, or without that no such property.
 */
export function saidSource(source: Source, verdictOf: VerdictOf, unsaid?: string): Source {
  const withSaid = <T extends object>(one: T, key: string): T => {
    const said = verdictOf(key) ?? unsaid;
    return said === undefined ? one : { ...one, [freeName('said', Object.keys(one))]: said };
  };
  return {
    entities: async function* () {
      for await (const one of source.entities()) yield withSaid(one, one.id);
    },
    relations: async function* () {
      for await (const one of source.relations()) {
        const { type, source: from, target, relation } = one;
        const key = relationKey({ source: from, type, target, id: relation.id });
        yield { ...one, relation: withSaid(relation, key) };
      }
    },
  };
}
