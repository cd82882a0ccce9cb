import { documentKind, measureKind, measureType, mentionType } from './default-roles.ts';

/** What the program makes beside what a dataset is about: its documents, and what is said in them. */
export const besideKinds: readonly string[] = [documentKind, measureKind];
export const besideTypes: readonly string[] = [measureType, mentionType];

/** How many there are without those, by how many of each kind or type. */
export function countDrawn(counts: Readonly<Record<string, number>>): number {
  return drawnCounts(counts).reduce((sum, [, count]) => sum + count, 0);
}

/** The counts without those, the most first. */
export function drawnCounts(counts: Readonly<Record<string, number>>): [name: string, count: number][] {
  return Object.entries(counts)
    .filter(([name]) => !besideKinds.includes(name) && !besideTypes.includes(name))
    .sort(([, m], [, n]) => n - m);
}
