/** Numbers that are added one by one, in eight bytes each: a list of the language's own takes several times that. */
export interface NumberList {
  readonly length: number;
  add: (value: number) => void;
  at: (index: number) => number;
  /** A copy of them, in rising order. */
  sorted: () => Float64Array;
}

export function createNumberList(): NumberList {
  let values = new Float64Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    add: (value) => {
      if (length === values.length) {
        const wider = new Float64Array(2 * length);
        wider.set(values);
        values = wider;
      }
      values[length] = value;
      length += 1;
    },
    at: (index) => values[index] ?? Number.NaN,
    sorted: () => values.slice(0, length).sort(),
  };
}

/** The numbers that stand in a list more than once. */
export function repeatedIn(list: NumberList): ReadonlySet<number> {
  const repeated = new Set<number>();
  const sorted = list.sorted();
  for (let at = 1; at < sorted.length; at += 1) {
    const value = sorted[at];
    if (value !== undefined && value === sorted[at - 1]) repeated.add(value);
  }
  return repeated;
}
