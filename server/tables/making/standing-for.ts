import type { TableMapping } from '../../../shared/mapping.ts';

/** A part and those that stand for it, one after the other, where its cell is empty. */
export function standingFor({ entities }: TableMapping, name: string): string[] {
  const names: string[] = [];
  for (let at: string | undefined = name; at !== undefined && !names.includes(at); at = entities[at]?.or)
    names.push(at);
  return names;
}
