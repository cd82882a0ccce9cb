import { type Choices, type Kind, labels, nodeKeys, scalars, type Scope, types } from './choices.ts';
import type { WriteExpression } from './expressions.ts';

/** Writes clauses; each tells the scope that it leaves. */
export function createClauses({ decide, pick, maybe, fresh, of, literal }: Choices, expression: WriteExpression) {
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

  return { match, shortest, withClause, unwind, call, returnClause };
}
