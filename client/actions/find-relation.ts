import type { RelationName } from '#shared/fact-key';
import type { Relation } from '#shared/graph';
import type { Api } from '../api.ts';

/** The relation as the data have it, whole; undefined where there is none any more. Throws a `RequestError`. */
export async function findRelation(
  api: Pick<Api, 'relationsAmong'>,
  { source, type, target, id }: RelationName,
): Promise<Relation | undefined> {
  const { relations } = await api.relationsAmong([source, target], undefined, [type]);
  return relations.find((one) => one.id === id);
}
