/** How large a place is, from the smallest; `area` is a place that is no division. The border of a `province` is what is crossed. */
export const placeLevels = ['town', 'county', 'city', 'province', 'area'] as const;
export type PlaceLevel = (typeof placeLevels)[number];
