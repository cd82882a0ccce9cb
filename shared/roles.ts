import * as z from 'zod';
import {
  defaultKindRoles,
  defaultLenses,
  defaultRelationRoles,
  documentKind,
  measureKind,
  measureType,
  mentionType,
  placeWithin,
  thingWithin,
} from './default-roles.ts';
import { levelOf } from './ask-roles.ts';
import { LensWords, PlaceLevel, type KindRoles, type RelationRoles, type Vocabulary } from './vocabulary.ts';

const names = z.array(z.string());

/** What the kinds and relation types of a graph do, over all its datasets. */
export const Roles = z
  .object({
    /** The level of each kind that is a place. */
    levels: z.record(z.string(), PlaceLevel),
    /** By kind of hub: the types by which a party takes part in one. */
    joining: z.record(z.string(), names),
    /** From a party or an observer to a hub; from a hub to what it is about; from an area or a hub to its places. */
    observers: names,
    subjects: names,
    covers: names,
    contains: names,
    supplies: names,
    /** Straight from a place to a place that it links with. */
    ties: names,
    /** Of those: the datasets that deny it, of whose own relations it links nothing. */
    notTied: z.record(z.string(), names).optional(),
    dated: names,
    firms: names,
    undrawnKinds: names,
    undrawnTypes: names,
    /** Beside the first picture and everything. */
    lenses: z.array(LensWords.extend({ id: z.string() })),
  })
  .meta({ id: 'Roles' });
export type Roles = z.output<typeof Roles>;

/** The roles of one dataset's vocabulary, or of several datasets' together, given with their ids: what any of them says, counts. */
export function rolesOf(vocabularies: readonly Vocabulary[], ids: readonly string[] = []): Roles {
  const roles: Roles = {
    ...{ levels: {}, joining: {} },
    ...{ observers: [], subjects: [], covers: [], contains: [placeWithin, thingWithin], supplies: [], ties: [] },
    ...{ dated: [], firms: [], undrawnKinds: [], undrawnTypes: [], lenses: [] },
  };
  const lastFirst = [...vocabularies].reverse();
  for (const { kinds } of lastFirst)
    for (const [kind, said] of Object.entries(kinds)) addKind(roles, kind, kindRoles(kind, said));
  for (const vocabulary of lastFirst) {
    for (const [type, { domain, range, ...said }] of Object.entries(vocabulary.relations))
      addType(roles, type, { domain, range }, relationRoles(type, said));
    addLenses(roles, vocabulary);
  }
  roles.ties = roles.ties.filter((type) => !roles.contains.includes(type));
  const notTied = denialsOf(roles.ties, vocabularies, ids);
  return {
    ...roles,
    ...(notTied.length === 0 ? {} : { notTied: Object.fromEntries(notTied) }),
    lenses: roles.lenses.reverse().map((lens) => withForeignTypes(lens, vocabularies)),
  };
}

/** Who denies that a type links places of which others say so. */
function denialsOf(
  ties: readonly string[],
  vocabularies: readonly Vocabulary[],
  ids: readonly string[],
): [type: string, datasets: string[]][] {
  return ties.flatMap((type): [string, string[]][] => {
    const denying = ids.filter((_, at) => {
      const relations = vocabularies[at]?.relations ?? {};
      const said = Object.hasOwn(relations, type) ? relations[type] : undefined;
      return said !== undefined && relationRoles(type, said).noLink === true;
    });
    return denying.length === 0 ? [] : [[type, denying]];
  });
}

/** A lens of one dataset draws what another says of its kinds, too, in whatever types that has words for it. */
function withForeignTypes(lens: Roles['lenses'][number], vocabularies: readonly Vocabulary[]): Roles['lenses'][number] {
  const others = vocabularies.filter(({ lenses }) => !Object.hasOwn(lenses ?? defaultLenses, lens.id));
  const types = others.flatMap(({ relations }) =>
    Object.entries(relations).flatMap(([type, { domain, range, undrawn }]) => {
      const isOurs = type === mentionType || type === measureType || type === placeWithin || type === thingWithin;
      return isOurs || undrawn === true || ![...domain, ...range].some((kind) => lens.kinds.includes(kind))
        ? []
        : [type];
    }),
  );
  return types.length === 0 ? lens : { ...lens, types: [...new Set([...lens.types, ...types])] };
}

function kindRoles(kind: string, said: KindRoles): KindRoles {
  const usual = Object.hasOwn(defaultKindRoles, kind) ? defaultKindRoles[kind] : undefined;
  const { place, hub, dated, firm, undrawn } = said;
  return {
    place: place ?? usual?.place,
    hub: hub ?? usual?.hub,
    dated: dated ?? usual?.dated ?? hub,
    firm: firm ?? usual?.firm,
    undrawn: kind === documentKind || kind === measureKind || undrawn,
  };
}

function relationRoles(type: string, said: RelationRoles): RelationRoles {
  const usual = Object.hasOwn(defaultRelationRoles, type) ? defaultRelationRoles[type] : undefined;
  return {
    party: said.party ?? usual?.party,
    observer: said.observer ?? usual?.observer,
    covers: said.covers ?? usual?.covers,
    subject: said.subject ?? usual?.subject ?? said.covers,
    contains: said.contains,
    supplies: said.supplies ?? usual?.supplies,
    noLink: said.noLink ?? usual?.noLink,
    undrawn: type === measureType || type === mentionType || said.undrawn,
  };
}

interface DifferingRoles {
  what: 'kind' | 'relation type';
  name: string;
  /** In words. */
  mine: string;
  theirs: string;
  /** What it does in each, where its name alone tells it too. */
  roles: { mine: KindRoles & RelationRoles; theirs: KindRoles & RelationRoles };
}

/**
 * The kinds and types that two vocabularies share and that do something else in each, in words. Whether a type links places is none of
 * it: where one of them says that it does, it does.
 */
export function rolesThatDiffer(one: Vocabulary, other: Vocabulary): DifferingRoles[] {
  const differing = <T extends object>(
    what: 'kind' | 'relation type',
    [mine, theirs]: [Readonly<Record<string, T>>, Readonly<Record<string, T>>],
    rolesOfOne: (name: string, said: T) => KindRoles & RelationRoles,
  ) =>
    Object.entries(mine).flatMap(([name, said]) => {
      const others = Object.hasOwn(theirs, name) ? theirs[name] : undefined;
      if (others === undefined) return [];
      const roles = { mine: rolesOfOne(name, said), theirs: rolesOfOne(name, others) };
      const [own, foreign] = [inWords(roles.mine), inWords(roles.theirs)];
      return own === foreign ? [] : [{ what, name, mine: own, theirs: foreign, roles }];
    });
  return [
    ...differing('kind', [one.kinds, other.kinds], kindRoles),
    ...differing('relation type', [one.relations, other.relations], (type, said) => ({
      ...relationRoles(type, said),
      noLink: undefined,
    })),
  ];
}

function inWords(roles: object): string {
  const set = Object.entries(roles).filter(([, value]) => value !== undefined && value !== false);
  return set.length === 0 ? 'nothing special' : set.map(([role, value]) => `${role}: ${String(value)}`).join(', ');
}

function addKind(roles: Roles, kind: string, { place, hub, dated, firm, undrawn }: KindRoles): void {
  if (place !== undefined && place !== false) roles.levels[kind] = place;
  if (hub === true) roles.joining[kind] ??= [];
  addTo(roles.dated, kind, dated);
  addTo(roles.firms, kind, firm);
  addTo(roles.undrawnKinds, kind, undrawn);
}

type Ends = Record<'domain' | 'range', readonly string[]>;

function addType(roles: Roles, type: string, ends: Ends, said: RelationRoles): void {
  const { party, observer, subject, covers, contains, supplies, undrawn } = said;
  const { range } = ends;
  for (const [hub, types] of Object.entries(roles.joining))
    addTo(types, type, range.includes(hub) && (party === true || (Array.isArray(party) && party.includes(hub))));
  addTo(roles.observers, type, observer);
  addTo(roles.subjects, type, subject);
  addTo(roles.covers, type, covers);
  addTo(roles.contains, type, contains);
  addTo(roles.supplies, type, supplies);
  addTo(roles.ties, type, linksPlaces(roles, type, ends, said));
  addTo(roles.undrawnTypes, type, undrawn);
}

/** Whatever leads from place to place links the two, unless it does something else, or its vocabulary says that it does not. */
function linksPlaces(roles: Roles, type: string, { domain, range }: Ends, said: RelationRoles): boolean {
  const { party, observer, subject, covers, undrawn, noLink } = said;
  const isOther = [party, observer, subject, covers, undrawn, noLink].some(
    (role) => role !== undefined && role !== false,
  );
  const isPlace = (kind: string) => !['area', undefined].includes(levelOf(roles, kind));
  return !isOther && domain.some(isPlace) && range.some(isPlace);
}

function addTo(list: string[], name: string, has: boolean | undefined): void {
  if (has === true && !list.includes(name)) list.push(name);
}

/** A lens that two datasets declare draws what either says; its name is the first one's. */
function addLenses(roles: Roles, { kinds, relations, lenses }: Vocabulary): void {
  const declared = Object.entries(lenses ?? defaultLenses);
  for (const [id, lens] of declared.reverse()) {
    const own = {
      ...{ id, zh: lens.zh, en: lens.en },
      kinds: lens.kinds.filter((kind) => Object.hasOwn(kinds, kind)),
      types: lens.types.filter((type) => Object.hasOwn(relations, type)),
    };
    if (own.kinds.length === 0 || own.types.length === 0) continue;
    const at = roles.lenses.findIndex((known) => known.id === id);
    const known = roles.lenses[at];
    if (known === undefined) roles.lenses.push(own);
    else
      roles.lenses[at] = {
        ...own,
        kinds: [...new Set([...own.kinds, ...known.kinds])],
        types: [...new Set([...own.types, ...known.types])],
      };
  }
}
