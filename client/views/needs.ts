/** What is to be read before pairs of places can be drawn. */
export const needsOfPairs = ['participations'] as const;

/** And before they can be drawn where they lie. */
export const needsOfMap = [...needsOfPairs, 'outlines'] as const;
