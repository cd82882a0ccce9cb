import * as z from 'zod';

export const lenses = ['cross-border', 'agreements', 'alliances', 'companies', 'projects', 'all'] as const;
export const Lens = z.enum(lenses).meta({ id: 'Lens' });
export type Lens = z.output<typeof Lens>;

/** What a lens draws: relations of these types that touch an entity of these kinds. `cross-border` chooses for itself. */
export const lensTable: Record<Exclude<Lens, 'cross-border' | 'all'>, { kinds: string[]; types: string[] }> = {
  agreements: {
    kinds: ['Agreement', 'Policy', 'Regulation'],
    types: ['SIGNED', 'CONCERNS', 'APPLIES_TO', 'ESTABLISHED', 'IMPLEMENTS', 'ENACTED', 'PROMOTED'],
  },
  alliances: {
    kinds: ['Alliance', 'Mechanism'],
    types: [
      'MEMBER_OF',
      'OBSERVER_OF',
      'PARTY_TO',
      'COFOUNDED',
      'ESTABLISHED',
      'COVERS',
      'CONCERNS',
      'PROMOTED',
      'PARTICIPATED_IN',
    ],
  },
  companies: {
    kinds: ['Company', 'IndustrialPark'],
    types: [
      'SUPPLIES',
      'INVESTED_IN',
      'SUBSIDIARY_OF',
      'OPERATES',
      'BUILT_WITH',
      'LOCATED_IN',
      'BUILDS',
      'MEMBER_OF',
      'PROMOTED',
    ],
  },
  projects: {
    kinds: ['Project', 'Facility'],
    types: ['BUILDS', 'BUILT_WITH', 'CONNECTS', 'LOCATED_IN', 'CONCERNS', 'ESTABLISHED', 'OPERATES'],
  },
};
