const mostDigits = 15;

type PropertyType = 'integer' | 'number' | 'string';

/** The type of each property: a number where all of its values are, in entities and relations alike. */
export function createPropertyTypes(): {
  add: (name: string, value: string) => void;
  all: ReadonlyMap<string, PropertyType>;
} {
  const types = new Map<string, PropertyType>();
  return {
    all: types,
    add: (name, value) => {
      const own = typeOf(value);
      const known = types.get(name) ?? own;
      types.set(name, known === own ? own : known === 'string' || own === 'string' ? 'string' : 'number');
    },
  };
}

/** A number that begins with a zero is a code. */
function typeOf(value: string): PropertyType {
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) && value.replaceAll(/[-.]/g, '').length <= mostDigits;
  if (!isNumber) return 'string';
  return value.includes('.') ? 'number' : 'integer';
}
