import { isDate } from '../reading/dates.ts';

const address = /^(?:https?:\/\/\S+|www\.\S+|[^\s@]+@[^\s@]+\.\w+|\+?[\d\s()/-]{7,20})$/u;

/** Pages, mail and telephone numbers. */
export function isAddress(cell: string): boolean {
  return address.test(cell) && !isDate(cell);
}
