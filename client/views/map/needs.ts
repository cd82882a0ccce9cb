/** What is to be read before anything can be drawn. */
export const needs = ['participations', 'outlines'] as const;
