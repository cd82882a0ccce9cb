import { documentKind } from '../../shared/default-roles.ts';
import type { Entity, Evidence, Relation } from '../../shared/graph.ts';
import { ownId } from '../../shared/own-id.ts';
import { type RelationCells, RelationCells as Cells } from './cells.ts';
import type { Checking } from './check-dataset.ts';
import { knownColumns } from './columns.ts';
import { brokenPromise, locateEvidence } from './evidence.ts';
import { ownEntityId, relationId } from './facts.ts';
import { unsaidByRow } from './table-rows.ts';
import { cut, quoted } from './fault.ts';
import { unknownReference } from './references.ts';
import { faultAt, ownProperties, parseCells } from './row-cells.ts';
import type { Table, TableRow } from './table.ts';

/** Relations: their ends, domain and range, their evidence and what its basis promises; no fact twice from the same words. */
export function checkRelations(table: Table, checking: Checking): void {
  for (const row of table.rows) {
    const parsed = parseCells(Cells, row, checking.faults);
    if (parsed === undefined) continue;
    const cells = ownEnds(parsed, checking);
    const ends = checkEnds(row, cells, checking);
    const evidence =
      cells.basis === 'reference'
        ? referenceEvidence(row, cells, checking)
        : locateEvidence(cells, row, checking.documents, checking.faults);
    if (ends === undefined || evidence === undefined) continue;
    checkPromise(row, cells, ends, evidence, checking);
    addRelation(row, cells, evidence, checking);
  }
}

function ownEnds(cells: RelationCells, { dataset }: Checking): RelationCells {
  const [source, target] = [ownEntityId(dataset, cells.source), ownEntityId(dataset, cells.target)];
  return { ...cells, source, target };
}

function checkEnds(
  row: TableRow,
  cells: RelationCells,
  { vocabulary, entities, listed, faults }: Checking,
): [Entity, Entity] | undefined {
  const words = Object.hasOwn(vocabulary.relations, cells.type) ? vocabulary.relations[cells.type] : undefined;
  if (words === undefined)
    faults.push({
      ...{ ...row.at('type'), rule: 'unknown-type', values: { found: cut(cells.type) } },
      ...{ wanted: 'a relation type of vocabulary.json', found: quoted(cells.type) },
    });
  const ends = (['source', 'target'] as const).map((column) => {
    const end = entities.get(cells[column]);
    const allowed = column === 'source' ? words?.domain : words?.range;
    if (end === undefined) {
      // Its own row is a fault already: this would be the consequence.
      if (!listed.has(cells[column]))
        faults.push({
          ...{ ...row.at(column), rule: 'unknown-entity', values: { found: cut(cells[column]) } },
          wanted: 'the id of an entity of this dataset',
          found: quoted(cells[column]),
        });
    } else if (allowed !== undefined && !allowed.includes(end.kind))
      faults.push({
        ...{ ...row.at(column), rule: 'kind-of-end' },
        values: { type: cells.type, end: column, kinds: allowed.join(', '), name: end.name, kind: end.kind },
        wanted: `${cells.type} to have a ${column} of the kinds ${allowed.join(', ')}`,
        found: `${end.name}, a ${end.kind}`,
      });
    return end;
  });
  if (cells.source === cells.target)
    faults.push({
      ...{ ...row.at('target'), rule: 'same-ends', values: { found: cut(cells.target) } },
      ...{ wanted: 'two different ends', found: quoted(cells.target) },
    });
  const [source, target] = ends;
  return source === undefined || target === undefined ? undefined : [source, target];
}

function referenceEvidence(
  row: TableRow,
  cells: RelationCells,
  { dataset, references, faults }: Checking,
): Evidence | undefined {
  if (!references.has(cells.document)) {
    faults.push(unknownReference(row, cells.document, references));
    return undefined;
  }
  return { document: ownId(dataset, cells.document), start: 0, end: 0, quote: '', basis: 'reference' };
}

function checkPromise(
  row: TableRow,
  cells: RelationCells,
  ends: [Entity, Entity],
  evidence: Evidence,
  { documents, faults }: Checking,
): void {
  const named = ends.filter(({ kind }) => kind !== documentKind);
  const broken =
    cells.basis === 'table'
      ? unsaidByRow(evidence, named, documents.get(cells.document)?.heads)
      : brokenPromise(
          cells.basis,
          cells.quote,
          named.map(({ name, aliases }) => [name, ...aliases]),
          cells.note,
        );
  if (broken !== undefined) faults.push(faultAt(row, broken));
}

function addRelation(
  row: TableRow,
  cells: RelationCells,
  evidence: Evidence,
  { dataset, types, facts }: Checking,
): void {
  const { source, type, target, basis, status, date, collective, note, key } = cells;
  const relation: Relation = {
    ...ownProperties(row, knownColumns.relations, types),
    id: relationId(source, type, target, key),
    type,
    source,
    target,
    basis,
    evidence: [evidence],
  };
  if (status !== undefined) relation.status = status;
  if (date !== undefined) relation.date = date;
  if (collective !== undefined) relation.collective = ownId(dataset, collective);
  if (note !== undefined) relation.note = note;
  if (key !== undefined) relation['key'] = key;
  facts.add(relation, () => row.at('target'), row.at('source'));
}
