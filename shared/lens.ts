/** A way to look: one of a vocabulary, what joins places of two provinces, or everything. */
export type Lens = string;

/** The lenses that every graph has: the first picture and everything. */
export const crossBorder: Lens = 'cross-border';
export const everything: Lens = 'all';
