import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import { bases, Basis } from '../../../shared/graph.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';
import type { Roles } from '../../../shared/roles.ts';
import { remembered } from '../remembered.ts';
import { packIds } from './packed-ids.ts';
import { drawnKinds, drawnTypes, readWords } from '../vocabulary.ts';

/**
 * Who is related to whom in the whole graph, for searches that would ask the database too often. Entities and types are numbers:
 * places in `ids` and `types`. The relations of entity n are the entries from `starts[n]` to `starts[n + 1]`, each relation
 * once at either end, ordered by the other end.
 */
export interface Adjacency {
  /** In order. */
  ids: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  kinds: readonly string[];
  types: readonly string[];
  /** What the kinds and types do. */
  roles: Roles;
  starts: Uint32Array;
  others: Uint32Array;
  typeOf: Uint16Array;
  /** Place in `bases`, the strongest first. */
  basisOf: Uint8Array;
  /** 1 where the relation leads from this entity to the other, 0 where it leads here. */
  leaves: Uint8Array;
  /** Place in `documentSets`. */
  documentsOf: Uint32Array;
  documentSets: readonly (readonly string[])[];
  /** What `relationId` is asked with. */
  relationOf: Uint32Array;
  relationId: (relation: number) => string;
}

interface AdjacentRelation {
  id: string;
  source: string;
  target: string;
  type: string;
  basis: Basis;
  documents: readonly string[];
}

const entityKinds = query('read/entity-kinds', {
  params: { kinds: texts },
  row: z.object({ id: z.string(), kind: z.string() }),
});
const leaving = query('read/adjacency', {
  params: { ids: texts, types: texts },
  row: z.object({
    id: z.string(),
    relations: z.array(z.string()),
    targets: z.array(z.string()),
    types: z.array(z.string()),
    bases: z.array(Basis),
    documents: z.array(z.array(z.string())),
  }),
});

const pageSize = 2000;
const longMs = 120_000;
/** Reading all relations of a large graph takes seconds, so what others change past the loader is looked for more seldom. */
const readAgainMs = 10 * 60_000;

/** Everything that can be drawn; documents and measures are left out. */
export const readAdjacency = remembered(async (store: GraphStore): Promise<Adjacency> => {
  const { vocabulary, roles } = await readWords(store);
  const entities = await store.run(entityKinds, { kinds: drawnKinds(vocabulary, roles) }, { timeoutMs: longMs });
  const build = adjacencyBuilder(entities, roles);
  const types = drawnTypes(vocabulary, roles);
  for (let at = 0; at < entities.length; at += pageSize) {
    const ids = entities.slice(at, at + pageSize).map(({ id }) => id);
    for (const row of await store.run(leaving, { ids, types }, { timeoutMs: longMs }))
      for (const [nth, target] of row.targets.entries())
        build.add({
          id: row.relations[nth] ?? '',
          source: row.id,
          target,
          type: row.types[nth] ?? '',
          basis: row.bases[nth] ?? 'reference',
          documents: row.documents[nth] ?? [],
        });
    await setImmediate();
  }
  return build.finish();
}, readAgainMs);

/** Gathers relations between known entities; others are passed over. */
function adjacencyBuilder(entities: readonly { id: string; kind: string }[], roles: Roles) {
  const ordered = [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));
  const numberOf = new Map(ordered.map(({ id }, at) => [id, at]));
  const types = numbering();
  const sets = numbering();
  const ids = packIds();
  const facts: Facts = { sources: [], targets: [], types: [], bases: [], sets: [] };
  return {
    add: ({ id, source, target, type, basis, documents }: AdjacentRelation) => {
      const [from, to] = [numberOf.get(source), numberOf.get(target)];
      if (from === undefined || to === undefined || from === to) return;
      ids.add(id);
      facts.sources.push(from);
      facts.targets.push(to);
      facts.types.push(types.numberOf(type));
      facts.bases.push(bases.indexOf(basis));
      facts.sets.push(sets.numberOf([...new Set(documents)].sort().join('\n')));
    },
    finish: (): Adjacency => ({
      ids: ordered.map(({ id }) => id),
      numberOf,
      kinds: ordered.map(({ kind }) => kind),
      types: types.all,
      roles,
      documentSets: sets.all.map((set) => (set === '' ? [] : set.split('\n'))),
      relationId: ids.finish(),
      ...entriesOf(ordered.length, facts),
    }),
  };
}

interface Facts {
  sources: number[];
  targets: number[];
  types: number[];
  bases: number[];
  sets: number[];
}

type Entries = Pick<Adjacency, 'starts' | 'others' | 'typeOf' | 'basisOf' | 'leaves' | 'documentsOf' | 'relationOf'>;

/** Each relation at both of its ends, in the order of the other end: sorted by counting, first by one end and then by the other. */
function entriesOf(count: number, { sources, targets, types, bases: basisNumbers, sets }: Facts): Entries {
  const size = sources.length * 2;
  // Entry 2n is relation n at its source, 2n + 1 at its target.
  const ownOf = (entry: number) => ((entry & 1) === 0 ? sources : targets)[entry >>> 1] ?? 0;
  const otherOf = (entry: number) => ((entry & 1) === 0 ? targets : sources)[entry >>> 1] ?? 0;
  const byOther = countingSort(
    Uint32Array.from({ length: size }, (_, entry) => entry),
    count,
    otherOf,
  ).sorted;
  const { sorted, starts } = countingSort(byOther, count, ownOf);
  const pick = <T extends Uint8Array | Uint16Array | Uint32Array>(into: T, valueOf: (entry: number) => number): T => {
    for (const [at, entry] of sorted.entries()) into[at] = valueOf(entry);
    return into;
  };
  return {
    starts,
    others: pick(new Uint32Array(size), otherOf),
    typeOf: pick(new Uint16Array(size), (entry) => types[entry >>> 1] ?? 0),
    basisOf: pick(new Uint8Array(size), (entry) => basisNumbers[entry >>> 1] ?? 0),
    leaves: pick(new Uint8Array(size), (entry) => 1 - (entry & 1)),
    documentsOf: pick(new Uint32Array(size), (entry) => sets[entry >>> 1] ?? 0),
    relationOf: pick(new Uint32Array(size), (entry) => entry >>> 1),
  };
}

function countingSort(
  items: Uint32Array,
  keys: number,
  keyOf: (item: number) => number,
): { sorted: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(keys + 1);
  for (const item of items) starts[keyOf(item) + 1] = (starts[keyOf(item) + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    const key = keyOf(item);
    const at = next[key] ?? 0;
    sorted[at] = item;
    next[key] = at + 1;
  }
  return { sorted, starts };
}

function numbering(): { all: string[]; numberOf: (item: string) => number } {
  const all: string[] = [];
  const known = new Map<string, number>();
  return {
    all,
    numberOf: (item) => {
      const number = known.get(item) ?? all.push(item) - 1;
      known.set(item, number);
      return number;
    },
  };
}
