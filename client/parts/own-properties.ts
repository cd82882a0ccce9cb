import { documentKind, measureKind } from '#shared/default-roles';
import type { Entity, Relation } from '#shared/graph';

/** What the program itself gives a meaning to, and says elsewhere or not at all. */
const known = new Set([
  ...['id', 'kind', 'name', 'aliases', 'status', 'date', 'note', 'domains', 'text', 'datasets', 'byDataset'],
  ...['type', 'source', 'target', 'basis', 'evidence', 'withoutEvidence', 'collective', 'key'],
]);
/** Of documents and measures. */
const knownOfOurs = new Set(['title', 'publisher', 'language', 'table', 'value', 'unit', 'qualifier', 'period']);
const longest = 300;

/** The properties that a dataset, or a database of others, has beside those of every entity or relation; long ones are cut and say so. */
export function ownProperties(one: Entity | Relation): [name: string, value: string][] {
  const isOurs = one['kind'] === documentKind || one['kind'] === measureKind;
  return Object.entries(one).flatMap(([name, value]): [string, string][] => {
    if (known.has(name) || (isOurs && knownOfOurs.has(name)) || value === null || value === undefined || value === '')
      return [];
    const text = textOf(value);
    return [[name, text.length > longest ? `${text.slice(0, longest)}…` : text]];
  });
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' · ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
