import { relationKey } from '#shared/fact-key';
import type { Entity, Evidence, Relation } from '#shared/graph';
import { typeName } from '../i18n/texts.ts';
import { cutTo } from '../parts/letters.ts';
import { nameOf } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import type { Fact } from './say-form.ts';

/** Letters; of what a server takes half, for one may be of several units. */
const mostCalled = 500;
const mostQuoted = 2500;

/** A relation as something can be said of it: with what it is called, and its strongest sentence. */
export function factOfRelation(state: State, relation: Relation): Fact {
  const { source, type, target, basis, evidence } = relation;
  const called = `${nameOf(state, source)} ${typeName(state, type)} ${nameOf(state, target)}`;
  const strongest = evidence.find((one) => one.basis === basis) ?? evidence[0];
  return { fact: relationKey(relation), called: cutTo(called, mostCalled), quote: quoted(strongest) };
}

export function factOfEntity({ id, name }: Pick<Entity, 'id' | 'name'>, evidence: readonly Evidence[]): Fact {
  return { fact: id, called: cutTo(name, mostCalled), quote: quoted(evidence[0]) };
}

function quoted(evidence: Evidence | undefined): string {
  return evidence === undefined ? '' : cutTo(evidence.quote, mostQuoted);
}
