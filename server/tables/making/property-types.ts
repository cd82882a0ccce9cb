import type { Made } from './make-rows.ts';

const mostDigits = 15;

/** The type of each property: a number where all of its values are, in entities and relations alike. */
export function propertyTypes({ entities, relations }: Made): ReadonlyMap<string, string> {
  const types = new Map<string, 'integer' | 'number' | 'string'>();
  for (const { properties } of [...entities, ...relations])
    for (const [name, value] of properties) {
      const own = typeOf(value);
      const known = types.get(name) ?? own;
      types.set(name, known === own ? own : known === 'string' || own === 'string' ? 'string' : 'number');
    }
  return types;
}

/** A number that begins with a zero is a code. */
function typeOf(value: string): 'integer' | 'number' | 'string' {
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) && value.replaceAll(/[-.]/g, '').length <= mostDigits;
  if (!isNumber) return 'string';
  return value.includes('.') ? 'number' : 'integer';
}
