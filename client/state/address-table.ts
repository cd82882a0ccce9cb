import { joinNames, splitNames } from '#shared/joined-names';

/** A part of the address: what it is called there, what it asks for, and how what is shown is written as one. */
export interface Parameter<S, T> {
  name: string;
  /** What is not said, or said wrongly, is as usual. */
  read: (text: string | undefined, params: URLSearchParams) => T;
  /** Undefined where it is as usual and need not be said. */
  write: (state: S) => string | undefined;
}

/** What is read and written of the address, from one table. */
export type AddressTable<S, T> = { readonly [K in keyof T]: Parameter<S, T[K]> };

export function readTable<S, T extends object>(table: AddressTable<S, T>, params: URLSearchParams): T {
  const entries = Object.entries<Parameter<S, unknown>>(table);
  // Every key of the table is read by its own parameter.
  return Object.fromEntries(
    entries.map(([key, { name, read }]) => [key, read(params.get(name) ?? undefined, params)]),
  ) as T;
}

/** Parameters that are not in the table stay. */
export function writeTable<S, T extends object>(table: AddressTable<S, T>, state: S, params: URLSearchParams): void {
  for (const { name, write } of Object.values<Parameter<S, unknown>>(table)) {
    const text = write(state);
    if (text === undefined) params.delete(name);
    else params.set(name, text);
  }
}

/** A room's part of the address. */
export interface RoomAddress<S, Wanted> {
  read: (params: URLSearchParams) => Wanted;
  write: (state: S, params: URLSearchParams) => void;
  /** The same also where no server would take it, of a part that may be so long. */
  writeWhole?: (state: S, params: URLSearchParams) => void;
  /** Whether `write` writes all of it. */
  fits?: (state: S) => boolean;
}

/** The table as a room's part of the address; `wanted` makes what the room goes by of the single values. */
export function roomAddress<S, T extends object, Wanted>(
  table: AddressTable<S, T>,
  wanted: (values: T) => Wanted,
): RoomAddress<S, Wanted> {
  return {
    read: (params) => wanted(readTable(table, params)),
    write: (state, params) => writeTable(table, state, params),
  };
}

/** One of several words. */
export function oneOf<S, T extends string>(
  name: string,
  { among, usual }: { among: readonly T[]; usual: T },
  of: (state: S) => T | undefined,
): Parameter<S, T> {
  return {
    name,
    read: (text) => among.find((one) => one === text) ?? usual,
    write: (state) => unlessUsual(of(state), usual),
  };
}

/** A word that is there where something is so. */
export function mark<S>(name: string, word: string, of: (state: S) => boolean): Parameter<S, boolean> {
  return { name, read: (text) => text === word, write: (state) => (of(state) ? word : undefined) };
}

/** Any text. */
export function text<S>(name: string, of: (state: S) => string | undefined): Parameter<S, string | undefined> {
  return { name, read: (given) => given, write: of };
}

/** A whole number. */
export function whole<S>(
  name: string,
  { least, most, usual }: { least: number; most: number; usual: number },
  of: (state: S) => number | undefined,
): Parameter<S, number> {
  return {
    name,
    read: (given) => {
      const number = Number(given ?? usual);
      return Number.isSafeInteger(number) && number >= least && number <= most ? number : usual;
    },
    write: (state) => unlessUsual(of(state)?.toString(), String(usual)),
  };
}

/** A set of names; none is the same as nothing said. */
export function names<S>(
  name: string,
  of: (state: S) => ReadonlySet<string> | undefined,
): Parameter<S, ReadonlySet<string>> {
  return {
    name,
    read: (given) => new Set(splitNames(given, ',')?.filter((one) => one !== '')),
    write: (state) => unlessUsual(joinNames([...(of(state) ?? [])].sort(), ','), ''),
  };
}

function unlessUsual(value: string | undefined, usual: string): string | undefined {
  return value === usual ? undefined : value;
}
