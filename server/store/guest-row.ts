import type { Row } from './engine.ts';
import { Status } from '../../shared/graph.ts';

/** Names that the program gives a meaning of its own; what others keep under them has another. */
const ours: Record<string, (value: unknown) => boolean> = {
  status: (value) => Status.safeParse(value).success,
  date: (value) => typeof value === 'string',
  note: (value) => typeof value === 'string',
  collective: () => false,
  domains: () => false,
  cells: () => false,
  text: () => false,
  contributions: () => false,
  searchText: () => false,
};

/** A row whose values are JSON, and whose properties do not pass for what they are not: another `status` is `status_`. */
export function guestRow(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name === 'entity' || name === 'relation' ? properties(value as Row) : value,
    ]),
  );
}

function properties(all: Row): Row {
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => {
      if (value === null || value === undefined) return [];
      const isMeant = !Object.hasOwn(ours, key) || ours[key]?.(value) === true;
      return [[isMeant ? key : `${key}_`, plain(value)]];
    }),
  );
}

/** Days, times and points as the database writes them. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  // The driver's own classes say what they are.
  return typeof value === 'object' && value !== null ? (value as { toString: () => string }).toString() : value;
}
