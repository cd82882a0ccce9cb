import * as z from 'zod';

/**
 * One Cypher value in the typed JSON of Neo4j's Query API (`application/vnd.neo4j.query`): `$type` names the type and
 * `_value` holds the value; numbers are text, so that 1 and 1.0 and integers beyond 2^53 are told apart.
 * https://neo4j.com/docs/query-api/current/result-formats/
 */
export type TypedValue =
  | { $type: 'Null'; _value: null }
  | { $type: 'Boolean'; _value: boolean }
  | { $type: TextType; _value: string }
  | { $type: 'List'; _value: TypedValue[] }
  | { $type: 'Map'; _value: Record<string, TypedValue> }
  | TypedNode
  | TypedRelationship
  | { $type: 'Path'; _value: (TypedNode | TypedRelationship)[] };

export interface TypedNode {
  $type: 'Node';
  _value: { _element_id: string; _labels: string[]; _properties: Record<string, TypedValue> };
}

export interface TypedRelationship {
  $type: 'Relationship';
  _value: {
    _element_id: string;
    _start_node_element_id: string;
    _end_node_element_id: string;
    _type: string;
    _properties: Record<string, TypedValue>;
  };
}

/** Types whose value is written as text: numbers in decimal, times as ISO 8601 with nanoseconds, points as WKT with SRID. */
const textTypes = [
  'Integer',
  'Float',
  'String',
  'Base64',
  'Date',
  'Time',
  'LocalTime',
  'OffsetDateTime',
  'ZonedDateTime',
  'LocalDateTime',
  'Duration',
  'Point',
] as const;
type TextType = (typeof textTypes)[number];

/** A value given as a parameter: typed, or plain JSON (a whole number is an Integer, any other a Float). */
export type ParameterValue = TypedValue | null | boolean | number | string | ParameterValue[] | ParameterMap;
interface ParameterMap {
  [key: string]: ParameterValue;
}

const typedParameter: z.ZodType<TypedValue, TypedValue> = z.lazy(() =>
  z.discriminatedUnion('$type', [
    z.strictObject({ $type: z.literal('Null'), _value: z.null() }),
    z.strictObject({ $type: z.literal('Boolean'), _value: z.boolean() }),
    z.strictObject({ $type: z.literal('Integer'), _value: z.string().regex(/^[+-]?\d{1,19}$/) }),
    z.strictObject({
      $type: z.literal('Float'),
      _value: z.string().regex(/^([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|NaN|[+-]?Infinity)$/),
    }),
    z.strictObject({ $type: z.enum(textTypes).exclude(['Integer', 'Float']), _value: z.string() }),
    z.strictObject({ $type: z.literal('List'), _value: z.array(typedParameter) }),
    z.strictObject({ $type: z.literal('Map'), _value: z.record(z.string(), typedParameter) }),
  ]),
);

const plainParameter: z.ZodType<TypedValue, ParameterValue> = z.lazy(() =>
  z.union([
    typedParameter,
    z.null().transform((): TypedValue => ({ $type: 'Null', _value: null })),
    z.boolean().transform((value): TypedValue => ({ $type: 'Boolean', _value: value })),
    z.string().transform((value): TypedValue => ({ $type: 'String', _value: value })),
    z.number().transform(numberValue),
    z.array(plainParameter).transform((items): TypedValue => ({ $type: 'List', _value: items })),
    z.record(z.string(), plainParameter).transform((fields): TypedValue => ({ $type: 'Map', _value: fields })),
  ]),
);

/** The parameters of a statement, all typed once they are parsed. */
export const Parameters = z.record(z.string(), plainParameter);
export type Parameters = z.output<typeof Parameters>;

function numberValue(value: number): TypedValue {
  return Number.isInteger(value)
    ? { $type: 'Integer', _value: BigInt(value).toString() }
    : { $type: 'Float', _value: formatFloat(value) };
}

/** A 64-bit float as Cypher and Java write it: `1.0`, `1.0E21`, `NaN`. */
export function formatFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e7) return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(power)}`;
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

/** The same value as plain JSON: numbers as numbers where they fit exactly, whatever JSON cannot say as text. */
export function toPlain(value: TypedValue): unknown {
  switch (value.$type) {
    case 'Integer':
      return Number.isSafeInteger(Number(value._value)) ? Number(value._value) : value._value;
    case 'Float':
      return Number.isFinite(Number(value._value)) ? Number(value._value) : value._value;
    case 'List':
      return value._value.map(toPlain);
    case 'Map':
      return plainFields(value._value);
    case 'Node': {
      const { _element_id: elementId, _labels: labels, _properties: properties } = value._value;
      return { elementId, labels, properties: plainFields(properties) };
    }
    case 'Relationship': {
      const { _element_id, _start_node_element_id, _end_node_element_id, _type, _properties } = value._value;
      return {
        elementId: _element_id,
        startNodeElementId: _start_node_element_id,
        endNodeElementId: _end_node_element_id,
        type: _type,
        properties: plainFields(_properties),
      };
    }
    case 'Path':
      return value._value.map(toPlain);
    default:
      return value._value;
  }
}

function plainFields(fields: Record<string, TypedValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, toPlain(one)]));
}
