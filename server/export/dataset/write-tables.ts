import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { documentKind } from '../../../shared/default-roles.ts';
import type { Entity, Relation } from '../../../shared/graph.ts';
import { documentIdOf, splitOwnId } from '../../../shared/own-id.ts';
import { PlaceCoding } from '../../../shared/place-coding.ts';
import { rolesOf } from '../../../shared/roles.ts';
import { Vocabulary } from '../../../shared/vocabulary.ts';
import type { TableName } from '../../dataset/columns.ts';
import { DataPackage } from '../../dataset/data-package.ts';
import { inTurns } from '../../lines/in-turns.ts';
import type { DatasetNode } from '../../dataset/dataset-nodes.ts';
import { rowsOf, type Writing } from './entity-rows.ts';
import { evidenceWriter } from './evidence-cells.ts';
import { measureRow } from './measure-rows.ts';
import { createRowBook, type RowBook } from './row-book.ts';
import type { Part } from './split.ts';

export interface WrittenTables {
  books: Record<TableName, RowBook>;
  used: Record<TableName, ReadonlySet<string>>;
  documents: Entity[];
  /** The references that it declares, and those that rows cite. */
  references: string[];
  kinds: ReadonlyMap<string, string>;
}

/** Writes the three tables of a dataset onto the disk; its prose is held, as it is while a dataset is checked. */
export async function writeTables(
  { entities, measures, documents: all, relations, measured, kinds }: Part,
  { node, folder, signal }: { node: DatasetNode; folder: string; signal?: AbortSignal | undefined },
): Promise<WrittenTables> {
  const own = join(folder, node.id);
  mkdirSync(own);
  const book = (name: TableName) => createRowBook(own, name);
  const books = { entities: book('entities'), relations: book('relations'), measures: book('measures') };
  const documents = [...all];
  const texts = new Map(
    documents.flatMap(({ id, text, tableRows }) =>
      typeof text === 'string' && tableRows === undefined ? [[documentIdOf(id), text] as const] : [],
    ),
  );
  const declared = node.description ? DataPackage.parse(JSON.parse(node.description)).references : [];
  const references = new Set(declared.map(({ id }) => id));
  const cite = ({ evidence }: Relation) => {
    for (const { basis, document } of evidence) if (basis === 'reference') references.add(splitOwnId(document).id);
  };
  const writing: Writing = {
    roles: rolesOf([Vocabulary.parse(JSON.parse(node.vocabulary))]),
    coding: PlaceCoding.parse(node.coding ?? 'own'),
    get references() {
      return [...references];
    },
    kinds,
    cellsOf: evidenceWriter((document) => texts.get(document)),
  };
  try {
    const collectives = new Set<string>();
    const leaving = groupsIn(relations, ({ source }) => source);
    for await (const entity of inTurns(entities, signal)) {
      const from = leaving(entity.id);
      for (const one of from) {
        cite(one);
        if (one.collective !== undefined) collectives.add(splitOwnId(one.collective).id);
      }
      const rows = rowsOf(entity, from, writing);
      if (entity.kind !== documentKind) books.entities.add(rows.entity);
      for (const row of rows.relations) books.relations.add(row);
    }
    const statedOf = groupsIn(measured, ({ target }) => target);
    for await (const measure of inTurns(measures, signal)) {
      const stated = statedOf(measure.id);
      const row = measureRow(measure, { dataset: node.id, stated, collectives, cellsOf: writing.cellsOf });
      if (row !== undefined) books.measures.add(row);
    }
    const used = {
      entities: books.entities.done(),
      relations: books.relations.done(),
      measures: books.measures.done(),
    };
    return { books, used, documents, references: [...references], kinds };
  } finally {
    for (const one of Object.values(books)) one.close();
  }
}

/** Gives the items of one key after the other, both in order: what no key asks for is passed over. */
function groupsIn<T>(items: Iterable<T>, keyOf: (item: T) => string): (key: string) => T[] {
  const iterator = items[Symbol.iterator]();
  let next = iterator.next();
  return (key) => {
    const group: T[] = [];
    for (; next.done !== true && keyOf(next.value) <= key; next = iterator.next())
      if (keyOf(next.value) === key) group.push(next.value);
    return group;
  };
}
