import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

const names: Readonly<Record<string, string>> = {
  ...{ string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list' },
  ...{
    object: 'an object',
    record: 'an object',
    tuple: 'a list',
    map: 'an object',
    undefined: 'nothing',
    null: 'null',
  },
};

/** What was wanted where a value does not fit its schema, in words of ours: the library speaks of types. */
export function wantedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return isOwn(issue) ? issue.message : nameOf(issue.expected);
    case 'too_small':
      return isOwn(issue) ? issue.message : atLeast(issue.origin, issue.minimum);
    case 'too_big':
      return isOwn(issue) ? issue.message : atMost(issue.origin, issue.maximum);
    case 'invalid_value':
      return isOwn(issue) ? issue.message : `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return isOwn(issue) ? issue.message : `text of the form ${issue.pattern ?? issue.format}`;
    case 'unrecognized_keys':
      return `no ${issue.keys.join(', ')} here`;
    case 'invalid_key':
      return `a name of the form ${issue.issues.map((inner) => wantedBy(inner)).join(' or ')}`;
    case 'invalid_union':
      return isOwn(issue) ? issue.message : unionWords(issue.errors);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_element':
    case 'custom':
      return issue.message;
  }
}

/** The schemas of this program say themselves what they want where it is not plain; the library’s own words begin like this. */
function isOwn({ message }: Issue): boolean {
  return !/^(Invalid |Too (small|big)|Unrecognized )/.test(message);
}

function nameOf(expected: string): string {
  return Object.hasOwn(names, expected) ? (names[expected] ?? expected) : `a ${expected}`;
}

function atLeast(origin: string, minimum: number | bigint): string {
  const size = String(minimum);
  if (origin === 'string') return minimum === 1 ? 'something' : `at least ${size} characters`;
  if (origin === 'array' || origin === 'set') return minimum === 1 ? 'at least one item' : `at least ${size} items`;
  return `a number from ${size} on`;
}

function atMost(origin: string, maximum: number | bigint): string {
  const size = String(maximum);
  if (origin === 'string') return `at most ${size} characters`;
  return origin === 'array' || origin === 'set' ? `at most ${size} items` : `a number up to ${size}`;
}

function unionWords(errors: readonly (readonly Issue[])[]): string {
  const words = errors.flatMap(([first]) => (first === undefined ? [] : [wantedBy(first)]));
  return [...new Set(words)].join(' or ');
}
