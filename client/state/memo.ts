/** Keeps the last result while every argument stays the same value. */
export function remember<A extends readonly unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let last: { args: A; value: T } | undefined;
  return (...args) => {
    if (last === undefined || last.args.some((one, at) => one !== args[at])) last = { args, value: compute(...args) };
    return last.value;
  };
}
