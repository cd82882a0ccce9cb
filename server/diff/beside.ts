import { isDeepStrictEqual } from 'node:util';
import type { BesideChange, BesideFile } from '../../shared/contract/comparison.ts';
import type { SameDecision } from '../../shared/same.ts';
import type { Outlines } from '../../shared/outlines.ts';
import type { Vocabulary } from '../../shared/vocabulary.ts';

/** What is kept of a dataset beside its entities and relations. Without a description its title and version stand for it. */
export interface Beside {
  title: string;
  version: string;
  vocabulary: Vocabulary;
  outlines: readonly Outlines[];
  /** `datapackage.json`, as it is written. */
  description?: Readonly<Record<string, unknown>>;
  same?: readonly SameDecision[];
}

/** What two versions of a dataset differ in beside its facts, each as deep as it differs. Documents are told as entities. */
export function compareBeside(before: Beside, after: Beside): BesideChange[] {
  const of = (file: BesideFile, one: unknown, other: unknown) =>
    [...changesAt([], one, other)].map((change) => ({ file, ...change }));
  const isDescribed = before.description !== undefined && after.description !== undefined;
  return [
    ...of('datapackage.json', described(before, isDescribed), described(after, isDescribed)),
    ...of('vocabulary.json', before.vocabulary, after.vocabulary),
    ...of('outlines', outlinesOf(before), outlinesOf(after)),
    ...of('same.json', decisionsOf(before), decisionsOf(after)),
  ];
}

/** Decisions that are about any of these entities. */
export function decisionsAbout(decisions: readonly SameDecision[], entities: Iterable<{ id: string }>): SameDecision[] {
  if (decisions.length === 0) return [];
  const wanted = new Set<string>(decisions.flatMap(({ one, other }) => [one.id, other.id]));
  const there = new Set<string>();
  for (const { id } of entities) if (wanted.has(id)) there.add(id);
  return decisions.filter(({ one, other }) => there.has(one.id) || there.has(other.id));
}

function described({ title, version, description }: Beside, isDescribed: boolean): unknown {
  if (!isDescribed || description === undefined) return { title, version };
  const { documents: _, ...rest } = description;
  return rest;
}

function outlinesOf({ outlines }: Beside): unknown {
  return Object.fromEntries(outlines.map(({ title, ...rest }) => [title, rest]));
}

/** By the names of the two; when it was decided says nothing. */
function decisionsOf({ same = [] }: Beside): unknown {
  return Object.fromEntries(
    same.map(({ one, other, decision, reasons }) => [
      [one, other].map(({ id, name }) => `${name} (${id})`).join(' · '),
      { decision, reasons },
    ]),
  );
}

function* changesAt(path: readonly string[], before: unknown, after: unknown): Generator<Omit<BesideChange, 'file'>> {
  const [one, other] = [namedIn(before), namedIn(after)];
  // A whole that is new, or is no more, is told as one.
  if (one !== undefined && other !== undefined)
    for (const name of new Set([...one.keys(), ...other.keys()]))
      yield* changesAt([...path, name], one.get(name), other.get(name));
  else if (before === undefined) {
    if (after !== undefined) yield { what: 'added', path: [...path], after };
  } else if (after === undefined) yield { what: 'removed', path: [...path], before };
  else if (!isDeepStrictEqual(before, after)) yield { what: 'changed', path: [...path], before, after };
}

/** The parts of an object, and of a list of what has a name of its own each by it; undefined for any other value. */
function namedIn(value: unknown): Map<string, unknown> | undefined {
  if (!Array.isArray(value))
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
  const names = value.map(nameIn);
  const isNamed = names.every((name) => name !== undefined) && new Set(names).size === names.length;
  return isNamed ? new Map(names.map((name, at) => [name, value[at]])) : undefined;
}

function nameIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name, title } = value as Record<string, unknown>;
  return [id, name, title].find((one) => typeof one === 'string');
}
