/** Picks one of so many options, by its number. */
export type Decide = (options: number) => number;

export type Kind = 'int' | 'float' | 'text' | 'bool' | 'ints' | 'texts' | 'node' | 'rel' | 'rels' | 'path';
export type Scope = Map<string, Kind>;

export const labels = ['County', 'City', 'Agreement', 'Company'];
export const types = ['SIGNED', 'PART_OF', 'SUPPLIES', 'KNOWS'];
export const nodeKeys: Record<string, Kind> = {
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
export const scalars: Kind[] = ['int', 'float', 'text', 'bool'];

/** What a query is made of, each by a decision. */
export type Choices = ReturnType<typeof createChoices>;

export function createChoices(decide: Decide) {
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

  const comparisons = ['=', '<>', '<', '<=', '>', '>='];
  const arrow = () =>
    pick(['-->', '<--', '--', `-[:${pick(types)}]->`, `<-[:${pick(types)}]-`, `-[:${pick(types)}|${pick(types)}]-`]);

  return { decide, pick, maybe, fresh, of, literal, property, comparisons, arrow };
}

function keysOf(keys: Record<string, Kind>, kind: Kind): string[] {
  return Object.keys(keys).filter((key) => keys[key] === kind);
}
