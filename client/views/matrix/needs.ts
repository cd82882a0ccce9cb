/** What is to be read before anything can be drawn. */
export const needs = ['participations'] as const;
