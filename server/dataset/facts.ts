import { createHash } from 'node:crypto';
import { bases, type EntityId, type Evidence, type Relation } from '../../shared/graph.ts';
import { ownId } from '../../shared/own-id.ts';

/** The id of a relation: a stable hash of its source, type, target and its own key. */
export function relationId(source: string, type: string, target: string, key = ''): string {
  return shortHash([source, type, target, key].join('\n'));
}

/** The entity that stands for a document. */
export function documentEntityId(document: string): EntityId {
  return `document:${document}` as EntityId;
}

/** Rows name a document of their dataset by its id there, `document:report`. */
export function ownEntityId(dataset: string, id: EntityId): EntityId {
  const bare = /^document:([^:]+)$/.exec(id)?.[1];
  return bare === undefined ? id : documentEntityId(ownId(dataset, bare));
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Adds a relation's evidence to the fact that is already there, or the fact itself; the strongest basis leads. */
export function addFact(facts: Map<string, Relation>, relation: Relation): void {
  const known = facts.get(relation.id);
  if (known === undefined) {
    facts.set(relation.id, relation);
    return;
  }
  const [first, second] = strength(relation) < strength(known) ? [relation, known] : [known, relation];
  facts.set(relation.id, {
    ...second,
    ...first,
    evidence: [...known.evidence, ...relation.evidence.filter((one) => !holds(known.evidence, one))],
  });
}

function strength({ basis }: Relation): number {
  return bases.indexOf(basis);
}

export function holds(evidence: Evidence[], { document, start, end }: Evidence): boolean {
  return evidence.some((one) => one.document === document && one.start === start && one.end === end);
}
