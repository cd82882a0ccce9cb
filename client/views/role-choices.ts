/** The places that a kind or a label may be, and what a type may do: as “Your data” and the guest view offer them. */
export const placeRoles = ['place:province', 'place:city', 'place:county', 'place:town', 'place:area'] as const;

export const typeMarks = [
  'party',
  'observer',
  'subject',
  'covers',
  'contains',
  'supplies',
  'noLink',
  'symmetric',
  'undrawn',
] as const;
