import { type AddressTable, joinNames, mark, type Parameter, splitNames } from './address-table.ts';
import type { Looks, Weight } from './looks.ts';

/** `links`, or `measure~NAME~UNIT`. */
function weight(name: string, of: (looks: Looks) => Weight | undefined): Parameter<Looks, Weight | undefined> {
  return {
    name,
    read: (given) => {
      const [by, called, unit = ''] = splitNames(given, '~') ?? [];
      if (by === 'links') return { by };
      return by === 'measure' && called !== undefined ? { by, name: called, unit } : undefined;
    },
    write: (looks) => {
      const own = of(looks);
      return own && (own.by === 'links' ? 'links' : joinNames(['measure', own.name, own.unit], '~'));
    },
  };
}

export const looksTable: AddressTable<Looks, Looks> = {
  colourBy: weight('colour', ({ colourBy }) => colourBy),
  sizeBy: weight('size', ({ sizeBy }) => sizeBy),
  lineCounts: mark('lines', 'counts', ({ lineCounts }) => lineCounts),
  latinNames: mark('names', 'latin', ({ latinNames }) => latinNames),
};
