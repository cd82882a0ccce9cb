import * as z from 'zod';

/** A way to look: one of a vocabulary, what joins places of two provinces, or everything. */
export const Lens = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'a lens such as cross-border or all')
  .meta({ id: 'Lens' });
export type Lens = z.output<typeof Lens>;

/** The lenses that every graph has: the first picture and everything. */
export const crossBorder: Lens = 'cross-border';
export const everything: Lens = 'all';
