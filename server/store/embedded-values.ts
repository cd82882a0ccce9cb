import {
  formatFloat,
  type TypedNode,
  type TypedRelationship,
  type TypedValue,
} from '../../shared/contract/cypher-values.ts';
import { Failure } from '../failure.ts';
import { type GraphTypes, nullType, type TypesByName, type ValueType } from './value-type.ts';

type Fields = Record<string, unknown>;

/**
 * Reads a value as the embedded engine hands it out, by the type that is known of it: the engine itself writes 1 and 1.0
 * alike, and nodes as maps. Throws `needs-neo4j` for a value that the type does not tell apart.
 */
export function decodeValue(value: unknown, type: ValueType, graph: GraphTypes): TypedValue {
  if (value === null || value === undefined) return { $type: 'Null', _value: null };
  if (typeof value === 'boolean') return { $type: 'Boolean', _value: value };
  if (typeof value === 'string') return { $type: 'String', _value: value };
  if (typeof value === 'bigint') return { $type: 'Integer', _value: value.toString() };
  if (typeof value === 'number') return decodeNumber(value, type);
  if (Array.isArray(value)) {
    const { item } = type;
    if (item === undefined && value.length > 0) throw unreadable('a list');
    return {
      $type: 'List',
      _value: value.map((one) => decodeValue(one, item ?? nullType, graph)),
    };
  }
  if (typeof value !== 'object') throw unreadable(typeof value);
  return decodeObject(value as Fields, type, graph);
}

function decodeNumber(value: number, { bases }: ValueType): TypedValue {
  const isInteger = bases.includes('Integer');
  const isFloat = bases.includes('Float');
  if (isInteger && !isFloat && Number.isInteger(value)) return { $type: 'Integer', _value: BigInt(value).toString() };
  if (isFloat && (!isInteger || !Number.isInteger(value))) return { $type: 'Float', _value: formatFloat(value) };
  throw unreadable(`the number ${value}`);
}

function decodeObject(value: Fields, type: ValueType, graph: GraphTypes): TypedValue {
  const { bases } = type;
  if (bases.includes('Path') && Array.isArray(value['nodes'])) return decodePath(value, graph);
  if (bases.includes('Node') && Array.isArray(value['_labels'])) return decodeNode(value, graph);
  if (bases.includes('Relationship') && Object.hasOwn(value, '_source')) return decodeRelationship(value, graph);
  const { fields } = type;
  if (!bases.includes('Map') || fields === undefined) throw unreadable('a map');
  return {
    $type: 'Map',
    _value: Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, decodeValue(one, fields.get(key) ?? nullType, graph)]),
    ),
  };
}

function decodeNode(value: Fields, graph: GraphTypes): TypedNode {
  const { _id, _labels, ...properties } = value;
  return {
    $type: 'Node',
    _value: {
      _element_id: `n:${String(_id)}`,
      _labels: [...(_labels as string[])].sort(),
      _properties: decodeProperties(properties, graph.node, graph),
    },
  };
}

function decodeRelationship(value: Fields, graph: GraphTypes): TypedRelationship {
  const { _id, _source, _target, _type, ...properties } = value;
  return {
    $type: 'Relationship',
    _value: {
      _element_id: `r:${String(_id)}`,
      _start_node_element_id: `n:${String(_source)}`,
      _end_node_element_id: `n:${String(_target)}`,
      _type: String(_type),
      _properties: decodeProperties(properties, graph.relationship, graph),
    },
  };
}

function decodePath(value: Fields, graph: GraphTypes): TypedValue {
  const nodes = value['nodes'] as Fields[];
  const edges = value['edges'] as Fields[];
  const steps = nodes.flatMap((node, at) => {
    const edge = edges[at];
    return edge === undefined ? [decodeNode(node, graph)] : [decodeNode(node, graph), decodeRelationship(edge, graph)];
  });
  return { $type: 'Path', _value: steps };
}

function decodeProperties(properties: Fields, types: TypesByName, graph: GraphTypes): Record<string, TypedValue> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, decodeValue(value, types.get(key) ?? nullType, graph)]),
  );
}

/** A parameter as the embedded engine takes it; whether a number without fraction is a float is lost on the way. */
export function encodeParameter(value: TypedValue): unknown {
  switch (value.$type) {
    case 'Null':
    case 'Boolean':
    case 'String':
      return value._value;
    case 'Integer':
      return Number.isSafeInteger(Number(value._value)) ? Number(value._value) : BigInt(value._value);
    case 'Float':
      return Number(value._value);
    case 'List':
      return value._value.map(encodeParameter);
    case 'Map':
      return Object.fromEntries(Object.entries(value._value).map(([key, one]) => [key, encodeParameter(one)]));
    default:
      throw new Failure('needs-neo4j', `The embedded engine takes no parameter of type ${value.$type}.`);
  }
}

function unreadable(what: string): Failure {
  return new Failure(
    'needs-neo4j',
    `The embedded engine answered with ${what} whose Cypher type is not known for certain; a Neo4j tells it apart.`,
  );
}
