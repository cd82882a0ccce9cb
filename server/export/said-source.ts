import type { Verdict } from '../../shared/corrections.ts';
import { relationKey } from '../../shared/fact-key.ts';
import { freeName } from './columns.ts';
import type { Source } from './source.ts';

/** What readers say of a fact, by its key. */
export type VerdictOf = (key: string) => Verdict | undefined;

interface Said {
  verdictOf: VerdictOf;
  /** The names that properties have in all that is there. */
  taken: readonly string[];
  /** What stands where nobody says anything; without it there is no such property. */
  unsaid?: string;
}

/** The same with what readers say of each: the property `said`, or another name, one for all, where anything has one of its own so called. */
export function saidSource(source: Source, { verdictOf, taken, unsaid }: Said): Source {
  const name = freeName('said', taken);
  const withSaid = <T extends object>(one: T, key: string): T => {
    const said = verdictOf(key) ?? unsaid;
    // Of a database that is only looked at, not every name is known before.
    return said === undefined ? one : { ...one, [freeName(name, Object.keys(one))]: said };
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
