import type { Mapping, TableMapping } from '#shared/mapping';
import type { State } from '../../state/state.ts';
import { boxOf, kindsOfPart } from '#shared/guess-boxes';
import { partWord, typesOf, wordOf } from './mapping-words.ts';
import { dataTextsOf } from './texts.ts';

export interface GuessNode {
  id: string;
  name: string;
  /** Which decide how it looks. */
  kinds: readonly string[];
  /** The column of its date, in words. */
  date: string;
}

export interface GuessEdge {
  from: string;
  to: string;
  /** The types between the two, each a line of its own, with the column of their date. */
  lines: string[];
}

export interface GuessGraph {
  nodes: GuessNode[];
  edges: GuessEdge[];
}

/** What a mapping makes of all tables: kinds, and what is between them. */
export function guessGraph(mapping: Mapping, reader: Pick<State, 'language'>): GuessGraph {
  const texts = dataTextsOf(reader);
  const nodes = new Map<string, GuessNode>();
  const edges = new Map<string, GuessEdge>();
  const nodeOf = (table: TableMapping, name: string): string | undefined => {
    const part = table.entities[name];
    if (part === undefined) return undefined;
    const date = part.date === undefined ? '' : texts.byDate(part.date);
    return nodeNamed({ kinds: kindsOfPart(mapping, part), name: partWord(mapping, part, reader), date });
  };
  const nodeNamed = (said: Omit<GuessNode, 'id'>): string => {
    const id = boxOf(said.kinds);
    nodes.set(id, { id, ...said, date: said.date || (nodes.get(id)?.date ?? '') });
    return id;
  };
  const join = (from: string | undefined, to: string | undefined, line: string) => {
    if (from === undefined || to === undefined) return;
    const known = edges.get(`${from}\n${to}`);
    if (known === undefined) edges.set(`${from}\n${to}`, { from, to, lines: [line] });
    else if (!known.lines.includes(line)) known.lines.push(line);
  };
  for (const table of mapping.tables) {
    for (const [name, { within }] of Object.entries(table.entities)) {
      const node = nodeOf(table, name);
      if (within !== undefined) join(node, nodeOf(table, within), texts.liesIn);
    }
    for (const { from, to, type, date } of table.relations)
      for (const one of typesOf(type)) {
        const word = wordOf(mapping.types, one, reader);
        join(nodeOf(table, from), nodeOf(table, to), date === undefined ? word : `${word} · ${texts.byDate(date)}`);
      }
    const { cross } = table;
    if (cross !== undefined)
      join(
        nodeOf(table, cross.rows),
        nodeNamed({ kinds: [cross.kind], name: wordOf(mapping.kinds, cross.kind, reader), date: '' }),
        wordOf(mapping.types, cross.type, reader),
      );
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** Where boxes stand: each right of what points at it. By id. */
export function ranksOf({ nodes, edges }: GuessGraph): ReadonlyMap<string, number> {
  const ranks = new Map(nodes.map(({ id }) => [id, 0]));
  // As often as there are boxes: where they point at each other in a circle, no box is moved for ever.
  for (let round = 1; round < nodes.length; round += 1)
    for (const { from, to } of edges) {
      const [a = 0, b = 0] = [ranks.get(from), ranks.get(to)];
      const isBack = edges.some((other) => other.from === to && other.to === from) && from > to;
      if (from !== to && !isBack && b <= a && a + 1 < nodes.length) ranks.set(to, a + 1);
    }
  return ranks;
}
