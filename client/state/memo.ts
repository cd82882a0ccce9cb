import type { Filters } from './filters.ts';
import type { State } from './state.ts';

/** Keeps the last result while every argument stays the same value. */
export function remember<A extends readonly unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let last: { args: A; value: T } | undefined;
  return (...args) => {
    if (last === undefined || last.args.some((one, at) => one !== args[at])) last = { args, value: compute(...args) };
    return last.value;
  };
}

/** The same, and where the next result equals the last one, it is the last one. */
export function rememberEqual<A extends readonly unknown[], T>(
  compute: (...args: A) => T,
  isEqual: (one: T, other: T) => boolean,
): (...args: A) => T {
  let last: { value: T } | undefined;
  return remember((...args) => {
    const value = compute(...args);
    if (last === undefined || !isEqual(last.value, value)) last = { value };
    return last.value;
  });
}

/** Keeps the result of each value for as long as somebody holds the value. */
export function rememberEach<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { value: T }>();
  return (of) => {
    const kept = known.get(of) ?? { value: compute(of) };
    known.set(of, kept);
    return kept.value;
  };
}

/** Keeps the last result while the named parts of the state, which are all that it looks at, stay the same. */
export function derived<K extends keyof State, T>(
  keys: readonly K[],
  compute: (state: Pick<State, K>) => T,
): (state: Pick<State, K>) => T {
  let last: { state: Pick<State, K>; value: T } | undefined;
  return (state) => {
    const before = last?.state;
    if (last === undefined || keys.some((key) => before?.[key] !== state[key])) last = { state, value: compute(state) };
    return last.value;
  };
}

/** The parts of the state that filter, and what readers say, by which one of them does. */
export const filterKeys = [
  ...(['hiddenKinds', 'hiddenTypes', 'hiddenDatasets', 'bases', 'said', 'statuses', 'domains'] as const),
  ...(['crossBorderOnly', 'window', 'undated', 'corrections'] as const),
] satisfies (keyof Filters | 'corrections')[];
