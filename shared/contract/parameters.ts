import * as z from 'zod';

export const Count = z.int().nonnegative();

/** `a,b,c` */
export const commaList = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text === '' ? undefined : text.split(',')));

export function commaListOf<S extends z.ZodType<string, string>>(item: S) {
  return commaList.pipe(z.array(item).optional());
}

export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What a dataset that is sent can be called. */
export const DatasetId = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'small letters, digits, dots, - and _');

/** A year, month or day: `2023`, `2023-08` or `2023-08-15`. */
export const Moment = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date such as 2023-08');
