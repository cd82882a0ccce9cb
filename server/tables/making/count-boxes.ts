import { boxOf, kindsOfPart } from '../../../shared/guess-boxes.ts';
import type { CrossTable, Mapping, TableMapping } from '../../../shared/mapping.ts';
import type { MadeEntity } from './entity-book.ts';

/** How many different things the rows name in each box of the guess, and in all of them. */
export interface BoxCounts {
  each: Record<string, number>;
  all: number;
}

/** Counts them while rows are gone through. */
export function createBoxCounter(mapping: Pick<Mapping, 'tables'>) {
  const seen = new Map<string, Marks>();
  const all = createMarks();
  const boxes = new Map(
    mapping.tables.flatMap((table) =>
      Object.values(table.entities).map((part) => [part, boxOf(kindsOfPart(mapping, part))] as const),
    ),
  );
  const mark = (box: string, { at }: MadeEntity) => {
    const own = seen.get(box) ?? createMarks();
    seen.set(box, own);
    own.add(at);
    all.add(at);
  };
  return {
    see: ({ entities }: TableMapping, ends: ReadonlyMap<string, readonly MadeEntity[]>) => {
      for (const [name, part] of Object.entries(entities)) {
        for (const one of ends.get(name) ?? []) mark(boxes.get(part) ?? '', one);
      }
    },
    seeCross: ({ kind }: CrossTable, target: MadeEntity) => mark(boxOf([kind]), target),
    counts: (): BoxCounts => ({
      each: Object.fromEntries([...seen].map(([box, own]) => [box, own.count()])),
      all: all.count(),
    }),
  };
}

type Marks = ReturnType<typeof createMarks>;

/** Numbers from 0 on, each once; a byte for each. */
function createMarks() {
  let marks = new Uint8Array(1024);
  let count = 0;
  return {
    add: (at: number) => {
      if (at >= marks.length) {
        const larger = new Uint8Array(Math.max(at + 1, marks.length * 2));
        larger.set(marks);
        marks = larger;
      }
      count += 1 - (marks[at] ?? 0);
      marks[at] = 1;
    },
    count: () => count,
  };
}
