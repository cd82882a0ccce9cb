import * as z from 'zod';

const mostAddress = 400_000;
const mostPicture = 150_000;

export const SavedViewId = z.string().regex(/^[A-Za-z0-9_-]{4,40}$/, 'four to forty letters and digits');

/** What a person gives of a view that is to be saved. */
export const GivenView = z.object({
  title: z.string().trim().min(1, 'a title').max(200),
  note: z.string().trim().max(2000).default(''),
  /** What stands after the path in its address, from `?` on; empty for the first picture. One that no server takes can be saved all the same. */
  address: z
    .string()
    .max(mostAddress)
    .regex(/^($|\?)/, 'what stands in an address from ? on'),
  /** A little picture of it, as PNG in a data address. */
  picture: z
    .string()
    .max(mostPicture)
    .regex(/^data:image\/png;base64,[A-Za-z0-9+/=]+$/, 'a PNG as a data address')
    .optional(),
});
export type GivenView = z.output<typeof GivenView>;

export const SavedView = GivenView.extend({
  id: SavedViewId,
  /** When it was saved or changed last, as ISO 8601. */
  at: z.string().max(40),
  /** Of one in a browser: what it is called on the server, where it was put there. */
  sharedAs: SavedViewId.optional(),
}).meta({ id: 'SavedView' });
export type SavedView = z.output<typeof SavedView>;

/** Views as they are handed on in a file. */
export const SavedViewsFile = z.object({
  kuajie: z.literal('views'),
  version: z.literal(1),
  views: z.array(SavedView),
});
