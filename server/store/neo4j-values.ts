import neo4j, { type Duration, type Node, type Path, type Point, type Relationship } from 'neo4j-driver';
import {
  formatFloat,
  type TypedNode,
  type TypedRelationship,
  type TypedValue,
} from '../../shared/contract/cypher-values.ts';
import { Failure } from '../failure.ts';

/** A value of the driver (with lossless integers) as typed JSON. */
export function encodeValue(value: unknown): TypedValue {
  if (value === null || value === undefined) return { $type: 'Null', _value: null };
  if (typeof value === 'boolean') return { $type: 'Boolean', _value: value };
  if (typeof value === 'string') return { $type: 'String', _value: value };
  if (typeof value === 'number') return { $type: 'Float', _value: formatFloat(value) };
  if (neo4j.isInt(value)) return { $type: 'Integer', _value: value.toString() };
  if (Array.isArray(value)) return { $type: 'List', _value: value.map(encodeValue) };
  if (value instanceof Int8Array) return { $type: 'Base64', _value: Buffer.from(value.buffer).toString('base64') };
  if (neo4j.isNode(value)) return encodeNode(value);
  if (neo4j.isRelationship(value)) return encodeRelationship(value);
  if (neo4j.isPath(value)) return encodePath(value);
  if (neo4j.isPoint(value)) return { $type: 'Point', _value: formatPoint(value) };
  const time = timeTypes.find(({ is }) => is(value));
  if (time !== undefined) return { $type: time.nameOf(value), _value: time.write(value) };
  return { $type: 'Map', _value: encodeFields(value as Record<string, unknown>) };
}

const timeTypes: {
  is: (value: object) => boolean;
  nameOf: (
    value: object,
  ) => 'Date' | 'Time' | 'LocalTime' | 'LocalDateTime' | 'OffsetDateTime' | 'ZonedDateTime' | 'Duration';
  write: (value: object) => string;
}[] = [
  { is: neo4j.isDate, nameOf: () => 'Date', write: formatTime },
  { is: neo4j.isTime, nameOf: () => 'Time', write: formatTime },
  { is: neo4j.isLocalTime, nameOf: () => 'LocalTime', write: formatTime },
  { is: neo4j.isLocalDateTime, nameOf: () => 'LocalDateTime', write: formatTime },
  {
    is: neo4j.isDateTime,
    nameOf: (value) =>
      (value as { timeZoneId?: string | null }).timeZoneId == null ? 'OffsetDateTime' : 'ZonedDateTime',
    write: formatTime,
  },
  { is: neo4j.isDuration, nameOf: () => 'Duration', write: (value) => formatDuration(value as Duration) },
];

function encodeNode({ elementId, labels, properties }: Node): TypedNode {
  return {
    $type: 'Node',
    _value: { _element_id: elementId, _labels: labels, _properties: encodeFields(properties) },
  };
}

function encodeRelationship(value: Relationship): TypedRelationship {
  return {
    $type: 'Relationship',
    _value: {
      _element_id: value.elementId,
      _start_node_element_id: value.startNodeElementId,
      _end_node_element_id: value.endNodeElementId,
      _type: value.type,
      _properties: encodeFields(value.properties),
    },
  };
}

function encodePath({ start, segments }: Path): TypedValue {
  const steps = segments.flatMap(({ relationship, end }) => [encodeRelationship(relationship), encodeNode(end)]);
  return { $type: 'Path', _value: [encodeNode(start), ...steps] };
}

function encodeFields(fields: Record<string, unknown>): Record<string, TypedValue> {
  return Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, encodeValue(one)]));
}

/** The driver writes nine digits of a second; Neo4j writes three, six or nine, or none. */
function formatTime(value: object): string {
  return (value as { toString: () => string }).toString().replace(/\.(\d{9})/, (_, digits: string) => {
    const rest = digits.replace(/(000){1,3}$/, '');
    return rest === '' ? '' : `.${rest}`;
  });
}

/** As Neo4j writes it: `P1Y2M10DT2H30M5.5S`, each part with its own sign. */
function formatDuration(duration: Duration): string {
  const [months, days, seconds, nanoseconds] = [
    duration.months,
    duration.days,
    duration.seconds,
    duration.nanoseconds,
  ].map((part) => BigInt(part.toString())) as [bigint, bigint, bigint, bigint];
  const part = (amount: bigint, unit: string) => (amount === 0n ? '' : `${amount}${unit}`);
  const isNegative = seconds < 0n && nanoseconds > 0n;
  const whole = isNegative ? seconds + 1n : seconds;
  const fraction = isNegative ? 1_000_000_000n - nanoseconds : nanoseconds;
  const rest = whole % 60n;
  const sign = isNegative && rest === 0n ? '-' : '';
  const decimals = fraction === 0n ? '' : `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`;
  const lastPart = rest === 0n && fraction === 0n ? '' : `${sign}${rest}${decimals}S`;
  const time = part(whole / 3600n, 'H') + part((whole % 3600n) / 60n, 'M') + lastPart;
  const date = part(months / 12n, 'Y') + part(months % 12n, 'M') + part(days, 'D');
  return date === '' && time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`;
}

function formatPoint({ srid, x, y, z }: Point): string {
  const at = [x, y, ...(z === undefined ? [] : [z])].map((one) => String(one)).join(' ');
  return `SRID=${String(srid)};POINT ${z === undefined ? '' : 'Z '}(${at})`;
}

/** A typed parameter as the driver takes it. Throws `bad-request` that names what could not be read. */
export function decodeParameter(value: TypedValue): unknown {
  switch (value.$type) {
    case 'Integer':
      return neo4j.int(value._value);
    case 'Float':
      return Number(value._value);
    case 'List':
      return value._value.map(decodeParameter);
    case 'Map':
      return Object.fromEntries(Object.entries(value._value).map(([key, one]) => [key, decodeParameter(one)]));
    case 'Base64':
      return new Int8Array(Buffer.from(value._value, 'base64'));
    case 'Point':
      return parsePoint(value._value);
    case 'Node':
    case 'Relationship':
    case 'Path':
      throw new Failure('bad-request', `A ${value.$type} cannot be a parameter; give its id.`);
    case 'Null':
    case 'Boolean':
    case 'String':
      return value._value;
    default:
      return parseTime(value.$type, value._value);
  }
}

const timeParsers = {
  Date: neo4j.types.Date,
  Time: neo4j.types.Time,
  LocalTime: neo4j.types.LocalTime,
  LocalDateTime: neo4j.types.LocalDateTime,
  OffsetDateTime: neo4j.types.DateTime,
  ZonedDateTime: neo4j.types.DateTime,
  Duration: neo4j.types.Duration,
} as const;

function parseTime(type: keyof typeof timeParsers, text: string): unknown {
  try {
    return timeParsers[type].fromString(text);
  } catch (cause) {
    throw new Failure(
      'bad-request',
      `A parameter of type ${type}: wanted ISO 8601 text, found ${JSON.stringify(text)}`,
      {
        cause,
      },
    );
  }
}

function parsePoint(text: string): Point {
  const parts = /^SRID=(\d+);POINT ?Z? ?\(([-\d.eE+]+) ([-\d.eE+]+)(?: ([-\d.eE+]+))?\)$/.exec(text);
  if (parts === null)
    throw new Failure('bad-request', `A parameter of type Point: wanted SRID=4326;POINT (1.2 3.4), found ${text}`);
  const [, srid, x, y, z] = parts;
  return new neo4j.types.Point(neo4j.int(srid ?? 0), Number(x), Number(y), z === undefined ? undefined : Number(z));
}
