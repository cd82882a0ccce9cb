/** What the values of a property are: all of one sort, else text. */
export type ColumnType = 'boolean' | 'integer' | 'number' | 'text';

export interface Column {
  name: string;
  type: ColumnType;
}

/** Counts the properties of things as they pass; `beside` is what is told apart. */
export function countColumns(beside: readonly string[]) {
  const types = new Map<string, ColumnType>();
  return {
    see: (one: Readonly<Record<string, unknown>>): void => {
      for (const [name, value] of Object.entries(one)) {
        if (beside.includes(name) || value === undefined || value === null) continue;
        types.set(name, together(types.get(name), typeOf(value)));
      }
    },
    /** In the order in which they were met. */
    columns: (): Column[] => [...types].map(([name, type]) => ({ name, type })),
  };
}

function typeOf(value: unknown): ColumnType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'text';
  return Number.isSafeInteger(value) ? 'integer' : 'number';
}

function together(known: ColumnType | undefined, next: ColumnType): ColumnType {
  if (known === undefined || known === next) return next;
  const isNumber = (type: ColumnType) => type === 'integer' || type === 'number';
  return isNumber(known) && isNumber(next) ? 'number' : 'text';
}

/** The name of a column that is added beside others; another one where it is taken. */
export function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let nth = 2; taken.includes(name); nth += 1) name = `${wanted}_${nth}`;
  return name;
}

/** A value as text: lists with | between their items, where none of these has one. */
export function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' && !item.includes('|')))
    return value.join('|');
  return JSON.stringify(value);
}
