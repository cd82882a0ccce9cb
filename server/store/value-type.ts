/** What a value can be, as far as it is known before a statement runs. Plain data, so that it crosses between threads. */
export interface ValueType {
  bases: readonly Base[];
  nullable: boolean;
  /** Of a list's members; absent for a list that is always empty. */
  item?: ValueType;
  /** The fields that a map can have; absent where they are not known. */
  fields?: TypesByName;
  /** A number that is surely below 2^53 in size: only then both engines compare an integer with a float alike. */
  isSmall?: boolean;
  /** A list in an order that each engine chooses for itself, such as `labels(n)`. */
  isUnordered?: boolean;
  /** Unordered, but the same members always come in the same order. */
  isSorted?: boolean;
}

export type Base =
  | 'Boolean'
  | 'Integer'
  | 'Float'
  | 'String'
  | 'Node'
  | 'Relationship'
  | 'Path'
  | 'List'
  | 'Map'
  /** Something that the embedded engine holds and this program does not read: times, points. */
  | 'Other';

/** By names of the world: a property may be called `constructor`, so that no plain object will do. */
export type TypesByName = ReadonlyMap<string, ValueType>;

/** The types of all stored properties by key, read from the store itself. */
export interface GraphTypes {
  node: TypesByName;
  relationship: TypesByName;
  /** All labels and types that are there. */
  labels: readonly string[];
  types: readonly string[];
}

export const nullType: ValueType = { bases: [], nullable: true };

export function ofBase(base: Base, nullable = false): ValueType {
  return { bases: [base], nullable };
}

export function listOf(item: ValueType | undefined, nullable = false): ValueType {
  return { bases: ['List'], nullable, ...(item === undefined ? {} : { item }) };
}

export function orNull(type: ValueType, nullable = true): ValueType {
  return nullable && !type.nullable ? { ...type, nullable: true } : type;
}

/** The type of a value that is of one or the other type. */
export function join(one: ValueType, other: ValueType): ValueType {
  const bases = [...new Set([...one.bases, ...other.bases])].sort();
  const joined: ValueType = { bases, nullable: one.nullable || other.nullable };
  const item = joinItems(one, other);
  if (item !== undefined) joined.item = item;
  const fields = joinFields(one, other);
  if (fields !== undefined) joined.fields = fields;
  if ((one.isSmall === true || one.bases.length === 0) && (other.isSmall === true || other.bases.length === 0))
    joined.isSmall = true;
  if (one.isUnordered === true || other.isUnordered === true) joined.isUnordered = true;
  if (one.isSorted === true && other.isSorted === true) joined.isSorted = true;
  return joined;
}

function joinItems(one: ValueType, other: ValueType): ValueType | undefined {
  if (one.item === undefined || other.item === undefined) return one.item ?? other.item;
  return join(one.item, other.item);
}

function joinFields(one: ValueType, other: ValueType): TypesByName | undefined {
  const hasMap = (type: ValueType) => type.bases.includes('Map');
  if (!hasMap(one)) return other.fields;
  if (!hasMap(other)) return one.fields;
  if (one.fields === undefined || other.fields === undefined) return undefined;
  const fields = new Map<string, ValueType>();
  for (const key of new Set([...one.fields.keys(), ...other.fields.keys()]))
    fields.set(key, join(one.fields.get(key) ?? nullType, other.fields.get(key) ?? nullType));
  return fields;
}
