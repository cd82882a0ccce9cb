import * as z from 'zod';
import { Outlines } from '../../shared/outlines.ts';
import { SameDecision } from '../../shared/same.ts';
import { Failure } from '../failure.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query } from '../store/query.ts';

const DatasetNode = z.looseObject({
  ...{ id: z.string(), title: z.string(), version: z.string(), vocabulary: z.string() },
  ...{ types: z.string().nullish(), outlines: z.string().nullish(), coding: z.string().nullish() },
  ...{ placeColumns: z.string().nullish(), description: z.string().nullish(), same: z.string().nullish() },
});
export type DatasetNode = z.output<typeof DatasetNode>;

const datasetNodes = query('read/dataset-nodes', {
  row: z.object({ dataset: DatasetNode }).transform(({ dataset }) => dataset),
});

/** All that is kept of the datasets beside their facts. Throws `bad-request` where none is loaded, as in a database of others. */
export async function readDatasetNodes(
  store: GraphStore,
  options?: Parameters<GraphStore['run']>[2],
): Promise<DatasetNode[]> {
  const nodes = await store.run(datasetNodes, {}, options);
  if (nodes.length === 0)
    throw new Failure(
      'bad-request',
      'Wanted a dataset that Kuajie loaded, for this form holds datasets; found none. A Neo4j of others becomes one with “kuajie import bolt://…”; the other forms take it out as it is.',
    );
  return nodes;
}

/** The declared types of the datasets' own columns. */
export function typesOf({ types }: DatasetNode): Record<string, string> {
  return z.record(z.string(), z.string()).parse(JSON.parse(types ?? '{}'));
}

/** The outlines that it brought. */
export function outlinesOf({ outlines }: DatasetNode): Outlines[] {
  return z.array(Outlines).parse(JSON.parse(outlines ?? '[]'));
}

/** What was decided of all entities, not its own alone. */
export function decisionsOf({ same }: DatasetNode): SameDecision[] {
  return z.array(SameDecision).parse(JSON.parse(same ?? '[]'));
}
