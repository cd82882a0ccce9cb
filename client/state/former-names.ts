import * as z from 'zod';
import { valueOf } from './asked.ts';
import type { State } from './state.ts';

const key = 'kuajie.names';
/** Some hundred kilobytes, of the few megabytes that a browser keeps for a tab. */
const mostKept = 4000;

const Names = z.array(z.tuple([z.string(), z.string()]));

/** Keeps in this tab what these states call entities, for the page that is loaded anew; of many the last. */
export function keepNames(...states: readonly State[]): void {
  const names = new Map(readFormerNames());
  for (const [id, name] of states.flatMap(namesIn)) {
    // In a map what is set again stays in its place.
    names.delete(id);
    names.set(id, name);
  }
  try {
    sessionStorage.setItem(key, JSON.stringify([...names].slice(-mostKept)));
  } catch {
    // What is gone is told by its id, then.
  }
}

/** What entities were called before the page was loaded anew, by id. */
export function readFormerNames(): ReadonlyMap<string, string> {
  try {
    return new Map(Names.parse(JSON.parse(sessionStorage.getItem(key) ?? '[]')));
  } catch {
    return new Map();
  }
}

function namesIn({ graph, names, participations, details }: State): [string, string][] {
  const selected = valueOf(details)?.entity;
  const parties = valueOf(participations)?.parties ?? [];
  const entities = [...parties, ...graph.entities.values(), ...(selected === undefined ? [] : [selected])];
  return [...names, ...entities.map(({ id, name }): [string, string] => [id, name])];
}
