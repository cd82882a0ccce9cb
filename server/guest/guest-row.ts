import { Status } from '../../shared/graph.ts';
import { dateFault } from '../dataset/edtf.ts';
import type { Row } from '../store/engine.ts';
import { dateOf } from '../tables/reading/dates.ts';

/** Names that the program gives a meaning of its own; what others keep under them has another. */
const ours: Record<string, (value: unknown) => boolean> = {
  status: (value) => Status.safeParse(value).success,
  note: (value) => typeof value === 'string',
  collective: () => false,
  domains: () => false,
  cells: () => false,
  text: () => false,
  contributions: () => false,
  searchText: () => false,
};

/** A row whose values are JSON, whose dates are such, and whose properties do not pass for what they are not: another `status` is `status_`. */
export function guestRow(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (name === 'entity' || name === 'relation') return [name, properties(value as Row)];
      if (name === 'date') return [name, guestDate(value)];
      if (name === 'dates' && Array.isArray(value)) return [name, value.map((one) => guestDate(one) ?? '')];
      return [name, value];
    }),
  );
}

function properties(all: Row): Row {
  const said: Row = { ...all, date: guestDate(all['date']) };
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, value]) => {
      if (value === null || value === undefined) return [];
      // What names or dates it under the same name as here need not be said twice.
      if ((key === 'name_' || key === 'date_') && plain(value) === said[key.slice(0, -1)]) return [];
      const isMeant = !Object.hasOwn(ours, key) || ours[key]?.(value) === true;
      return [[isMeant ? key : `${key}_`, plain(value)]];
    }),
  );
}

/** A date as others keep it, as EDTF: a day, a moment, a year, or the text of one. Undefined where it is none. */
export function guestDate(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (dateFault(value) === undefined) return value;
  return dateOf(value.replace(/\[[^\]]*\]$/, ''));
}

/** Days, times and points as the database writes them. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  // The driver's own classes say what they are.
  return typeof value === 'object' && value !== null ? (value as { toString: () => string }).toString() : value;
}
