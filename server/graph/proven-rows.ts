import * as z from 'zod';
import { plainWord, wordsOfCell } from '../../shared/cell-words.ts';
import { measureType, mentionType } from '../../shared/default-roles.ts';
import { RelationWithEnds } from '../../shared/stored.ts';
import { cellsOf, cellText } from '../../shared/table-cells.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { readRoles } from './vocabulary.ts';

const Named = z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()), ties: z.number() });
type Named = z.output<typeof Named>;
const namedBy = query('read/named-by', { params: { words: texts }, row: Named });

const stretch = { document: z.string(), from: z.number(), to: z.number() };
const spansFrom = query('read/spans-from', { params: { ...stretch, ids: texts }, row: RelationWithEnds });
const spansTo = query('read/spans-to', { params: { ...stretch, ids: texts }, row: RelationWithEnds });
const spansOfTypes = query('read/spans-of-types', {
  params: { ...stretch, ids: texts, types: texts },
  row: RelationWithEnds,
});
const spansBetween = query('read/spans-between', {
  params: { ...stretch, pairs: z.array(z.object({ source: z.string(), target: z.string() })) },
  row: RelationWithEnds,
});

interface Rows {
  /** Of the table, without its kind. */
  document: string;
  /** Some of its rows, and where they begin in the whole text. */
  text: string;
  start: number;
  heads: readonly string[];
  /** So many relations may be looked at one by one. */
  mostTies?: number;
}

const usualTies = 50_000;

/**
 * The relations that have evidence in some rows of a long table. A row, or the head above it, names both ends of what it proves, but
 * where something lies and what is measured: so not all relations need be looked at, and not those of an entity that half the table
 * names either.
 */
export async function provenByRows(
  store: GraphStore,
  { document, text, start, heads, mostTies = usualTies }: Rows,
  options?: RunOptions,
): Promise<RelationWithEnds[]> {
  const within = { document, from: start, to: start + text.length };
  const rows = text.split(/\r?\n/).map((line) => wordsOf([...cellsOf(line), ...heads]));
  const words = [...new Set(rows.flatMap((row) => [...row]))];
  const named = await store.run(namedBy, { words }, options);
  const { few, many } = parted(named, mostTies);
  if (many.length === 0) return store.run(spansFrom, { ...within, ids: few }, options);
  const { contains } = await readRoles(store, options);
  const types = [mentionType, measureType, ...contains];
  const crowded = new Set(many);
  const pairs = pairsIn(
    rows,
    named.filter(({ id }) => crowded.has(id)),
  );
  const found = await Promise.all([
    store.run(spansFrom, { ...within, ids: few }, options),
    store.run(spansTo, { ...within, ids: few }, options),
    store.run(spansOfTypes, { ...within, ids: many, types }, options),
    store.run(spansBetween, { ...within, pairs }, options),
  ]);
  return [...new Map(found.flat().map((one) => [one.relation.id, one])).values()];
}

function wordsOf(cells: readonly string[]): ReadonlySet<string> {
  return new Set(cells.flatMap((cell) => wordsOfCell(cellText(cell))).filter((word) => word !== ''));
}

/** The ids of those whose relations may all be looked at, and of those that have too many. */
function parted(named: readonly Named[], mostTies: number): { few: string[]; many: string[] } {
  const [few, many]: [string[], string[]] = [[], []];
  let sum = 0;
  for (const { id, ties } of [...named].sort((a, b) => a.ties - b.ties)) {
    sum += ties;
    (sum <= mostTies ? few : many).push(id);
  }
  return { few, many };
}

/** Each two that one row names, either way. */
function pairsIn(rows: readonly ReadonlySet<string>[], named: readonly Named[]): { source: string; target: string }[] {
  const idsOf = new Map<string, Set<string>>();
  for (const { id, name, aliases } of named)
    for (const word of [name, ...aliases, id.slice(id.lastIndexOf(':') + 1)].map(plainWord))
      idsOf.set(word, (idsOf.get(word) ?? new Set()).add(id));
  const pairs = new Map<string, { source: string; target: string }>();
  for (const row of rows) {
    const ids = [...new Set([...row].flatMap((word) => [...(idsOf.get(word) ?? [])]))];
    for (const source of ids)
      for (const target of ids) if (source !== target) pairs.set(`${source}\n${target}`, { source, target });
  }
  return [...pairs.values()];
}
