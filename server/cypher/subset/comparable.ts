import type { Base, ValueType } from '../../store/value-type.ts';

const numbers: readonly Base[] = ['Integer', 'Float'];

/** Only null. */
export function isNull({ bases }: ValueType): boolean {
  return bases.length === 0;
}

/** Null, or of one of these bases. */
export function isOnly({ bases }: ValueType, ...allowed: Base[]): boolean {
  return bases.every((base) => allowed.includes(base));
}

export function isNumber(type: ValueType): boolean {
  return isOnly(type, ...numbers);
}

/** 1 and 1.0 cannot be told apart in what the engine hands out. */
export function isAmbiguous(type: ValueType): boolean {
  if (type.bases.includes('Other')) return true;
  if (numbers.every((base) => type.bases.includes(base))) return true;
  if (type.bases.includes('Map')) {
    if (type.fields === undefined || type.bases.includes('Node') || type.bases.includes('Relationship')) return true;
    if ([...type.fields.values()].some(isAmbiguous)) return true;
  }
  return type.item !== undefined && isAmbiguous(type.item);
}

/** Both engines agree on `=` and `<>` of two such values: never a number beside a text, no null inside lists, no maps. */
export function areEquatable(one: ValueType, other: ValueType): boolean {
  if (isNull(one) || isNull(other)) return true;
  if (!isOnly(one, ...equatable) || !isOnly(other, ...equatable)) return false;
  if (mixes(one, other) || mixes(other, one) || isInexact(one, other)) return false;
  if (hasGraph(one) !== hasGraph(other) || (hasGraph(one) && one.bases.join() !== other.bases.join())) return false;
  if (one.isUnordered === true || other.isUnordered === true) return false;
  if (!one.bases.includes('List') || !other.bases.includes('List')) return isFlat(one) && isFlat(other);
  return one.item === undefined || other.item === undefined
    ? isFlat(one) && isFlat(other)
    : !one.item.nullable && !other.item.nullable && areEquatable(one.item, other.item);
}

const equatable: readonly Base[] = ['Boolean', 'Integer', 'Float', 'String', 'List', 'Node', 'Relationship'];

function mixes(one: ValueType, other: ValueType): boolean {
  return one.bases.includes('String') && numbers.some((base) => other.bases.includes(base));
}

/** Of a large integer and a float one engine compares every digit, the other those that a float has. */
function isInexact(one: ValueType, other: ValueType): boolean {
  if (one.isSmall === true || other.isSmall === true) return false;
  const isMixed = (a: ValueType, b: ValueType) => a.bases.includes('Integer') && b.bases.includes('Float');
  return isMixed(one, other) || isMixed(other, one);
}

function hasGraph({ bases }: ValueType): boolean {
  return bases.includes('Node') || bases.includes('Relationship');
}

/** Lists have no null inside. */
function isFlat({ item }: ValueType): boolean {
  return item === undefined || (!item.nullable && isFlat(item));
}

/** Both engines agree on `<`, `<=`, `>` and `>=`: two numbers or two texts. */
export function areOrderable(one: ValueType, other: ValueType): boolean {
  if (isNull(one) && isNull(other)) return true;
  return (
    (isNumber(one) && isNumber(other) && !isInexact(one, other)) || (isOnly(one, 'String') && isOnly(other, 'String'))
  );
}

/** Both engines sort such values alike, nulls last. */
export function isSortable(type: ValueType): boolean {
  return (isNumber(type) && !isInexact(type, type)) || isOnly(type, 'String') || isOnly(type, 'Boolean');
}

/** Both engines see the same values as one in DISTINCT, grouping and UNION. */
export function isDistinguishable(type: ValueType): boolean {
  if (type.isUnordered === true && type.isSorted !== true) return false;
  const isSimple =
    isOnly(type, 'String', 'Boolean') ||
    isOnly(type, 'Integer') ||
    isOnly(type, 'Float') ||
    isOnly(type, 'Node') ||
    isOnly(type, 'Relationship');
  if (isSimple) return true;
  return isOnly(type, 'List') && (type.item === undefined || (!type.item.nullable && isDistinguishable(type.item)));
}
