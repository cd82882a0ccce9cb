import { placeCodeName } from '../../../shared/mapping.ts';
import { countryCode } from '../mapping/country-names.ts';
import type { MadeEntity } from './entity-book.ts';
import type { MappedSheet } from './mapped-sheet.ts';

/** A country that is written by its name has the code of that, which no row says: the note tells it. A code that a column says stays. */
export function asCountry({ coding }: MappedSheet, made: MadeEntity, written: string): void {
  const code = coding?.startsWith('ISO 3166') === true ? countryCode(written) : undefined;
  if (code === undefined || made.properties.has(placeCodeName)) return;
  made.properties.set(placeCodeName, code);
  const reason = `ISO 3166 ${code}：由名称得出 · by its name`;
  made.note = made.note === undefined ? reason : `${made.note}; ${reason}`;
}
