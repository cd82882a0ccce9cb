import { Vocabulary } from '../../shared/vocabulary.ts';
import { DataPackage } from './data-package.ts';
import type { DatasetHead } from './check-dataset.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { decisionsOf, outlinesOf, readDatasetNodes } from './dataset-nodes.ts';

type LoadedHead = Pick<DatasetHead, 'title' | 'version' | 'vocabulary' | 'outlines' | 'description' | 'same'>;

/** What is kept of a loaded dataset beside its facts; undefined where none is loaded under the id. */
export async function readLoadedHead(
  store: GraphStore,
  id: string,
  options?: Parameters<GraphStore['run']>[2],
): Promise<LoadedHead | undefined> {
  const node = (await readDatasetNodes(store, options)).find((one) => one.id === id);
  if (node === undefined) return undefined;
  const { title, version, description } = node;
  return {
    ...{ title, version, outlines: outlinesOf(node), same: decisionsOf(node) },
    vocabulary: Vocabulary.parse(JSON.parse(node.vocabulary)),
    ...(description ? { description: DataPackage.parse(JSON.parse(description)) } : {}),
  };
}
