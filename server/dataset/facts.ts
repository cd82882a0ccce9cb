import { createHash } from 'node:crypto';
import { bases, type EntityId, type Evidence, type Relation } from '../../shared/graph.ts';
import { ownId } from '../../shared/own-id.ts';
import { withoutSame } from '../../shared/said-without.ts';

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

/** A whole number that stands for an id: of a relation thirteen of its sixteen digits. Two ids hardly ever have the same. */
export function idCode(id: string): number {
  return Number.parseInt((/^[0-9a-f]{16}$/.test(id) ? id : shortHash(id)).slice(0, 13), 16);
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** A fact that grows with every word for it: all evidence stays, each piece once, and the strongest basis leads. */
export interface GrowingFact {
  add: (relation: Relation) => void;
  /** Whether all evidence of a relation is there already. */
  holdsAll: (relation: Relation) => boolean;
  whole: () => Relation;
}

export function growingFact(first: Relation): GrowingFact {
  let fact = first;
  const evidence = told(first, first.evidence);
  const known = new Set(evidence.map(wordsOf));
  return {
    add: (relation) => {
      const [stronger, weaker] = strength(relation) < strength(fact) ? [relation, fact] : [fact, relation];
      fact = { ...weaker, ...stronger };
      const added = told(
        relation,
        relation.evidence.filter((one) => !known.has(wordsOf(one))),
      );
      for (const one of added) known.add(wordsOf(one));
      evidence.push(...added);
    },
    holdsAll: (relation) => relation.evidence.every((one) => known.has(wordsOf(one))),
    whole: () => ({ ...fact, evidence: withoutSame(evidence) }),
  };
}

/** What every row tells by itself. */
const ofEveryRow = ['id', 'type', 'source', 'target', 'basis', 'evidence', 'note', 'key', 'datasets'];

/** Each piece with what its own row says. */
function told(relation: Relation, evidence: readonly Evidence[]): Evidence[] {
  const said = Object.fromEntries(Object.entries(relation).filter(([name]) => !ofEveryRow.includes(name)));
  return evidence.map((one) => ({ said, ...one }));
}

function strength({ basis }: Relation): number {
  return bases.indexOf(basis);
}

function wordsOf({ document, start, end }: Evidence): string {
  return `${document} ${start} ${end}`;
}
