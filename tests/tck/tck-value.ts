import {
  formatFloat,
  type TypedNode,
  type TypedRelationship,
  type TypedValue,
} from '../../shared/contract/cypher-values.ts';

/** A value in one spelling, so that equal values are equal texts: labels and keys sorted, floats as Java writes them. */
export function spell(value: TypedValue, ignoreListOrder: boolean): string {
  const inner = (one: TypedValue) => spell(one, ignoreListOrder);
  switch (value.$type) {
    case 'Null':
      return 'null';
    case 'Boolean':
      return String(value._value);
    case 'Integer':
      return value._value;
    case 'Float':
      return spellFloat(Number(value._value));
    case 'String':
      return JSON.stringify(value._value);
    case 'List':
      return spellList(value._value.map(inner), ignoreListOrder);
    case 'Map':
      return spellMap(value._value, inner);
    case 'Node':
      return spellNode(value, inner);
    case 'Relationship':
      return spellRelationship(value, inner);
    case 'Path':
      return spellPath(value._value, inner);
    default:
      return JSON.stringify(shortTime(value._value));
  }
}

/** -0.0 equals 0.0. */
function spellFloat(value: number): string {
  return formatFloat(value === 0 ? 0 : value);
}

function spellList(items: string[], ignoreListOrder: boolean): string {
  return `[${(ignoreListOrder ? [...items].sort() : items).join(', ')}]`;
}

function spellMap(fields: Record<string, TypedValue>, inner: (one: TypedValue) => string): string {
  const texts = Object.entries(fields).map(([key, one]) => `${key}: ${inner(one)}`);
  return `{${texts.sort().join(', ')}}`;
}

function spellNode({ _value }: TypedNode, inner: (one: TypedValue) => string): string {
  const labels = [..._value._labels].sort().map((label) => `:${label}`);
  return `(${labels.join('')}${spellMap(_value._properties, inner)})`;
}

function spellRelationship({ _value }: TypedRelationship, inner: (one: TypedValue) => string): string {
  return `[:${_value._type}${spellMap(_value._properties, inner)}]`;
}

function spellPath(steps: (TypedNode | TypedRelationship)[], inner: (one: TypedValue) => string): string {
  let text = '';
  steps.forEach((step, at) => {
    if (step.$type === 'Node') {
      text += spellNode(step, inner);
      return;
    }
    const before = steps[at - 1];
    const isForward = before?.$type === 'Node' && before._value._element_id === step._value._start_node_element_id;
    text += isForward ? `-${spellRelationship(step, inner)}->` : `<-${spellRelationship(step, inner)}-`;
  });
  return `<${text}>`;
}

/** The kit writes times without seconds that are zero. */
function shortTime(text: string): string {
  return text.replace(/(T?\d\d:\d\d):00(?![.\d])/, '$1');
}

/** Reads the kit's notation. Throws on what it cannot read. */
export function readTckValue(text: string): TypedValue {
  const reader = new TckReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

class TckReader {
  readonly #text: string;
  #at = 0;
  #nodes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  end(): void {
    this.#passBlanks();
    if (this.#at < this.#text.length) throw new Error(`not read: ${this.#text.slice(this.#at)} of ${this.#text}`);
  }

  value(): TypedValue {
    this.#passBlanks();
    const next = this.#text[this.#at];
    if (next === "'") return { $type: 'String', _value: this.#string() };
    if (next === '[') return this.#text[this.#at + 1] === ':' ? this.#relationship('', '') : this.#list();
    if (next === '{') return { $type: 'Map', _value: this.#map() };
    if (next === '(') return this.#node();
    if (next === '<') return this.#path();
    return this.#word();
  }

  #passBlanks(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #take(token: string): void {
    this.#passBlanks();
    if (!this.#text.startsWith(token, this.#at)) throw new Error(`wanted ${token} at ${this.#text.slice(this.#at)}`);
    this.#at += token.length;
  }

  #has(token: string): boolean {
    this.#passBlanks();
    return this.#text.startsWith(token, this.#at);
  }

  #match(pattern: RegExp): string {
    this.#passBlanks();
    const found = pattern.exec(this.#text.slice(this.#at))?.[0] ?? '';
    if (found === '') throw new Error(`no value at ${this.#text.slice(this.#at)}`);
    this.#at += found.length;
    return found;
  }

  #string(): string {
    this.#take("'");
    let text = '';
    while (this.#text[this.#at] !== "'") {
      if (this.#text[this.#at] === '\\') this.#at++;
      text += this.#text[this.#at++] ?? '';
    }
    this.#at++;
    return text;
  }

  #word(): TypedValue {
    const word = this.#match(/^[^\s,\])}>]+/);
    if (word === 'null') return { $type: 'Null', _value: null };
    if (word === 'true' || word === 'false') return { $type: 'Boolean', _value: word === 'true' };
    if (/^-?\d+$/.test(word)) return { $type: 'Integer', _value: word };
    if (word !== 'NaN' && Number.isNaN(Number(word))) throw new Error(`no value: ${word}`);
    return { $type: 'Float', _value: formatFloat(Number(word)) };
  }

  #list(): TypedValue {
    this.#take('[');
    const items: TypedValue[] = [];
    while (!this.#has(']')) {
      items.push(this.value());
      if (this.#has(',')) this.#take(',');
    }
    this.#take(']');
    return { $type: 'List', _value: items };
  }

  #map(): Record<string, TypedValue> {
    this.#take('{');
    const fields: Record<string, TypedValue> = {};
    while (!this.#has('}')) {
      const key = this.#match(/^`[^`]*`|^[^`:]+/)
        .replaceAll('`', '')
        .trim();
      this.#take(':');
      fields[key] = this.value();
      if (this.#has(',')) this.#take(',');
    }
    this.#take('}');
    return fields;
  }

  #node(): TypedNode {
    this.#take('(');
    const labels: string[] = [];
    while (this.#has(':')) {
      this.#take(':');
      labels.push(this.#match(/^[^\s:{})\]]+/));
    }
    const properties = this.#has('{') ? this.#map() : {};
    this.#take(')');
    this.#nodes += 1;
    return {
      $type: 'Node',
      _value: { _element_id: String(this.#nodes), _labels: labels, _properties: properties },
    };
  }

  #relationship(start: string, end: string): TypedRelationship {
    this.#take('[:');
    const type = this.#match(/^[^\s:{})\]]+/);
    const properties = this.#has('{') ? this.#map() : {};
    this.#take(']');
    return {
      $type: 'Relationship',
      _value: {
        _element_id: '',
        _start_node_element_id: start,
        _end_node_element_id: end,
        _type: type,
        _properties: properties,
      },
    };
  }

  #path(): TypedValue {
    this.#take('<');
    const first = this.#node();
    const steps: (TypedNode | TypedRelationship)[] = [first];
    let last = first;
    while (!this.#has('>')) {
      const isBackward = this.#has('<-');
      this.#take(isBackward ? '<-' : '-');
      const relationship = this.#relationship('', '');
      this.#take(isBackward ? '-' : '->');
      const next = this.#node();
      const [start, end] = isBackward ? [next, last] : [last, next];
      relationship._value._start_node_element_id = start._value._element_id;
      relationship._value._end_node_element_id = end._value._element_id;
      steps.push(relationship, next);
      last = next;
    }
    this.#take('>');
    return { $type: 'Path', _value: steps };
  }
}
