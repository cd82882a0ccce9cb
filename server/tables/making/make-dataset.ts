import { partsHold } from './check-parts.ts';
import { withDivisions } from '../mapping/guess-reference.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { Mapping, tableLabel } from '../../../shared/mapping.ts';
import { importWords } from '../mapping/words.ts';
import type { Sheet } from '../reading/sheet.ts';
import type { Said } from '../said.ts';
import { mark, slugOf } from '../slug.ts';
import { type DatasetFiles, datasetFiles } from './dataset-files.ts';
import { idsOf } from './entity-book.ts';
import { keepRelationsIn } from './relation-file.ts';
import { type Made, makeRows } from './make-rows.ts';
import type { MappedSheet } from './mapped-sheet.ts';
import { surveyOf } from './survey.ts';
import { createPartMemory } from './part-memory.ts';
import { cellReader } from './read-cells.ts';

export interface MadeDataset {
  mapping: Mapping;
  /** What stands in the dataset's folder, by name, in pieces that are made when they are asked for; none where a mapping does not hold. */
  files: DatasetFiles;
  made: Made;
  /** How many relations there are of each type. */
  types: ReadonlyMap<string, number>;
}

export interface MakeOptions {
  /** For what is kept while the dataset is made and its files are read. */
  folder: string;
  /** Of the dataset; without them made of the files' names. */
  id?: string;
  title?: string;
  /** Ids of other datasets: what is made of the files' names is none of these. */
  taken?: readonly string[];
  /** Of an earlier import; without it the mapping is guessed. */
  mapping?: Mapping;
}

/**
 * The dataset that sheets become. What the mapping asks for and the sheets do not have is a fault; with faults, what
 * is given is what would be made without the rows that have them.
 */
export function makeDataset(sheets: readonly Sheet[], options: MakeOptions, said: Said): MadeDataset {
  const words = importWords();
  // Parsed, so that a guess is written in the order in which it is read again.
  const mapping = withDivisions(Mapping.parse(options.mapping ?? guessMapping(sheets, words)), words);
  const keep = keepRelationsIn(options.folder);
  if (!partsHold(mapping, said))
    return {
      mapping,
      made: { entities: [], relations: keep([]).done(), boxes: { each: {}, all: 0 } },
      files: {},
      types: new Map(),
    };
  const titles = titlesIn(mapping);
  const mapped = sheetsOf(sheets, mapping, said).map(({ sheet, table }, at, all): MappedSheet => {
    const document = documentId(
      tableLabel(sheet),
      all.slice(0, at).map((one) => tableLabel(one.sheet)),
    );
    const reader = cellReader(sheet, words, said);
    const memory = createPartMemory(table, reader);
    return { sheet, table, document, reader, memory, titles, coding: mapping.placeCoding, seated: new Set() };
  });
  const made = makeRows(mapped, { mapping, keep }, said);
  if (
    said.faults.length === 0 &&
    made.relations.length === 0 &&
    made.entities.every(({ within }) => within === undefined)
  ) {
    const found = sheets.map(({ columns }) => columns.join(', ')).join('; ');
    said.faults.push({
      ...{ file: sheets[0]?.file ?? '', rule: 'no-relation', found: found.slice(0, 200) },
      wanted: 'two columns of names, or one of names and one of what they lie in',
      proposed: 'a mapping of your own (--mapping)',
      values: { columns: found.slice(0, 200) },
    });
  }
  const placeOf = new Map(mapped.map(({ document, reader }) => [document, reader.place]));
  const ids = idsOf(made.entities, placeOf, said);
  const [first] = sheets;
  const base =
    (first?.file ?? 'table')
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z0-9]{1,8}$/i, '') ?? 'table';
  const id = options.id ?? freeId(asciiId(base) || 'table', options.taken);
  const title = options.title ?? [...new Set(sheets.map(({ file }) => titleOf(file)))].join(', ').slice(0, 120);
  const survey = surveyOf(made, mapping);
  return {
    mapping,
    made,
    files: datasetFiles({ id, title, mapped, mapping, made, survey, ids, words }),
    types: survey.types,
  };
}

/** 合作协议台账.xlsx is 合作协议台账. */
function titleOf(file: string): string {
  return file.replace(/(?<=[^/])\.[a-z0-9]{1,8}$/i, '');
}

/** What joins others or happens at a time has a title rather than a name. */
function titlesIn({ kinds }: Mapping): ReadonlySet<string> {
  return new Set(Object.keys(kinds).filter((kind) => kinds[kind]?.hub === true || kinds[kind]?.dated === true));
}

/** Each table of the mapping with its sheet; columns that are not there are faults. */
function sheetsOf(sheets: readonly Sheet[], { tables }: Mapping, said: Said) {
  return tables.flatMap((table) => {
    const sheet = sheets.find((one) => tableLabel(one) === tableLabel(table));
    if (sheet === undefined) {
      said.faults.push({
        ...{ file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }), rule: 'no-such-table' },
        wanted: 'the table that the mapping names',
        found: `the tables ${sheets.map(tableLabel).join(', ')}`,
        values: { tables: sheets.map(tableLabel).join(', ') },
      });
      return [];
    }
    const missing = columnsIn(table).filter((column) => !sheet.columns.includes(column));
    for (const column of missing)
      said.faults.push({
        ...{
          file: table.file,
          ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
          column,
          rule: 'no-such-column',
        },
        wanted: 'the column that the mapping names',
        found: `the columns ${sheet.columns.join(', ')}`,
        values: { columns: sheet.columns.join(', ') },
      });
    const isUsed = Object.keys(table.entities).length > 0;
    if (!isUsed)
      said.notices.push({
        ...{ file: table.file, rule: 'unused', text: `nothing is made of ${tableLabel(table)}` },
        values: { table: tableLabel(table) },
      });
    return missing.length === 0 && isUsed ? [{ sheet, table }] : [];
  });
}

/** The columns that a table of a mapping asks for. */
export function columnsIn({ entities, relations, cross }: Mapping['tables'][number]): string[] {
  const parts = [...Object.values(entities), ...relations];
  const named = parts.flatMap((part) => [
    ...('from' in part ? [] : [part.name, part.key, ...(part.aliases ?? [])]),
    ...[part.date, part.until, part.note, ...Object.values(part.properties ?? {})],
  ]);
  const chosen = [
    ...Object.values(entities).map(({ kind }) =>
      typeof kind === 'object' && 'column' in kind ? kind.column : undefined,
    ),
    ...relations.map(({ type }) => (typeof type === 'object' ? type.column : undefined)),
  ];
  return [...named, ...chosen, ...(cross?.columns ?? [])].filter((column) => column !== undefined);
}

function freeId(wanted: string, taken: readonly string[] = []): string {
  let id = wanted;
  for (let nth = 2; taken.includes(id); nth += 1) id = `${wanted}-${nth}`;
  return id;
}

function documentId(label: string, before: readonly string[]): string {
  const id = asciiId(label) || `table-${mark(label)}`;
  return before.some((other) => asciiId(other) === asciiId(label)) ? `${id}-${mark(label)}` : id;
}

function asciiId(text: string): string {
  return slugOf(text)
    .replaceAll(/[^a-z0-9-]/g, '')
    .replaceAll(/^-+|-+$/g, '');
}
