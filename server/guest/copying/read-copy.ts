import * as z from 'zod';
import type { TypedValue } from '../../../shared/contract/cypher-values.ts';
import { EntityRow, RelationRow } from '../../../shared/stored.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';

const Node = z.object({
  element: z.string(),
  labels: z.array(z.string()),
  /** Its properties, as they are called there. */
  keys: z.array(z.string()),
  entity: EntityRow,
  place: z.object({ code: z.string().nullish(), lon: z.number().nullish(), lat: z.number().nullish() }),
  lies: z.string().nullish(),
});
export type CopiedNode = z.output<typeof Node>;

const End = z.object({ element: z.string(), kind: z.string(), name: z.string() });
const Tie = z
  .looseObject({ element: z.string(), keys: z.array(z.string()), type: z.string(), from: End, to: End })
  .transform(({ element, keys, type, from, to, ...rest }) => ({
    ...{ element, keys, type, from, to },
    relation: RelationRow.parse({ ...rest, type }),
  }));
export type CopiedTie = z.output<typeof Tie>;

const allNodes = query('guest/copy-nodes', { row: Node });
const allTies = query('guest/copy-ties', { row: Tie });
const nodesById = query('guest/copy-nodes-by-id', { params: { ids: texts }, row: Node });
const tiesById = query('guest/copy-ties-by-id', { params: { ids: texts }, row: Tie });

type GuestStore = ReturnType<GraphStore['asGuest']>;

/** What is copied, nodes first, as it comes. */
export interface Copied {
  nodes: () => AsyncIterable<CopiedNode>;
  ties: () => AsyncIterable<CopiedTie>;
}

export function wholeDatabase(store: GuestStore, options: RunOptions): Copied {
  return {
    nodes: () => store.stream(allNodes, {}, options),
    ties: () => store.stream(allTies, {}, options),
  };
}

const atOnce = 1000;

/** What a statement gives: its nodes, its relationships and their ends. Throws what the database says of the statement. */
export async function resultOf(store: GuestStore, statement: string, options: RunOptions): Promise<Copied> {
  const [nodes, ties] = [new Set<string>(), new Set<string>()];
  const collect = (value: TypedValue): void => {
    if (value.$type === 'Node') nodes.add(value._value._element_id);
    else if (value.$type === 'Relationship') {
      ties.add(value._value._element_id);
      nodes.add(value._value._start_node_element_id).add(value._value._end_node_element_id);
    } else if (value.$type === 'List' || value.$type === 'Path') value._value.forEach(collect);
    else if (value.$type === 'Map') Object.values(value._value).forEach(collect);
  };
  const asked = { text: statement, parameters: {} };
  const { rows } = await store.engine.runStatement(asked, { ...options, maxRows: Number.MAX_SAFE_INTEGER });
  for await (const row of rows) row.forEach(collect);
  const pages = async function* <T>(ids: ReadonlySet<string>, read: (page: string[]) => Promise<T[]>) {
    const all = [...ids];
    for (let at = 0; at < all.length; at += atOnce) yield* await read(all.slice(at, at + atOnce));
  };
  return {
    nodes: () => pages(nodes, (ids) => store.run(nodesById, { ids }, options)),
    ties: () => pages(ties, (ids) => store.run(tiesById, { ids }, options)),
  };
}

const toldEach = 1000;

/** The same, telling now and then how much was read. */
export function watched({ nodes, ties }: Copied, tell: (read: number) => void): Copied {
  let count = 0;
  const watch = async function* <T>(all: AsyncIterable<T>) {
    for await (const one of all) {
      count += 1;
      if (count % toldEach === 0) tell(count);
      yield one;
    }
  };
  return { nodes: () => watch(nodes()), ties: () => watch(ties()) };
}
