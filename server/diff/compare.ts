import { mentionType } from '../../shared/default-roles.ts';
import type { EntityChange, FieldChange, RelationChange } from '../../shared/contract/comparison.ts';
import { inTurns } from '../lines/in-turns.ts';
import { besideEntities, besideRelations, evidenceChanges, fieldChanges } from './change.ts';
import type { Side } from './side.ts';

export interface Differences {
  entities: EntityChange[];
  relations: RelationChange[];
}

/**
 * What two versions differ in. Where an entity is named is told with it and not apart, unless that has changed. Held is what has changed, and the names of
 * all entities. Throws the signal's reason once it aborts.
 */
export async function compare(before: Side, after: Side, signal?: AbortSignal): Promise<Differences> {
  const names = new Map<string, string>();
  const entities = new Map<string, EntityChange>();
  for await (const { one, other } of inTurns(together(before.entities, after.entities), signal)) {
    const entity = other ?? one;
    if (entity === undefined) continue;
    names.set(entity.id, entity.name);
    const changed = changeOf(one, other, (a, b) => fieldChanges(a, b, besideEntities));
    const { id, kind, name } = entity;
    if (changed !== undefined) entities.set(id, { ...changed, entity: { id, kind, name }, evidence: [] });
  }
  const relations: RelationChange[] = [];
  for await (const { one, other } of inTurns(together(before.relations, after.relations), signal)) {
    const relation = other ?? one;
    if (relation === undefined) continue;
    const { id, type, source, target, evidence } = relation;
    const named = type === mentionType ? entities.get(source) : undefined;
    named?.evidence.push(...evidence);
    const words = evidenceChanges(one?.evidence ?? [], other?.evidence ?? []);
    const hasOtherWords = words.added.length + words.removed.length > 0;
    const changed = changeOf(one, other, (a, b) => fieldChanges(a, b, besideRelations), hasOtherWords);
    // Its words that are no more stand nowhere else.
    const isTold = named !== undefined && named.what === changed?.what && changed.what !== 'changed';
    if (changed === undefined || isTold) continue;
    relations.push({
      ...changed,
      ...(changed.what === 'changed' && hasOtherWords ? { words } : {}),
      ...{ relation: { id, type, source, target }, evidence },
      ...{ sourceName: names.get(source) ?? source, targetName: names.get(target) ?? target },
    });
  }
  return { entities: [...entities.values()], relations };
}

function changeOf<T>(
  one: T | undefined,
  other: T | undefined,
  fieldsOf: (one: T, other: T) => FieldChange[],
  isChangedElse = false,
): Pick<EntityChange, 'what' | 'fields'> | undefined {
  if (one === undefined) return { what: 'added' };
  if (other === undefined) return { what: 'removed' };
  const fields = fieldsOf(one, other);
  return fields.length > 0 || isChangedElse ? { what: 'changed', fields } : undefined;
}

/** What has the same id on both sides, by two lists in the order of their ids. */
function* together<T extends { id: string }>(
  before: Iterable<T>,
  after: Iterable<T>,
): Generator<{ one?: T; other?: T }> {
  const [left, right] = [before[Symbol.iterator](), after[Symbol.iterator]()];
  let [a, b] = [left.next(), right.next()];
  while (a.done !== true || b.done !== true) {
    const order = a.done === true ? 1 : b.done === true ? -1 : byId(a.value.id, b.value.id);
    yield {
      ...(order <= 0 && a.done !== true ? { one: a.value } : {}),
      ...(order >= 0 && b.done !== true ? { other: b.value } : {}),
    };
    if (order <= 0) a = left.next();
    if (order >= 0) b = right.next();
  }
}

function byId(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
