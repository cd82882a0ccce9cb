import type { Candidate } from './candidate.ts';
import type { Division } from './gazetteer.ts';
import { bareName, type Thing } from './thing.ts';

/** The things of a text, each once under all its names. */
export interface ThingBook {
  things: Thing[];
  ofCandidate: (candidate: Candidate) => Thing;
  ofDivision: (division: Division, rule: string) => Thing;
  call: (thing: Thing, alias: string) => void;
  byName: (name: string) => Thing | undefined;
  /** The thing that one is by now. */
  now: (thing: Thing) => Thing;
  /** Makes the first another name of the second. */
  join: (short: Thing, long: Thing) => void;
}

export function thingBook(): ThingBook {
  const things: Thing[] = [];
  const byKey = new Map<string, Thing>();
  const byBareName = new Map<string, Thing>();
  const joined = new Map<Thing, Thing>();
  const enter = (key: string, thing: Thing): Thing => {
    things.push(thing);
    byKey.set(key, thing);
    if (!byBareName.has(bareName(thing.name))) byBareName.set(bareName(thing.name), thing);
    return thing;
  };
  const call = (thing: Thing, alias: string) => {
    if (alias === thing.name || alias === '') return;
    thing.aliases.add(alias);
    if (!byBareName.has(bareName(alias))) byBareName.set(bareName(alias), thing);
    byKey.set(`${thing.kind}\n${bareName(alias)}`, thing);
  };
  const ofDivision = (division: Division, rule: string) =>
    byKey.get(division.id) ??
    enter(division.id, {
      ...{
        kind: division.kind,
        name: division.name,
        aliases: new Set<string>(),
        division,
        rule,
        certainty: 0.95,
        spans: [],
      },
    });
  return {
    things,
    call,
    ofDivision,
    now: (thing) => joined.get(joined.get(thing) ?? thing) ?? joined.get(thing) ?? thing,
    join: (short, long) => {
      if (!things.includes(short)) return;
      things.splice(things.indexOf(short), 1);
      joined.set(short, long);
      for (const name of [short.name, ...short.aliases]) {
        byBareName.delete(bareName(name));
        call(long, name);
      }
    },
    byName: (name: string) => byBareName.get(bareName(name)),
    ofCandidate: ({ kind, name, aliases, rule, certainty, division, within }) => {
      if (division !== undefined) return ofDivision(division, rule);
      const key = `${kind}\n${bareName(name)}`;
      const thing =
        byKey.get(key) ?? enter(key, { kind, name, aliases: new Set<string>(), rule, certainty, spans: [] });
      for (const alias of aliases) call(thing, alias);
      if (within !== undefined) thing.within ??= ofDivision(within, rule);
      return thing;
    },
  };
}
