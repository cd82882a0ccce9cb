/** A place in what was brought: `row` as a spreadsheet counts, from 1 on; `column` by its name, or its letters. */
export interface Place {
  file: string;
  sheet?: string;
  row?: number;
  column?: string;
}

/** What a sentence says beside its rule, for who says it in another language. */
export type Values = Readonly<Record<string, string | number>>;

/** What the program understood or mended by itself, and says. */
export interface Notice extends Place {
  /** The same for all of its sort, so that they can be counted and translated. */
  rule: string;
  text: string;
  values?: Values;
}

/** What stands in the way: nothing is written. */
export interface TableFault extends Place {
  rule: string;
  wanted: string;
  found: string;
  /** What could stand there instead. */
  proposed?: string;
  values?: Values;
}

export interface Said {
  notices: Notice[];
  faults: TableFault[];
}

export function placeText({ file, sheet, row, column }: Place): string {
  return [file, sheet, row === undefined ? undefined : `row ${row}`, column]
    .filter((part) => part !== undefined)
    .join(':');
}

export function faultText(fault: TableFault): string {
  const { wanted, found, proposed } = fault;
  return `${placeText(fault)}: wanted ${wanted}, found ${found}${proposed === undefined ? '' : `; perhaps ${proposed}`}`;
}

/** Several of one sort in a file are told as their first and a count, in the order in which their sorts appear. */
export function groupByRule<T extends Place & { rule: string; values?: Values }>(
  items: readonly T[],
): { first: T; count: number }[] {
  const groups = new Map<string, { first: T; count: number }>();
  for (const item of items) {
    // Values of a JSON file are of as many sorts as is wanted of them.
    const key = [item.rule, item.values?.['want'] ?? '', item.file, item.sheet ?? ''].join('\n');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: item, count: 1 });
    else known.count += 1;
  }
  return [...groups.values()];
}
