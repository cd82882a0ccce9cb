import { documentKind, measureKind, mentionType, placeWithin, thingWithin } from '../../shared/default-roles.ts';
import { kindsOfLevel, levelOf } from '../../shared/ask-roles.ts';
import type { Roles } from '../../shared/roles.ts';
import type { Basis, Entity, Evidence } from '../../shared/graph.ts';
import { ownId } from '../../shared/own-id.ts';
import { type EntityCells, EntityCells as Cells } from './cells.ts';
import type { Checking } from './check-dataset.ts';
import { knownColumns } from './columns.ts';
import { brokenPromise, locateEvidence } from './evidence.ts';
import { documentEntityId, relationId } from './facts.ts';
import { cut, quoted } from './fault.ts';
import { codeFits, isCoded, isDivisionCode } from './place-coding.ts';
import { unknownReference } from './references.ts';
import { faultAt, ownProperties, parseCells } from './row-cells.ts';
import { unnamedIn, unsaidByRow } from './table-rows.ts';
import type { Table, TableRow } from './table.ts';

interface Parsed {
  row: TableRow;
  cells: EntityCells;
  evidence: Evidence | undefined;
}

/** Entities, the evidence that the document names them, and the places that they lie in. */
export function checkEntities(table: Table, checking: Checking): void {
  for (const row of table.rows)
    for (const one of parseEntity(row, checking)) {
      addEntity(row, one.cells, checking);
      addMention(one, checking);
    }
  // Where one lies is told of places that may stand further down; what is wrong with its row was said.
  for (const row of table.rows)
    for (const one of parseEntity(row, { ...checking, faults: [] })) addWithin(one, checking);
}

function parseEntity(row: TableRow, { roles, documents, references, faults }: Checking): Parsed[] {
  const cells = parseCells(Cells, row, faults);
  if (cells === undefined) return [];
  if (cells.basis !== 'reference') {
    const evidence = locateEvidence(cells, row, documents, faults);
    const broken =
      cells.basis === 'table'
        ? evidence && unsaidByRow(evidence, [cells], documents.get(cells.document)?.heads)
        : brokenPromise(
            cells.basis,
            cells.quote,
            cells.basis === 'stated' ? [[cells.name, ...cells.aliases]] : [],
            cells.note,
          );
    if (broken !== undefined) faults.push(faultAt(row, broken));
    return [{ row, cells, evidence }];
  }
  // A place of the first reference table need not name it.
  const isNamed =
    isCoded(cells.kind, roles) && cells.document === '' ? references.size > 0 : references.has(cells.document);
  if (!isNamed) faults.push(unknownReference(row, cells.document, references));
  if (cells.quote !== '')
    faults.push({
      ...{ ...row.at('quote'), rule: 'quote-of-reference', values: { found: cut(cells.quote) } },
      wanted: 'no quote, for the entity is from a reference table',
      found: quoted(cells.quote),
    });
  return [{ row, cells, evidence: undefined }];
}

function addEntity(
  row: TableRow,
  cells: EntityCells,
  { vocabulary, roles, idsAreDivisions, types, entities, faults }: Checking,
): void {
  if (!Object.hasOwn(vocabulary.kinds, cells.kind) || cells.kind === documentKind || cells.kind === measureKind)
    faults.push({
      ...{ ...row.at('kind'), rule: 'unknown-kind', values: { found: cut(cells.kind) } },
      ...{ wanted: 'a kind of vocabulary.json', found: quoted(cells.kind) },
    });
  if (idsAreDivisions && !isDivisionCode(levelOf(roles, cells.kind), cells.id))
    faults.push({
      ...{ ...row.at('id'), rule: 'division-code', values: { found: cut(cells.id) } },
      wanted: 'the six digits of its division code (GB/T 2260), or another placeCoding in datapackage.json',
      found: quoted(cells.id),
    });
  if (entities.has(cells.id)) {
    faults.push({
      ...{ ...row.at('id'), rule: 'id-twice', values: { id: cells.id } },
      ...{ wanted: 'each id once', found: `${cells.id} again` },
    });
    return;
  }
  for (const domain of cells.domains)
    if (!Object.hasOwn(vocabulary.domains, domain))
      faults.push({
        ...{ ...row.at('domains'), rule: 'unknown-domain', values: { found: cut(domain) } },
        wanted: 'domains of vocabulary.json with | between them',
        found: quoted(domain),
      });
  const { id, kind, name, aliases, domains, date, status, note } = cells;
  const entity: Entity = { ...ownProperties(row, knownColumns.entities, types), id, kind, name, aliases };
  if (date !== undefined) entity.date = date;
  if (status !== undefined) entity.status = status;
  if (note !== undefined) entity.note = note;
  if (domains.length > 0) entity.domains = domains;
  entities.set(id, entity);
}

function addMention({ row, cells, evidence }: Parsed, { facts }: Checking): void {
  if (evidence === undefined) return;
  const target = documentEntityId(evidence.document);
  const ends = { type: mentionType, source: cells.id, target };
  const id = relationId(cells.id, mentionType, target);
  facts.add({ id, ...ends, basis: cells.basis, evidence: [evidence] }, () => row.at('id'));
}

/** A county or city lies somewhere, where the dataset has places around it. */
function wantsOuterPlace(kind: string, roles: Roles): boolean {
  const outer = { county: ['city', 'province'], city: ['province'] } as const;
  const level = levelOf(roles, kind);
  if (level !== 'county' && level !== 'city') return false;
  return outer[level].some((one) => kindsOfLevel(roles, one).length > 0);
}

function addWithin({ row, cells, evidence }: Parsed, checking: Checking): void {
  const { dataset, vocabulary, entities, facts, faults, warnings, listed, references, roles, documents } = checking;
  if (cells.within === undefined) {
    // A table often leaves it out, where a document that a person read does not.
    if (wantsOuterPlace(cells.kind, roles))
      (cells.basis === 'table' ? warnings : faults).push({
        ...{ ...row.at('within'), rule: 'no-outer-place' },
        wanted: 'the place that it lies in',
        found: 'nothing',
      });
    return;
  }
  const place = entities.get(cells.within);
  if (place === undefined && listed.has(cells.within)) return;
  if (place === undefined || levelOf(roles, place.kind) === undefined) {
    faults.push({
      ...{ ...row.at('within'), rule: 'unknown-place', values: { found: cut(cells.within) } },
      ...{ wanted: 'the id of a place of this dataset', found: quoted(cells.within) },
    });
    return;
  }
  const type = levelOf(roles, cells.kind) === undefined ? thingWithin : placeWithin;
  const common = { id: relationId(cells.id, type, place.id), type, source: cells.id, target: place.id };
  const at = () => row.at('within');
  const isFromTable = cells.basis === 'reference' || (checking.idsAreDivisions && references.size > 0);
  const words = Object.hasOwn(vocabulary.relations, type) ? vocabulary.relations[type] : undefined;
  if (words?.domain.includes(cells.kind) !== true || !words.range.includes(place.kind))
    faults.push({
      ...{ ...row.at('within'), rule: 'within-type', values: withinValues(type, cells.kind, place.kind, words) },
      wanted: `${type} in vocabulary.json with ${cells.kind} in its domain and ${place.kind} in its range, for within makes it`,
      found: words === undefined ? 'no such type' : 'others',
    });
  if (isCoded(cells.kind, roles) && isFromTable) {
    if (checking.idsAreDivisions && !codeFits(cells.id, place.id))
      faults.push({
        ...{ ...row.at('within'), rule: 'code-elsewhere', values: { id: cells.id, place: place.id } },
        wanted: 'a place whose division code begins like that of the entity',
        found: `${cells.id} within ${place.id}`,
      });
    const [first = 'reference'] = references;
    const table = references.has(cells.document) ? cells.document : first;
    const cited = { document: ownId(dataset, table), start: 0, end: 0, quote: '', basis: 'reference' } as const;
    facts.add({ ...common, basis: 'reference', evidence: [cited] }, at);
  } else if (evidence !== undefined) {
    const isSaid =
      cells.basis === 'table'
        ? unnamedIn(evidence, [place], documents.get(cells.document)?.heads).length === 0
        : [place.name, ...place.aliases].some((name) => evidence.quote.includes(name));
    const basis: Basis = isSaid ? cells.basis : 'context';
    if (basis === 'context' && cells.note === undefined)
      faults.push({
        ...{ ...row.at('within'), rule: 'place-unsaid', values: { place: place.name } },
        wanted: `a quote that names ${place.name}, or a note that says why it lies there`,
        found: 'neither',
      });
    facts.add({ ...common, basis, evidence: [{ ...evidence, basis }] }, at);
  }
}

function withinValues(type: string, kind: string, place: string, words: object | undefined) {
  return { type, kind, place, found: words === undefined ? 'none' : 'others' };
}
