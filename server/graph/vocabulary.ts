import * as z from 'zod';
import { Vocabulary } from '../../shared/vocabulary.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import type { RunOptions } from '../store/engine.ts';

const datasets = query('read/datasets', {
  row: z.object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    vocabulary: z.string().transform((text) => Vocabulary.parse(JSON.parse(text))),
  }),
});

export function listDatasets(store: GraphStore, options?: RunOptions): Promise<z.output<typeof datasets.row>[]> {
  return store.run(datasets, {}, options);
}

/** The words of all datasets that are loaded, put together; the first dataset's word wins. */
export async function readVocabulary(store: GraphStore, options?: RunOptions): Promise<Vocabulary> {
  const loaded = await listDatasets(store, options);
  return {
    kinds: Object.assign({}, ...loaded.map(({ vocabulary }) => vocabulary.kinds).reverse()) as Vocabulary['kinds'],
    relations: Object.assign(
      {},
      ...loaded.map(({ vocabulary }) => vocabulary.relations).reverse(),
    ) as Vocabulary['relations'],
    domains: Object.assign(
      {},
      ...loaded.map(({ vocabulary }) => vocabulary.domains).reverse(),
    ) as Vocabulary['domains'],
  };
}

/** Numbers and documents are reached from the panel and are not drawn as neighbours. */
const undrawnKinds = ['Document', 'Measure'];
const undrawnTypes = ['HAS_MEASURE', 'MENTIONED_IN'];

export function drawnKinds({ kinds }: Vocabulary): string[] {
  return Object.keys(kinds).filter((kind) => !undrawnKinds.includes(kind));
}

export function drawnTypes({ relations }: Vocabulary): string[] {
  return Object.keys(relations).filter((type) => !undrawnTypes.includes(type));
}
