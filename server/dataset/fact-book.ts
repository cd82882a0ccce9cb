import { join } from 'node:path';
import type { Relation } from '../../shared/graph.ts';
import { linesOf, openStretches, writeLines } from '../lines/line-file.ts';
import { createNumberList, repeatedIn } from '../lines/number-list.ts';
import { type GrowingFact, growingFact, idCode } from './facts.ts';
import type { Fault, FaultPlace as Place } from './fault.ts';

/** Facts as tables say them, kept in a file: each is told once, with all its evidence, however often it was said. */
export interface FactBook {
  /** `once` is where it was said, if saying it again from the same words is a fault. */
  add: (relation: Relation, once?: Place) => void;
  /** Each fact, in the order of its first word, as JSON. Nothing can be added any more. */
  texts: (faults: Fault[]) => Iterable<string>;
}

/** Between a relation as JSON, which holds none, and where it was said. */
const mark = '\t';

export function createFactBook(folder: string): FactBook {
  const path = join(folder, 'facts.ndjson');
  const writer = writeLines(path);
  const [codes, starts] = [createNumberList(), createNumberList()];
  let end = 0;
  return {
    add: (relation, once) => {
      const line = `${JSON.stringify(relation)}${mark}${once === undefined ? '' : JSON.stringify(once)}`;
      codes.add(idCode(relation.id));
      starts.add(writer.add(line));
      end += Buffer.byteLength(line) + 1;
    },
    texts: (faults) => {
      writer.done();
      return factsIn(path, { codes, starts, end }, faults);
    },
  };
}

interface Index {
  codes: ReturnType<typeof createNumberList>;
  starts: ReturnType<typeof createNumberList>;
  end: number;
}

function* factsIn(path: string, { codes, starts, end }: Index, faults: Fault[]): Generator<string> {
  const repeated = repeatedIn(codes);
  const places = placesOf(codes, repeated);
  const file = openStretches(path);
  const lineAt = (nth: number) => file.read(starts.at(nth), (nth + 1 < starts.length ? starts.at(nth + 1) : end) - 1);
  /** Facts that were said several times, by the place of their first word. */
  const merged = new Map<number, string>();
  try {
    let nth = 0;
    for (const line of linesOf(path)) {
      const code = codes.at(nth);
      const own = places.get(code);
      if (own === undefined) {
        if (!repeated.has(code)) yield line.slice(0, line.indexOf(mark));
      } else {
        for (const [at, fact] of mergeAll(own, lineAt, faults)) merged.set(at, JSON.stringify(fact));
        places.delete(code);
      }
      const text = merged.get(nth);
      if (text !== undefined) yield text;
      merged.delete(nth);
      nth += 1;
    }
  } finally {
    file.close();
  }
}

/** Where the repeated ones stand, by their code. */
function placesOf(codes: Index['codes'], repeated: ReadonlySet<number>): Map<number, number[]> {
  const places = new Map<number, number[]>();
  if (repeated.size === 0) return places;
  for (let nth = 0; nth < codes.length; nth += 1) {
    const code = codes.at(nth);
    if (!repeated.has(code)) continue;
    const known = places.get(code);
    if (known === undefined) places.set(code, [nth]);
    else known.push(nth);
  }
  return places;
}

/** The facts of some lines, each by the place of its first word; two facts may have the same code. */
function mergeAll(
  places: readonly number[],
  lineAt: (nth: number) => string,
  faults: Fault[],
): Iterable<[number, Relation]> {
  const facts = new Map<string, { first: number; fact: GrowingFact }>();
  for (const nth of places) {
    const [text = '', said = ''] = lineAt(nth).split(mark);
    // Written above as such.
    const relation = JSON.parse(text) as Relation;
    const known = facts.get(relation.id)?.fact;
    if (known === undefined) facts.set(relation.id, { first: nth, fact: growingFact(relation) });
    else if (said !== '' && known.holdsAll(relation)) {
      const found = `${relation.source} ${relation.type} ${relation.target} again`;
      faults.push({
        ...{ ...(JSON.parse(said) as Place), rule: 'fact-twice', wanted: 'each fact once from the same words', found },
        values: { source: relation.source, type: relation.type, target: relation.target },
      });
    } else known.add(relation);
  }
  return [...facts.values()].map(({ first, fact }) => [first, fact.whole()]);
}
