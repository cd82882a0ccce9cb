import {
  defaultKindRoles,
  defaultLenses,
  defaultRelationRoles,
  documentKind,
  measureKind,
  measureType,
  mentionType,
} from './default-roles.ts';
import { type Roles, rolesOf } from './roles.ts';
import { Vocabulary } from './vocabulary.ts';

const rangeOf: Readonly<Record<string, readonly string[]>> = {
  SIGNED: ['Agreement'],
  PARTY_TO: ['Mechanism'],
  COFOUNDED: ['Alliance', 'Mechanism'],
};
const everyKind = Object.keys(defaultKindRoles);

/** What the usual kinds and types do, for as long as nothing is known of a graph. */
export const usualRoles: Roles = {
  ...rolesOf([
    Vocabulary.parse({
      kinds: Object.fromEntries(
        [...everyKind, documentKind, measureKind, ...lensKinds()].map((kind) => [kind, { en: kind }]),
      ),
      relations: Object.fromEntries(
        [...Object.keys(defaultRelationRoles), mentionType, measureType, ...lensTypes()].map((type) => [
          type,
          { en: type, domain: everyKind, range: rangeOf[type] ?? everyKind },
        ]),
      ),
    }),
  ]),
  // Any of them may lead from place to place in this list, whose ends are any kind.
  ties: [],
};

function lensKinds(): string[] {
  return Object.values(defaultLenses).flatMap(({ kinds }) => kinds);
}

function lensTypes(): string[] {
  return Object.values(defaultLenses).flatMap(({ types }) => types);
}
