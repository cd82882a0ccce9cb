import { type Choices, type Kind, labels, scalars, type Scope } from './choices.ts';

export type WriteExpression = (scope: Scope, kind: Kind, depth: number) => string;

/** Writes expressions of a type over what a scope names. */
export function expressionWriter({
  pick,
  maybe,
  fresh,
  of,
  literal,
  property,
  comparisons,
  arrow,
}: Choices): WriteExpression {
  const expression: WriteExpression = (scope, kind, depth) => {
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

  return expression;
}
