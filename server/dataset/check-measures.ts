import { measureKind, measureType } from '../../shared/default-roles.ts';
import { defined } from '../../shared/defined.ts';
import type { Entity } from '../../shared/graph.ts';
import { ownId } from '../../shared/own-id.ts';
import { type MeasureCells, MeasureCells as Cells } from './cells.ts';
import type { Checking } from './check-dataset.ts';
import { brokenPromise, locateEvidence } from './evidence.ts';
import { relationId, shortHash } from './facts.ts';
import { unsaidByRow } from './table-rows.ts';
import { knownColumns } from './columns.ts';
import { cut, quoted } from './fault.ts';
import { standsIn } from './stated-number.ts';
import { faultAt, ownProperties, parseCells } from './row-cells.ts';
import type { Table, TableRow } from './table.ts';

/** Measures: numbers with their unit; one that is stated about several entities together is one measure of them all. */
export function checkMeasures(table: Table, checking: Checking): void {
  const { dataset, types, entities, facts, faults, documents } = checking;
  for (const row of table.rows) {
    const cells = parseCells(Cells, row, faults);
    if (cells === undefined) continue;
    const about = entitiesAbout(row, cells.entity, checking);
    const evidence = locateEvidence(cells, row, documents, faults);
    if (about === undefined || evidence === undefined) continue;
    const broken =
      cells.basis === 'table'
        ? unsaidByRow(evidence, about, documents.get(cells.document)?.heads)
        : brokenPromise(
            cells.basis,
            cells.quote,
            about.map(({ name, aliases }) => [name, ...aliases]),
            cells.note,
          );
    if (broken !== undefined) faults.push(faultAt(row, broken));
    if (cells.note === undefined && !standsIn(cells.value, evidence.quote))
      faults.push({
        ...{ ...row.at('value'), rule: 'number-unsaid', values: { found: row.cells['value'] ?? '' } },
        wanted: 'the number to stand in the quote, or a note that says how it is read',
        found: quoted(row.cells['value'] ?? ''),
      });
    checkCollective(row, cells, checking);
    const id =
      `measure:${shortHash([dataset, ...cells.entity, cells.name, cells.period ?? ''].join('\n'))}` as Entity['id'];
    if (entities.has(id)) {
      faults.push({
        ...{ ...row.at('entity'), rule: 'measure-twice', values: { name: cells.name } },
        wanted: 'each measure of an entity once a period',
        found: `${cells.name} again`,
      });
      continue;
    }
    const { name, value, unit, qualifier, period, note, basis, side } = cells;
    const collective = cells.collective === undefined ? undefined : ownId(dataset, cells.collective);
    const more = defined({ qualifier, period, note, collective, side });
    const own = ownProperties(row, knownColumns.measures, types);
    entities.set(id, { ...own, id, kind: measureKind, name, aliases: [], value, unit, ...more });
    for (const one of about)
      facts.add(
        {
          id: relationId(one.id, measureType, id),
          type: measureType,
          source: one.id,
          target: id,
          basis,
          evidence: [evidence],
        },
        () => row.at('entity'),
      );
  }
}

/** A measure may say how many stand on one side of a collective statement, of whom some are not named. */
function checkCollective(
  row: TableRow,
  { collective, side }: MeasureCells,
  { dataset, facts, faults }: Checking,
): void {
  if ((collective === undefined) !== (side === undefined))
    faults.push({
      ...{ ...row.at(side === undefined ? 'side' : 'collective'), rule: 'half-collective' },
      wanted: 'collective and side together',
      found: 'one without the other',
    });
  const own = collective === undefined ? undefined : ownId(dataset, collective);
  if (own !== undefined && !facts.collectives.has(own))
    faults.push({
      ...{ ...row.at('collective'), rule: 'unknown-collective', values: { found: cut(collective ?? '') } },
      wanted: 'a collective of relations.csv',
      found: quoted(collective ?? ''),
    });
}

function entitiesAbout(row: TableRow, ids: string[], { entities, faults }: Checking): Entity[] | undefined {
  const found = ids.map((id) => entities.get(id));
  for (const [at, entity] of found.entries())
    if (entity === undefined)
      faults.push({
        ...{ ...row.at('entity'), rule: 'unknown-entity', values: { found: cut(ids[at] ?? '') } },
        ...{ wanted: 'ids of entities of this dataset', found: quoted(ids[at] ?? '') },
      });
  return found.every((entity) => entity !== undefined) ? found : undefined;
}
