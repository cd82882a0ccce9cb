import type { Plan } from '../../shared/contract/dataset-routes.ts';
import { rolesThatDiffer } from '../../shared/roles.ts';
import { declaredColumns, vocabularyOf } from '../dataset/column-types.ts';
import type { Loadable } from '../dataset/staged-dataset.ts';
import { typesThatDiffer } from '../dataset/types-that-differ.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetHashes } from '../store/loaded.ts';

/** What the load would be refused for: kinds, types and properties that a loaded dataset has too and means otherwise, each once. */
export async function clashesOf(
  store: GraphStore,
  { id, vocabulary, types }: Pick<Loadable, 'id' | 'vocabulary' | 'types'>,
  options?: RunOptions,
): Promise<Plan['clashes']> {
  const loaded = await store.run(datasetHashes, {}, options);
  const others = await store.run(declaredColumns, { id }, options);
  const isReloaded = loaded.some((one) => one.id === id);
  const words = others.flatMap((other) =>
    rolesThatDiffer(vocabulary, vocabularyOf(other)).map(({ what, name, roles }) => ({
      ...{ what: what === 'kind' ? ('kind' as const) : ('type' as const), name, other: other.id },
      ...roles,
    })),
  );
  const columns = [...typesThatDiffer(types, others, { isReloaded })].map(({ column: name, ...one }) => ({
    ...{ what: 'property' as const, name, ...one },
  }));
  const all = [...words, ...columns];
  return all.filter(({ what, name }, at) => at === all.findIndex((one) => one.what === what && one.name === name));
}
