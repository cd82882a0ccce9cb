import type { TypedNode, TypedRelationship, TypedValue } from '#shared/contract/cypher-values';

/** A value as Neo4j writes it: texts in double quotes, `(:County {name: "汝城县"})`, `[:SIGNED {…}]`, paths as patterns. */
export function valueText(value: TypedValue): string {
  switch (value.$type) {
    case 'Null':
      return 'null';
    case 'Boolean':
      return String(value._value);
    case 'String':
      return JSON.stringify(value._value);
    case 'List':
      return `[${value._value.map(valueText).join(', ')}]`;
    case 'Map':
      return mapText(value._value);
    case 'Node':
      return nodeText(value);
    case 'Relationship':
      return relationshipText(value);
    case 'Path':
      return pathText(value._value);
    case 'Duration':
    case 'Point':
    default:
      return value._value;
  }
}

function mapText(fields: Record<string, TypedValue>): string {
  const entries = Object.entries(fields).map(([key, one]) => `${nameText(key)}: ${valueText(one)}`);
  return `{${entries.join(', ')}}`;
}

function nodeText({ _value }: TypedNode): string {
  const labels = labelsOf(_value._labels).map((label) => `:${nameText(label)}`);
  return `(${labels.join('')}${propertiesText(_value._properties)})`;
}

function relationshipText({ _value }: TypedRelationship): string {
  return `[:${nameText(_value._type)}${propertiesText(_value._properties)}]`;
}

function pathText(steps: readonly (TypedNode | TypedRelationship)[]): string {
  return steps
    .map((step, at) => {
      if (step.$type === 'Node') return nodeText(step);
      const before = steps[at - 1];
      const isForward = before?.$type === 'Node' && before._value._element_id === step._value._start_node_element_id;
      return isForward ? `-${relationshipText(step)}->` : `<-${relationshipText(step)}-`;
    })
    .join('');
}

/** The name comes first, what identifies next. */
function propertiesText(properties: Record<string, TypedValue>): string {
  const keys = Object.keys(properties);
  if (keys.length === 0) return '';
  const first = ['name', 'title', 'id'].filter((key) => keys.includes(key));
  const ordered = [...first, ...keys.filter((key) => !first.includes(key))];
  return ` ${mapText(Object.fromEntries(ordered.flatMap((key) => (properties[key] ? [[key, properties[key]]] : []))))}`;
}

/** What a cell of the table shows: a node is its name. */
export function cellText(value: TypedValue): string {
  if (value.$type !== 'Node') return shortText(value);
  const { name, title } = value._value._properties;
  const named = [name, title].find((one) => one?.$type === 'String' && one._value !== '');
  return named?.$type === 'String' ? named._value : shortText(value);
}

/** The same in a few words, for a cell: a node with its name, a relationship with its type. */
function shortText(value: TypedValue): string {
  switch (value.$type) {
    case 'Node': {
      const { _labels: labels, _properties: properties } = value._value;
      const [label = ''] = labelsOf(labels);
      const key = ['name', 'title', 'id'].find((one) => one in properties);
      const named = key === undefined ? undefined : properties[key];
      return `(:${nameText(label)}${key === undefined || named === undefined ? '' : ` {${key}: ${valueText(named)}, …}`})`;
    }
    case 'Relationship':
      return `[:${nameText(value._value._type)} …]`;
    case 'Path':
      return value._value
        .map((step, at) => {
          if (step.$type === 'Node') return shortText(step);
          const before = value._value[at - 1];
          const isForward =
            before?.$type === 'Node' && before._value._element_id === step._value._start_node_element_id;
          return isForward ? `-${shortText(step)}->` : `<-${shortText(step)}-`;
        })
        .join('');
    case 'List':
      return `[${value._value.map(shortText).join(', ')}]`;
    default:
      return valueText(value);
  }
}

/** Every entity is an `Entity`; the label that tells more comes first. */
function labelsOf(labels: readonly string[]): string[] {
  return [...labels.filter((label) => label !== 'Entity'), ...labels.filter((label) => label === 'Entity')];
}

function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

/** A cell of a CSV table: texts bare, everything else as Neo4j writes it, null empty. */
export function csvText(value: TypedValue): string {
  if (value.$type === 'Null') return '';
  return value.$type === 'String' ? value._value : valueText(value);
}
