import * as z from 'zod';

/** A lens as an address or a request asks for it. */
export const AskedLens = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'a lens such as cross-border or all')
  .meta({ id: 'Lens' });
