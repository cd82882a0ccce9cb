import * as z from 'zod';
import { Vocabulary } from '../../shared/vocabulary.ts';
import { type Roles, rolesOf } from '../../shared/roles.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import type { RunOptions } from '../store/engine.ts';

const datasets = query('read/datasets', {
  row: z.object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    vocabulary: z.string().transform(parsed),
  }),
});

/** Reading a vocabulary is the dearest part of many short requests, and it is the same text again and again. */
const known = new Map<string, Vocabulary>();
const mostKnown = 50;

function parsed(text: string): Vocabulary {
  const before = known.get(text);
  if (before !== undefined) return before;
  const vocabulary = Vocabulary.parse(JSON.parse(text));
  if (known.size >= mostKnown) known.clear();
  known.set(text, vocabulary);
  return vocabulary;
}

type Listed = z.output<typeof datasets.row>;

/** What is loaded, in the order of their ids. */
export async function listDatasets(store: GraphStore, options?: RunOptions): Promise<Listed[]> {
  return byId(await inOrderOfLoads(store, options));
}

export function byId<T extends { id: string }>(listed: readonly T[]): T[] {
  return [...listed].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same, the first that was loaded first: its words count. */
export function inOrderOfLoads(store: GraphStore, options?: RunOptions): Promise<Listed[]> {
  return store.run(datasets, {}, options);
}

export interface Words {
  vocabulary: Vocabulary;
  roles: Roles;
}

/** The words and the roles of all datasets that are loaded, put together; the word of the one that was loaded first wins. */
export async function readWords(store: GraphStore, options?: RunOptions): Promise<Words> {
  const datasets = await inOrderOfLoads(store, options);
  return { vocabulary: joined(datasets.map(({ vocabulary }) => vocabulary)), roles: rolesOfAll(datasets) };
}

export async function readVocabulary(store: GraphStore, options?: RunOptions): Promise<Vocabulary> {
  return joined((await inOrderOfLoads(store, options)).map(({ vocabulary }) => vocabulary));
}

function joined(vocabularies: readonly Vocabulary[]): Vocabulary {
  const lastFirst = [...vocabularies].reverse();
  return {
    kinds: Object.assign({}, ...lastFirst.map(({ kinds }) => kinds)) as Vocabulary['kinds'],
    relations: Object.assign({}, ...lastFirst.map(({ relations }) => relations)) as Vocabulary['relations'],
    domains: Object.assign({}, ...lastFirst.map(({ domains }) => domains)) as Vocabulary['domains'],
  };
}

/** What the kinds and types of all datasets that are loaded do. */
export async function readRoles(store: GraphStore, options?: RunOptions): Promise<Roles> {
  return rolesOfAll(await inOrderOfLoads(store, options));
}

function rolesOfAll(listed: readonly { id: string; vocabulary: Vocabulary }[]): Roles {
  return rolesOf(
    listed.map(({ vocabulary }) => vocabulary),
    listed.map(({ id }) => id),
  );
}

export function drawnKinds({ kinds }: Vocabulary, { undrawnKinds }: Roles): string[] {
  return Object.keys(kinds).filter((kind) => !undrawnKinds.includes(kind));
}

export function drawnTypes({ relations }: Vocabulary, { undrawnTypes }: Roles): string[] {
  return Object.keys(relations).filter((type) => !undrawnTypes.includes(type));
}

export async function readDrawnTypes(store: GraphStore, options?: RunOptions): Promise<string[]> {
  const { vocabulary, roles } = await readWords(store, options);
  return drawnTypes(vocabulary, roles);
}
