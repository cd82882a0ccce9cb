import type { KindRoles, LensWords, RelationRoles } from './vocabulary.ts';

/** Kinds and types that the program itself makes: documents, measures, where things lie. Their roles are not for choice. */
export const documentKind = 'Document';
export const measureKind = 'Measure';
export const mentionType = 'MENTIONED_IN';
export const measureType = 'HAS_MEASURE';
/** Where a place lies, and where anything else does: what `within` gives. */
export const placeWithin = 'PART_OF';
export const thingWithin = 'LOCATED_IN';

/** What a kind does where its vocabulary does not say, by its name. */
export const defaultKindRoles: Readonly<Record<string, KindRoles>> = {
  Province: { place: 'province' },
  City: { place: 'city' },
  County: { place: 'county' },
  Town: { place: 'town' },
  Region: { place: 'area' },
  Agreement: { hub: true, dated: true },
  Alliance: { hub: true, dated: true },
  Mechanism: { hub: true, dated: true },
  Event: { dated: true },
  Project: { dated: true },
  Policy: { dated: true },
  Regulation: { dated: true },
  Company: { firm: true },
};

/** What a relation type does where its vocabulary does not say, by its name. */
export const defaultRelationRoles: Readonly<Record<string, RelationRoles>> = {
  SIGNED: { party: true },
  MEMBER_OF: { party: ['Alliance'] },
  COFOUNDED: { party: true },
  PARTY_TO: { party: true },
  ESTABLISHED: { party: ['Mechanism'] },
  OBSERVER_OF: { observer: true },
  COVERS: { subject: true, covers: true },
  CONCERNS: { subject: true },
  SUPPLIES: { supplies: true },
  ADJACENT_TO: { noLink: true },
  BORDERS: { noLink: true },
};

/** Lenses of a dataset that declares none, as far as it has their kinds and types. */
export const defaultLenses: Readonly<Record<string, LensWords>> = {
  agreements: {
    ...{ zh: '协议', en: 'Agreements' },
    kinds: ['Agreement', 'Policy', 'Regulation'],
    types: ['SIGNED', 'CONCERNS', 'APPLIES_TO', 'ESTABLISHED', 'IMPLEMENTS', 'ENACTED', 'PROMOTED'],
  },
  alliances: {
    ...{ zh: '联盟', en: 'Alliances' },
    kinds: ['Alliance', 'Mechanism'],
    types: [
      ...['MEMBER_OF', 'OBSERVER_OF', 'PARTY_TO', 'COFOUNDED', 'ESTABLISHED', 'COVERS', 'CONCERNS', 'PROMOTED'],
      'PARTICIPATED_IN',
    ],
  },
  companies: {
    ...{ zh: '企业', en: 'Companies' },
    kinds: ['Company', 'IndustrialPark'],
    types: [
      ...['SUPPLIES', 'INVESTED_IN', 'SUBSIDIARY_OF', 'OPERATES', 'BUILT_WITH', 'LOCATED_IN', 'BUILDS', 'MEMBER_OF'],
      'PROMOTED',
    ],
  },
  projects: {
    ...{ zh: '项目', en: 'Projects' },
    kinds: ['Project', 'Facility'],
    types: ['BUILDS', 'BUILT_WITH', 'CONNECTS', 'LOCATED_IN', 'CONCERNS', 'ESTABLISHED', 'OPERATES'],
  },
};
