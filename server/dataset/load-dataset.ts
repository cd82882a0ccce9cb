import * as z from 'zod';
import { Failure } from '../failure.ts';
import { countForeignNodes } from '../store/foreign-nodes.ts';
import type { GraphStore, RunQuery } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import type { Loadable } from './staged-dataset.ts';
import { type OtherDataset, readOthers, typesOfAll, unknownType, vocabularyOf } from './column-types.ts';
import { rolesThatDiffer } from '../../shared/roles.ts';
import { type Reloading, typesThatDiffer } from './types-that-differ.ts';
import { type Content, type ReplaceOptions, replaceDataset } from './replace-dataset.ts';
import { apartWhile, isAnyDecided, refuseDecided } from './same/apart-while.ts';
import { storedFormat } from './stored-format.ts';
import { writeGeneration } from './write-generation.ts';

export const lockDataset = query('load/lock-dataset', {
  params: {
    id: z.string(),
    title: z.string(),
    version: z.string(),
    vocabulary: z.string(),
    hash: z.string(),
    outlines: z.string(),
    types: z.string(),
    coding: z.string(),
    placeColumns: z.string(),
    format: z.number(),
    description: z.string(),
  },
});
/** What is loaded under an id. */
export const hashOf = query('load/dataset-hash', {
  params: { id: z.string() },
  row: z.object({ hash: z.string(), title: z.string(), version: z.string() }),
});

export interface LoadResult {
  /** False where the dataset was already loaded just so. */
  changed: boolean;
  entities: number;
  relations: number;
  /** What the same id held before. */
  replaced?: { title: string; version: string };
}

/** A checked dataset, held or in files. */
type Whole = Omit<Loadable, 'tablePieces'> & Partial<Pick<Loadable, 'tablePieces'>>;

export interface LoadOptions extends ReplaceOptions {
  /** Write into a database that holds nodes which no loader of ours wrote. */
  intoExisting?: boolean;
  /** What has more entities and relations is written beside what was there, where the engine can, and switched to. */
  mostAtOnce?: number;
}

/** So many fit well into one transaction of a Neo4j with the memory that it has by default. */
export const usuallyAtOnce = 50_000;

/**
 * Puts a checked dataset into the store in place of what it held before, in one transaction or, a large one, as a next
 * generation: nothing is changed if it is already there, and an interrupted load leaves what was there. `progress` is told how many
 * rows are written.
 * Throws `bad-request` where the database is somebody else's, or another dataset means something else by an id or a column.
 */
export async function loadDataset(
  store: GraphStore,
  dataset: Whole,
  { intoExisting = false, mostAtOnce = usuallyAtOnce, ...options }: LoadOptions = {},
): Promise<LoadResult> {
  const size = { entities: dataset.entities.length, relations: dataset.relations.length };
  const [loaded] = await store.run(hashOf, { id: dataset.id });
  if (loaded?.hash === dataset.hash) return { changed: false, ...size };
  if (!intoExisting) await refuseForeign(store);
  await store.prepare();
  const content = async (run: RunQuery): Promise<Content> => {
    await run(lockDataset, rowOf(dataset));
    const others = await readOthers(run, dataset.id);
    refuseOtherTypes(dataset, others, { isReloaded: loaded !== undefined });
    refuseOtherRoles(dataset, others);
    return { ...dataset, types: typesOfAll(others, dataset.types), isAlone: others.length === 0 };
  };
  const isLarge = store.engine.isShared && size.entities + size.relations > mostAtOnce;
  if (isLarge && (dataset.same ?? []).length === 0 && !(await isAnyDecided(store))) {
    const undecided = async (run: RunQuery) => {
      await refuseDecided(run);
      return content(run);
    };
    await writeGeneration(store, { dataset: dataset.id, content: undecided }, options);
  } else
    await store.write(async (run) => {
      const whole = await content(run);
      await apartWhile(run, () => replaceDataset(run, dataset.id, whole, options), dataset.same);
    });
  return { changed: true, ...size, ...(loaded === undefined ? {} : { replaced: loaded }) };
}

function rowOf({ id, title, version, hash, vocabulary, outlines, types, coding, placeColumns, description }: Whole) {
  return {
    ...{ id, title, version, hash, coding, format: storedFormat },
    vocabulary: JSON.stringify(vocabulary),
    outlines: JSON.stringify(outlines),
    types: JSON.stringify(types),
    placeColumns: JSON.stringify(placeColumns ?? {}),
    description: description === undefined ? '' : JSON.stringify(description),
  };
}

async function refuseForeign(store: GraphStore): Promise<void> {
  const nodes = await countForeignNodes(store);
  if (nodes > 0)
    throw new Failure(
      'bad-request',
      `This database has ${nodes} nodes that Kuajie did not load; nothing was changed. Load with --into-existing to put the dataset beside them, or use an empty database.`,
      { details: { foreignNodes: nodes, rule: 'foreign-nodes', values: { nodes } } },
    );
}

/** One property key has one type in the whole graph. */
function refuseOtherTypes({ id, types }: Whole, others: readonly OtherDataset[], reloading: Reloading): void {
  for (const { other, column, mine, theirs } of typesThatDiffer(types, others, reloading)) {
    const said = theirs === unknownType ? 'string, as an older version stored it,' : theirs;
    throw new Failure(
      'bad-request',
      `The column ${column} is ${mine} in ${id} and ${said} in ${other}: wanted one type, or another name for one of them. Nothing was loaded.`,
      { details: { rule: 'two-types', values: { column, mine, theirs, dataset: id, other } } },
    );
  }
}

/** One kind and one relation type do the same in the whole graph. */
function refuseOtherRoles({ id, vocabulary }: Whole, others: readonly OtherDataset[]): void {
  for (const other of others)
    for (const { what, name, mine, theirs } of rolesThatDiffer(vocabulary, vocabularyOf(other)))
      throw new Failure(
        'bad-request',
        `The ${what} ${name} is ${mine} in ${id} and ${theirs} in ${other.id}: wanted the same in both vocabularies, or another name in one of them. Nothing was loaded.`,
        { details: { rule: 'two-roles', values: { what, name, mine, theirs, dataset: id, other: other.id } } },
      );
}
