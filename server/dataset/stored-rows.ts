import { documentKind } from '../../shared/default-roles.ts';
import { foldText } from '../../shared/fold-text.ts';
import { Basis, type Entity, type Relation } from '../../shared/graph.ts';
import { type Contribution, holdersOf, mergeEntities, mergeRelations } from './contributions.ts';

/** An entity as it is stored. */
export type StoredEntity = Record<string, unknown> & { id: string; kind: string };

/** A relation as it is stored, with its ends. */
export interface StoredRelation {
  id: string;
  type: string;
  source: string;
  target: string;
  properties: Record<string, unknown>;
}

export function entityRow(said: Contribution<Entity>[]): StoredEntity {
  const entity = mergeEntities(said);
  const searchText = [entity.name, ...entity.aliases, entity.id, ...proseOf(entity)]
    .map((text) => foldText(text))
    .join('\n');
  return { ...entity, ...holdersOf(said), searchText };
}

/** The text of a document, so that sentences are found without accents; that of a table may have a million rows, and is found as written. */
function proseOf({ kind, text, tableFile }: Entity): string[] {
  return kind === documentKind && typeof text === 'string' && tableFile === undefined ? [text] : [];
}

export function relationRow(said: readonly Contribution<Relation>[]): StoredRelation {
  const { type, source, target, evidence, ...own } = mergeRelations(said);
  return {
    id: own.id,
    type,
    source,
    target,
    properties: {
      ...own,
      ...holdersOf(said),
      documents: evidence.map((one) => one.document),
      quotes: evidence.map((one) => one.quote),
      starts: evidence.map((one) => one.start),
      ends: evidence.map((one) => one.end),
      bases: evidence.map((one) => Basis.parse(one.basis)),
      notes: evidence.map((one) => one.note ?? ''),
      ...(evidence.some((one) => one.cells !== undefined)
        ? { cells: evidence.map(({ cells = [] }) => cells.join(' ')) }
        : {}),
      ...(evidence.some((one) => one.said !== undefined)
        ? { rowProperties: evidence.map(({ said }) => (said === undefined ? '' : JSON.stringify(said))) }
        : {}),
    },
  };
}
