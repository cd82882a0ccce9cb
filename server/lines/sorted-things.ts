import { createLineSorter, type SorterOptions } from './sorted-lines.ts';

/** Things that are more than can be held, as `createLineSorter` sorts lines: they come back as JSON can hold them. */
export interface ThingSorter<T> {
  /** The key holds no tab. */
  add: (key: string, thing: T) => void;
  /** In the order of their keys. Nothing can be added any more. */
  things: () => Iterable<T>;
  /** Removes what lies on the disk. */
  close: () => void;
}

export function createThingSorter<T>(options?: SorterOptions): ThingSorter<T> {
  const { add, lines, close } = createLineSorter(options);
  return {
    add: (key, thing) => {
      add(key, JSON.stringify(thing));
    },
    *things() {
      // Written above as such.
      for (const line of lines()) yield JSON.parse(line) as T;
    },
    close,
  };
}
