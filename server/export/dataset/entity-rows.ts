import { levelOf } from '../../../shared/ask-roles.ts';
import { documentKind, mentionType, placeWithin, thingWithin } from '../../../shared/default-roles.ts';
import type { Entity, Evidence, Relation } from '../../../shared/graph.ts';
import { documentIdOf, splitOwnId } from '../../../shared/own-id.ts';
import type { PlaceCoding } from '../../../shared/place-coding.ts';
import type { Roles } from '../../../shared/roles.ts';
import { relationId } from '../../dataset/facts.ts';
import { isCoded } from '../../dataset/place-coding.ts';
import type { RowCells } from './evidence-cells.ts';
import { cellOf, ownCells } from './own-cells.ts';

export interface Writing {
  roles: Roles;
  coding: PlaceCoding;
  /** The reference tables, by the ids that rows give. */
  references: readonly string[];
  kinds: ReadonlyMap<string, string>;
  cellsOf: (evidence: Evidence) => RowCells;
}

/**
 * The row of an entity and those of what it is the source of. A row of entities.csv says two facts beside the entity: where it is named, and
 * `within` what it lies; the rest are rows of relations.csv.
 */
export function rowsOf(
  entity: Entity,
  leaving: readonly Relation[],
  writing: Writing,
): { entity: RowCells; relations: RowCells[] } {
  const mentions = leaving.filter((one) => one.type === mentionType && isMade(one));
  const pieces = mentions.flatMap(({ evidence }) => evidence.filter(({ basis }) => basis !== 'reference'));
  const within = withinOf(entity, leaving, pieces, writing);
  const mention = within?.mention ?? pieces.find(({ note }) => note === entity.note) ?? pieces[0];
  const said = new Set<Evidence>([mention, within?.piece].filter((one) => one !== undefined));
  const { id, kind, name, aliases, date = '', status = '', domains = [], note = mention?.note ?? '' } = entity;
  const evidence =
    mention === undefined
      ? { basis: 'reference', document: referenceOf(kind, within, writing) }
      : writing.cellsOf(mention);
  return {
    entity: {
      ...ownCells('entities', entity),
      ...{ id, kind, name, aliases: aliases.join('|'), within: within?.target ?? '' },
      ...{ date, status, domains: domains.join('|') },
      ...{ ...evidence, note },
    },
    relations: leaving.flatMap((relation) =>
      relation.evidence.filter((one) => !said.has(one)).map((one) => relationRow(relation, one, writing)),
    ),
  };
}

/** A relation that a row of entities.csv can have made: whatever it tells beside, other rows with their own evidence do. */
function isMade({ id, source, type, target, evidence, status, date, note, collective }: Relation): boolean {
  const isBare = [status, date, note, collective].every((one) => one === undefined);
  return id === relationId(source, type, target) && (isBare || evidence.length > 1);
}

/** A place of the first reference table need not name it. */
function referenceOf(kind: string, within: Within | undefined, { roles, references }: Writing): string {
  const [first = ''] = references;
  const own = within === undefined ? first : splitOwnId(within.piece.document).id;
  return own === first && isCoded(kind, roles) ? '' : own;
}

interface Within {
  target: string;
  /** The evidence of the fact that the row makes. */
  piece: Evidence;
  /** Where the row says that the entity is named. */
  mention: Evidence | undefined;
}

function withinOf(
  { kind }: Entity,
  leaving: readonly Relation[],
  mentions: readonly Evidence[],
  { roles, coding, references, kinds }: Writing,
): Within | undefined {
  const type = levelOf(roles, kind) === undefined ? thingWithin : placeWithin;
  const isFromTable =
    isCoded(kind, roles) && ((coding === 'GB/T 2260' && references.length > 0) || mentions.length === 0);
  for (const { evidence, target } of leaving.filter((one) => one.type === type && isMade(one))) {
    if (levelOf(roles, kinds.get(target) ?? '') === undefined) continue;
    for (const piece of evidence) {
      if (isFromTable && piece.basis === 'reference') return { target, piece, mention: undefined };
      const mention = mentions.find((one) => isSamePlace(one, piece));
      if (!isFromTable && piece.basis !== 'reference' && mention !== undefined) return { target, piece, mention };
    }
  }
  return undefined;
}

function isSamePlace(a: Evidence, b: Evidence): boolean {
  return a.document === b.document && a.start === b.start && a.end === b.end;
}

function relationRow(relation: Relation, evidence: Evidence, { kinds, cellsOf }: Writing): RowCells {
  const { source, type, target } = relation;
  const said = evidence.said ?? relation;
  const cells = cellsOf(evidence);
  // That of a reference stands on the relation alone.
  const note = evidence.basis === 'reference' ? (relation.note ?? '') : (cells['note'] ?? '');
  const end = (id: string) => (kinds.get(id) === documentKind ? `document:${splitOwnId(documentIdOf(id)).id}` : id);
  return {
    ...ownCells('relations', said),
    ...{ source: end(source), type, target: end(target), key: keyOf(relation) },
    ...{ status: cellOf(said['status']), date: cellOf(said['date']) },
    collective: splitOwnId(cellOf(said['collective'])).id,
    ...{ ...cells, note },
  };
}

/** What an older version stored has no key; its id tells it apart as well. */
function keyOf({ id, source, type, target, key }: Relation): string {
  if (typeof key === 'string') return key;
  return id === relationId(source, type, target) ? '' : id;
}
