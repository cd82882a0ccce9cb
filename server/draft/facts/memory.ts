import type { Mention, Thing } from '../names/thing.ts';
import type { Run } from './run.ts';

/** What was spoken of before a place of the text, the latest last. */
export interface Memory {
  things: Thing[];
  /** Of those, the ones of this paragraph. */
  near: Thing[];
  /** Lists of several, as they were told together. */
  groups: Thing[][];
  /** Who a heading says the lines below speak of. */
  section: Thing | undefined;
  /** The meeting that the text is about, which its first lines name. */
  main?: Thing;
  /** Who the document speaks for: 我市. */
  speaker: Thing | undefined;
  /** By the text's own word: 十市. */
  defined: Map<string, Thing[]>;
}

export function emptyMemory(speaker: Thing | undefined): Memory {
  return { things: [], near: [], groups: [], section: undefined, speaker, defined: new Map() };
}

export function remember(memory: Memory, runs: readonly Run[]): void {
  for (const { items } of runs) {
    const things = items.flatMap(({ mention }) => mention.things);
    for (const { modifiers } of items) for (const one of modifiers) push(memory, one.things);
    push(memory, things);
    if (things.length > 1) memory.groups.push(things);
  }
}

/** The same of names that stand in no lists; what was named long ago is forgotten. */
export function tellAll(memory: Memory, mentions: readonly Mention[]): void {
  for (const { things } of mentions) memory.things.push(...things);
  if (memory.things.length > 800) memory.things.splice(0, memory.things.length - 400);
}

function push(memory: Memory, things: readonly Thing[]): void {
  for (const thing of things) {
    const at = memory.things.lastIndexOf(thing);
    if (at !== -1 && memory.things.length > 400) memory.things.splice(at, 1);
    memory.things.push(thing);
    memory.near.push(thing);
  }
}

/** What stands in a sentence before a word may be meant by it. */
export function withNames(memory: Memory, inside: readonly Mention[], runs: readonly Run[]): Memory {
  const end = runs.at(-1)?.end ?? 0;
  const own = { ...memory, things: [...memory.things], near: [...memory.near], groups: [...memory.groups] };
  remember(own, runs);
  push(
    own,
    inside.filter((one) => one.end <= end).flatMap(({ things }) => [...things]),
  );
  return own;
}
