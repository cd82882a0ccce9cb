/**
 * Writes random reading queries from a grammar of typed Cypher. Every decision is a number from `decide`, so that
 * fast-check can repeat and shrink a query. What the grammar holds is more than what the embedded engine's guard lets
 * through: it is written from the language, not from the guard.
 */
export type Decide = (options: number) => number;

type Kind = 'int' | 'float' | 'text' | 'bool' | 'ints' | 'texts' | 'node' | 'rel' | 'rels' | 'path';
type Scope = Map<string, Kind>;

const labels = ['County', 'City', 'Agreement', 'Company'];
const types = ['SIGNED', 'PART_OF', 'SUPPLIES', 'KNOWS'];
const nodeKeys: Record<string, Kind> = {
  id: 'text',
  name: 'text',
  code: 'text',
  count: 'int',
  share: 'float',
  active: 'bool',
  tags: 'texts',
  years: 'ints',
};
const relKeys: Record<string, Kind> = { id: 'text', weight: 'float', year: 'int', basis: 'text', quotes: 'texts' };
const scalars: Kind[] = ['int', 'float', 'text', 'bool'];

export function writeQuery(decide: Decide): string {
  const writer = createWriter(decide);
  const first = writer.single();
  if (!writer.maybe(12)) return first;
  return `${writer.unionPart()} ${writer.maybe(2) ? 'UNION' : 'UNION ALL'} ${writer.unionPart()}`;
}

function createWriter(decide: Decide) {
  let names = 0;
  const pick = <T>(options: readonly T[]): T => {
    const found = options[decide(options.length)] ?? options[0];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  /** True once in `of` times. */
  const maybe = (of: number): boolean => decide(of) === 1;
  const fresh = (letter: string) => `${letter}${++names}`;

  const of = (scope: Scope, kind: Kind): string[] => [...scope].filter(([, one]) => one === kind).map(([name]) => name);

  const literal: Partial<Record<Kind, () => string>> = {
    int: () => pick(['0', '1', '2', '3', '7', '-1', '-5', '10', '2020', '9007199254740993', '0x1F']),
    float: () => pick(['0.5', '1.0', '2.0', '-1.5', '3.25', '0.0', '-0.0', '9007199254740992.0']),
    text: () => pick(["'a'", "'b'", "''", "'汝城县'", "'城'", "'7'", "'County'", "'𠮷'", "'signed'", "'A b'"]),
    bool: () => pick(['true', 'false']),
    ints: () => pick(['[1, 2, 3]', '[]', '[7]', '[2020, 2021]', '[1, null]', '[3, 1, 3]']),
    texts: () => pick(["['a', 'b']", "['汝城县']", '[]', "['a', null]"]),
  };

  const property = (scope: Scope, kind: Kind): string | undefined => {
    const options = [
      ...of(scope, 'node').flatMap((name) => keysOf(nodeKeys, kind).map((key) => `${name}.${key}`)),
      ...of(scope, 'rel').flatMap((name) => keysOf(relKeys, kind).map((key) => `${name}.${key}`)),
    ];
    return options.length === 0 ? undefined : pick(options);
  };

  const expression = (scope: Scope, kind: Kind, depth: number): string => {
    const known = of(scope, kind);
    if (known.length > 0 && maybe(3)) return pick(known);
    const stored = property(scope, kind);
    if (stored !== undefined && (depth <= 0 || !maybe(3))) return stored;
    if (depth <= 0 || maybe(4)) return literal[kind]?.() ?? 'null';
    if (maybe(25)) return 'null';
    return composed(scope, kind, depth - 1);
  };

  const composed = (scope: Scope, kind: Kind, depth: number): string => {
    const x = (one: Kind) => expression(scope, one, depth);
    const list = (one: 'ints' | 'texts', body: (name: string, inner: Scope) => string): string => {
      const name = fresh('x');
      const inner: Scope = new Map([...scope, [name, one === 'ints' ? 'int' : 'text']]);
      return body(name, inner);
    };
    const graphLists = [...of(scope, 'path').map((p) => `nodes(${p})`)];
    const options: Partial<Record<Kind, (() => string)[]>> = {
      int: [
        () => `${x('int')} ${pick(['+', '-', '*'])} ${x('int')}`,
        () =>
          `(${x('int')} ${pick(['+', '-', '*'])} ${x('int')}) ${pick(['+', '-', '*', '/', '%'])} ${pick(['2', '3', '7'])}`,
        () => `size(${x('text')})`,
        () => `size(${x(pick(['ints', 'texts']))})`,
        () => `abs(${x('int')})`,
        () => `sign(${x(pick(['int', 'float']))})`,
        () => `coalesce(${x('int')}, ${x('int')})`,
        () => `CASE WHEN ${x('bool')} THEN ${x('int')} ELSE ${x('int')} END`,
        () => `CASE ${x('text')} WHEN ${x('text')} THEN ${x('int')} END`,
        () => `${x('ints')}[${pick(['0', '1', '-1', '5'])}]`,
        () => `head(${x('ints')})`,
        () => `toInteger(${x('float')})`,
        () => list('ints', (name) => `reduce(${maybe(10) ? name : 's'} = 0, ${name} IN ${x('ints')} | s + ${name})`),
        () => `-${x('int')}`,
        () => `${x('int')} / ${x('int')}`,
        () => count(scope),
      ],
      float: [
        () => `${x('float')} ${pick(['+', '-', '*'])} ${x(pick(['float', 'int']))}`,
        () => `${x('float')} / ${pick(['2', '4.0', '3'])}`,
        () => `${pick(['ceil', 'floor', 'abs', 'round'])}(${x('float')})`,
        () => `toFloat(${x('int')})`,
        () => `coalesce(${x('float')}, ${x('float')})`,
        () => `CASE WHEN ${x('bool')} THEN ${x('float')} END`,
        () => `sqrt(${x('int')})`,
        () => `${x('int')} ^ 2`,
      ],
      text: [
        () => `${x('text')} + ${x('text')}`,
        () => `${x('text')} + ${x('int')}`,
        () => `${pick(['toUpper', 'toLower', 'trim', 'ltrim', 'rtrim', 'reverse'])}(${x('text')})`,
        () => `${pick(['left', 'right'])}(${x('text')}, ${pick(['0', '1', '2', '9', '-1', '4294967297'])})`,
        () => `substring(${x('text')}, ${pick(['0', '1', '3'])})`,
        () => `substring(${x('text')}, ${pick(['0', '1'])}, ${pick(['0', '1', '2'])})`,
        () => `replace(${x('text')}, ${pick(["'a'", "'城'", "'ab'"])}, ${x('text')})`,
        () => `toString(${x(pick(['int', 'bool', 'text', 'float']))})`,
        () => `coalesce(${x('text')}, ${x('text')})`,
        () => `CASE WHEN ${x('bool')} THEN ${x('text')} ELSE ${x('text')} END`,
        () => `${x('texts')}[${pick(['0', '1', '-1', '5'])}]`,
        () => `${pick(['head', 'last'])}(${x('texts')})`,
        () => `{k: ${x('text')}, j: 1}.${pick(['k', 'k', 'm', 'toString'])}`,
        ...[...scope.keys()].map((name) => () => `${name}.${pick(['name', 'year', 'constructor', 'nothing'])}`),
        ...of(scope, 'rel').map((name) => () => `type(${name})`),
        ...of(scope, 'rel').map((name) => () => `${pick(['startNode', 'endNode'])}(${name}).name`),
      ],
      bool: [
        () => `${x('int')} ${pick(comparisons)} ${x(pick(['int', 'float']))}`,
        () => `${x('text')} ${pick(comparisons)} ${x('text')}`,
        () => `${x(pick(scalars))} IS ${pick(['', 'NOT '])}NULL`,
        () => `${x('text')} ${pick(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${x('text')}`,
        () => `${x('int')} IN ${x('ints')}`,
        () => `${x('text')} IN ${x('texts')}`,
        () => `(${x('bool')} ${pick(['AND', 'OR', 'XOR'])} ${x('bool')})`,
        () => `NOT ${x('bool')}`,
        () => `NOT (${x('bool')} ${pick(['AND', 'OR'])} ${x('bool')})`,
        () =>
          list(
            'ints',
            (name, inner) =>
              `${pick(['any', 'all', 'none', 'single'])}(${name} IN ${x('ints')} WHERE ${expression(inner, 'bool', depth)})`,
          ),
        () =>
          list(
            'texts',
            (name, inner) =>
              `${pick(['any', 'all', 'none', 'single'])}(${name} IN ${x('texts')} WHERE ${expression(inner, 'bool', depth)})`,
          ),
        () => `CASE WHEN ${x('bool')} THEN ${x('bool')} ELSE ${x('bool')} END`,
        () => `${x('bool')} ${pick(['=', '<>'])} ${x('bool')}`,
        () => `${x('int')} < ${x('int')} <= ${x('int')}`,
        () => `${x('text')} =~ ${pick(["'.*城.*'", "'a.*'", "'[a-c]+'", "'(a|b)?'"])}`,
        () => `${x(pick(['ints', 'texts']))} ${pick(['=', '<>'])} ${x(pick(['ints', 'texts']))}`,
        () => `${x('int')} = ${x('text')}`,
        ...of(scope, 'node').map((name) => () => `${name}:${pick(labels)}`),
        ...of(scope, 'node').map((name) => () => `(${name})${arrow()}(${pick(['', `:${pick(labels)}`])})`),
        ...of(scope, 'node').map((name) => () => exists(scope, name)),
        ...(of(scope, 'node').length > 1
          ? [() => `${pick(of(scope, 'node'))} ${pick(['=', '<>'])} ${pick(of(scope, 'node'))}`]
          : []),
        ...graphLists.map(
          (nodes) => () =>
            `${pick(['any', 'all', 'none', 'single'])}(m IN ${nodes} WHERE m.${pick(['name', 'code'])} ${pick(comparisons)} ${literal.text?.() ?? ''})`,
        ),
        ...of(scope, 'node').map((name) => () => `'${pick(labels)}' IN labels(${name})`),
      ],
      ints: [
        () => `[${x('int')}, ${x('int')}]`,
        () => `range(${pick(['0', '1', '3', '-1'])}, ${pick(['2', '4', '0'])})`,
        () => list('ints', (name, inner) => `[${name} IN ${x('ints')} WHERE ${expression(inner, 'bool', depth)}]`),
        () => list('ints', (name, inner) => `[${name} IN ${x('ints')} | ${expression(inner, 'int', depth)}]`),
        () => `${pick(['tail', 'reverse'])}(${x('ints')})`,
        () => `${x('ints')} + ${x('ints')}`,
        () => `${x('ints')} + ${x('int')}`,
        () => `${x('ints')}[${pick(['0..1', '1..', '..2', '0..-1', '2..1', '0..0', '7..', 'null..', '..4294967297'])}]`,
        () => `range(${x('int')}, 3, ${pick(['1', '2', '0', '-1'])})`,
      ],
      texts: [
        () => `[${x('text')}, ${x('text')}]`,
        () => `split(${x('text')}, ${pick(["'a'", "' '", "'城'"])})`,
        () =>
          list(
            'texts',
            (name, inner) =>
              `[${name} IN ${x('texts')} WHERE ${expression(inner, 'bool', depth)} | ${expression(inner, 'text', depth)}]`,
          ),
        () => `${x('texts')} + ${x('texts')}`,
        () => `${x('texts')}[..1]`,
        ...of(scope, 'path').map((p) => () => `[m IN nodes(${p}) | m.name]`),
        ...of(scope, 'path').map((p) => () => `[m IN relationships(${p}) | type(m)]`),
        ...of(scope, 'rels').map((r) => () => `[m IN ${r} | m.basis]`),
      ],
    };
    const found = options[kind];
    return found === undefined ? 'null' : pick(found)();
  };

  const comparisons = ['=', '<>', '<', '<=', '>', '>='];
  const arrow = () =>
    pick(['-->', '<--', '--', `-[:${pick(types)}]->`, `<-[:${pick(types)}]-`, `-[:${pick(types)}|${pick(types)}]-`]);

  const exists = (scope: Scope, name: string) => {
    const other = fresh('e');
    const inner: Scope = new Map([...scope, [other, 'node']]);
    const where = maybe(2) ? ` WHERE ${expression(inner, 'bool', 1)}` : '';
    return `${pick(['EXISTS', 'NOT EXISTS'])} { (${name})${arrow()}(${other})${where} }`;
  };

  const count = (scope: Scope) => {
    const nodes = of(scope, 'node');
    if (nodes.length === 0) return '1';
    const other = fresh('c');
    const inner: Scope = new Map([...scope, [other, 'node']]);
    const where = maybe(3) ? ` WHERE ${expression(inner, 'bool', 1)}` : '';
    return `COUNT { (${pick(nodes)})${arrow()}(${other})${where} }`;
  };

  const node = (scope: Scope, found: Scope): string => {
    const known = of(scope, 'node');
    if (known.length > 0 && maybe(3)) return `(${pick(known)})`;
    const name = fresh('n');
    const label = maybe(2) ? `:${pick(labels)}` : maybe(6) ? `:${pick(labels)}:${pick(labels)}` : '';
    const key = pick(Object.keys(nodeKeys).filter((one) => scalars.includes(nodeKeys[one] ?? 'path')));
    const map = maybe(6) ? ` {${key}: ${literal[nodeKeys[key] ?? 'text']?.() ?? 'null'}}` : '';
    if (maybe(6)) return `(${label}${map})`;
    found.set(name, 'node');
    return `(${name}${label}${map})`;
  };

  const relationship = (scope: Scope, found: Scope): string => {
    const length = maybe(5)
      ? pick(['*1..2', '*2', '*..2', '*0..1', '*1..3', '*0', '*0..0', '*2..1', '*1..0', '*..0', '*0..2'])
      : '';
    const bound = of(scope, 'rel').concat(of(scope, 'node'));
    if (bound.length > 0 && maybe(25)) return `-[${pick(bound)}]->`;
    const type = maybe(2) ? `:${pick(types)}` : maybe(4) ? `:${pick(types)}|${pick(types)}` : '';
    const name = maybe(2) ? fresh('r') : '';
    if (name !== '') found.set(name, length === '' ? 'rel' : 'rels');
    const body = name + type + length === '' ? '' : `[${name}${type}${length}]`;
    return pick([`-${body}->`, `<-${body}-`, `-${body}-`]);
  };

  const pattern = (scope: Scope): { text: string; found: Scope } => {
    const found: Scope = new Map();
    const all = () => new Map([...scope, ...found]);
    let text = node(all(), found);
    const steps = decide(3);
    for (let step = 0; step < steps; step++) text += relationship(all(), found) + node(all(), found);
    if (steps > 0 && maybe(5)) {
      const paths = of(scope, 'path');
      const name = paths.length > 0 && maybe(10) ? pick(paths) : fresh('p');
      found.set(name, 'path');
      text = `${name} = ${text}`;
    }
    return { text, found };
  };

  const match = (scope: Scope, isOptional: boolean): { text: string; scope: Scope } => {
    const first = pattern(scope);
    let inner: Scope = new Map([...scope, ...first.found]);
    let text = `${isOptional ? 'OPTIONAL ' : ''}MATCH ${first.text}`;
    if (maybe(8)) {
      const second = pattern(inner);
      inner = new Map([...inner, ...second.found]);
      text += `, ${second.text}`;
    }
    if (maybe(2)) text += ` WHERE ${expression(inner, 'bool', 2)}`;
    return { text, scope: inner };
  };

  const shortest = (scope: Scope): { text: string; scope: Scope } | undefined => {
    const nodes = of(scope, 'node');
    if (nodes.length < 2) return undefined;
    const name = fresh('p');
    const [a, b] = [pick(nodes), pick(nodes)];
    if (a === b) return undefined;
    // Which of several shortest paths is found is free; only its length is not.
    const length = fresh('v');
    const text = `MATCH ${name} = shortestPath((${a})${pick(['-[*..4]-', '-[*..5]->', `-[:${pick(types)}*..4]-`])}(${b})) WITH length(${name}) AS ${length}`;
    return { text, scope: new Map([[length, 'int']]) };
  };

  const aggregate = (scope: Scope): { text: string; kind: Kind | undefined } => {
    const kind = pick(scalars);
    const value = expression(scope, kind, 1);
    const distinct = maybe(3) ? 'DISTINCT ' : '';
    return pick([
      { text: 'count(*)', kind: 'int' },
      { text: `count(${distinct}${value})`, kind: 'int' },
      { text: `${pick(['min', 'max'])}(${value})`, kind },
      { text: `sum(${distinct}${expression(scope, 'int', 1)})`, kind: 'int' },
      { text: `avg(${distinct}${expression(scope, 'int', 1)})`, kind: 'float' },
      { text: `collect(${distinct}${value})`, kind: undefined },
      { text: `size(collect(${distinct}${value}))`, kind: 'int' },
    ] satisfies { text: string; kind: Kind | undefined }[]);
  };

  const withClause = (scope: Scope): { text: string; scope: Scope } => {
    const kept = [...scope].filter(() => maybe(2)).slice(0, 3);
    const next: Scope = new Map(kept);
    const items = kept.map(([name]) => name);
    const isAggregating = maybe(3);
    const hidden = [...scope.keys()].filter((one) => !next.has(one));
    const name = hidden.length > 0 && maybe(4) ? pick(hidden) : fresh('v');
    if (isAggregating) {
      const { text, kind } = aggregate(scope);
      items.push(`${text} AS ${name}`);
      if (kind !== undefined) next.set(name, kind);
    } else {
      const kind = pick(scalars);
      items.push(`${expression(scope, kind, 2)} AS ${name}`);
      next.set(name, kind);
    }
    const distinct = maybe(5) ? 'DISTINCT ' : '';
    const where = maybe(3) ? ` WHERE ${expression(next, 'bool', 1)}` : '';
    return { text: `WITH ${distinct}${items.join(', ')}${where}`, scope: next };
  };

  const unwind = (scope: Scope): { text: string; scope: Scope } => {
    const kind = pick(['ints', 'texts'] as const);
    const name = scope.size > 0 && maybe(8) ? pick([...scope.keys()]) : fresh('u');
    return {
      text: `UNWIND ${expression(scope, kind, 2)} AS ${name}`,
      scope: new Map([...scope, [name, kind === 'ints' ? 'int' : 'text']]),
    };
  };

  const call = (): { text: string; scope: Scope } => {
    const [procedure, yields] = pick([
      ['db.labels', 'label'],
      ['db.relationshipTypes', 'relationshipType'],
    ] as const);
    const name = fresh('l');
    const inner: Scope = new Map([[name, 'text']]);
    // Neo4j also lists labels that only a constraint names.
    const isUsed = `NOT ${name} IN ['Entity', 'Dataset', 'Kuajie', 'KuajieDataset']`;
    const where = ` WHERE ${isUsed}${maybe(2) ? ` AND ${expression(inner, 'bool', 1)}` : ''}`;
    return { text: `CALL ${procedure}() YIELD ${yields} AS ${name}${where}`, scope: inner };
  };

  const returnClause = (scope: Scope): string => {
    const items: string[] = [];
    const sortable: string[] = [];
    if (maybe(12) && of(scope, 'node').length > 0)
      return `RETURN ${pick(['', 'DISTINCT '])}labels(${pick(of(scope, 'node'))})${pick([' AS l', ''])}, count(*) AS n`;
    const amount = 1 + decide(3);
    const isAggregating = maybe(4);
    for (let at = 0; at < amount; at++) {
      const name = fresh('c');
      if (isAggregating && at === 0) {
        items.push(`${aggregate(scope).text} AS ${name}`);
        continue;
      }
      const kinds: Kind[] = [...scalars, 'ints', 'texts'];
      const graph = [...scope].filter(([, kind]) => ['node', 'rel', 'rels', 'path'].includes(kind));
      if (graph.length > 0 && maybe(4)) {
        items.push(pick(graph)[0]);
        continue;
      }
      const kind = pick(kinds);
      const text = expression(scope, kind, 2);
      if (maybe(6)) items.push(text);
      else {
        items.push(`${text} AS ${name}`);
        if (scalars.includes(kind)) sortable.push(name);
      }
    }
    const distinct = maybe(4) ? 'DISTINCT ' : '';
    let text = `RETURN ${distinct}${items.join(', ')}`;
    if (sortable.length === items.length && maybe(2)) {
      text += ` ORDER BY ${sortable.map((name) => name + pick(['', ' DESC', ' ASC'])).join(', ')}`;
      if (maybe(3)) text += ` SKIP ${pick(['0', '1', '2', '100', '1 + 1', '-1', '4294967296'])}`;
      if (maybe(2)) text += ` LIMIT ${pick(['0', '1', '2', '3', '5', '1.5', '-1', '9223372036854775807'])}`;
    }
    return text;
  };

  const single = (): string => {
    const parts: string[] = [];
    let scope: Scope = new Map();
    const add = (next: { text: string; scope: Scope } | undefined) => {
      if (next === undefined) return;
      parts.push(next.text);
      scope = next.scope;
    };
    if (maybe(15)) add(call());
    else if (maybe(8)) add(unwind(scope));
    else add(match(scope, false));
    const more = decide(4);
    for (let at = 0; at < more; at++) {
      const what = decide(6);
      if (what === 0) add(match(scope, false));
      else if (what <= 2) add(match(scope, true));
      else if (what === 3) add(withClause(scope));
      else if (what === 4) add(unwind(scope));
      else add(shortest(scope));
    }
    return [...parts, returnClause(scope)].join(' ');
  };

  const unionPart = (): string => {
    const found = match(new Map(), false);
    return `${found.text} RETURN ${expression(found.scope, 'text', 1)} AS a, ${expression(found.scope, 'int', 1)} AS b`;
  };

  return { single, unionPart, maybe };
}

function keysOf(keys: Record<string, Kind>, kind: Kind): string[] {
  return Object.keys(keys).filter((key) => keys[key] === kind);
}
