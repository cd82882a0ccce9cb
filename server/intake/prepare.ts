import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { onOneLine } from '../../shared/table-cells.ts';
import type { Plan } from '../../shared/contract/dataset-routes.ts';
import { defined } from '../../shared/defined.ts';
import type { Fault } from '../dataset/fault.ts';
import { type StageResult, stageDataset } from '../dataset/staged-dataset.ts';
import { writePieces } from '../lines/write-pieces.ts';
import { makeDataset } from '../tables/making/make-dataset.ts';
import { Mapping } from '../../shared/mapping.ts';
import { isHeadWord, namesGroups } from '../tables/mapping/words.ts';
import { readFiles } from '../tables/reading/read-files.ts';
import type { Sheet } from '../tables/reading/sheet.ts';
import { groupByRule, type Said } from '../tables/said.ts';
import type { Before } from './again/loaded-before.ts';
import { mapAgain } from './again/map-again.ts';
import { datasetIn } from './brought-dataset.ts';
import { previewOf } from './preview.ts';

/** What is to be made of files: a dataset, checked. */
export interface Wish {
  files: { name: string; path: string }[];
  /** An empty folder for what is made. */
  folder: string;
  mapping?: unknown;
  id?: string;
  title?: string;
  /** Datasets that tables were made into before; without a mapping the next version of one is mapped as it was. */
  before?: readonly Before[];
}

export interface Prepared {
  plan: Pick<
    Plan,
    | 'mapping'
    | 'asBefore'
    | 'sheets'
    | 'notices'
    | 'faults'
    | 'everyFault'
    | 'id'
    | 'title'
    | 'entities'
    | 'relations'
    | 'preview'
    | 'boxes'
  >;
  /** Where the dataset lies, ready to be loaded; absent where there are faults. */
  staged?: string;
}

/** How far it is: so many rows were gone through, those of the tables and those that are made of them. */
export interface PrepareStep {
  rows: number;
}

const mostRowsShown = 8;
const mostKinds = 100;
const mostFaultsTold = 5000;
const stepRows = 20_000;

/** What was made of files, to be checked: by the same process, or by one that has its memory for that alone. */
export interface Making {
  plan: MadePlan;
  /** Whether a dataset lies in the folder; else there are faults. */
  isMade: boolean;
  /** So many rows were gone through. */
  rows: number;
}

type MadePlan = ReturnType<typeof planOf>;
type Tell = (step: PrepareStep) => void;

const toNobody: Tell = () => undefined;

function foldersIn(folder: string) {
  return { rows: join(folder, 'rows'), made: join(folder, 'made'), staged: join(folder, 'staged') };
}

/** Reads files as tables, or as a dataset where they are one, makes a dataset of them, checks it and leaves it ready to be loaded. */
export async function prepare(wish: Wish, tell = toNobody): Promise<Prepared> {
  return checkMade(await makeWished(wish, tell), wish.folder, tell);
}

/** The first half: the dataset, made and not checked. */
export async function makeWished({ files, folder, ...wish }: Wish, tell = toNobody): Promise<Making> {
  const said: Said = { notices: [], faults: [] };
  const { rows, made } = foldersIn(folder);
  for (const one of [rows, made]) mkdirSync(one);
  const counter = countRows(tell);
  const { isMade, ...known } = await readInto({ rows, made }, { wish, files, seen: counter.seen }, said);
  rmSync(rows, { recursive: true, force: true });
  return { plan: planOf(known, said), isMade, rows: counter.count() };
}

/** The second half. */
export async function checkMade({ plan, isMade, rows }: Making, folder: string, tell = toNobody): Promise<Prepared> {
  const { made, staged: into } = foldersIn(folder);
  mkdirSync(into);
  const staged = isMade ? await stageDataset(made, into, countRows(tell, rows).seen) : undefined;
  rmSync(made, { recursive: true, force: true });
  const said: Said = { notices: [], faults: [] };
  for (const fault of staged?.faults ?? [])
    said.faults.push({ ...placed(fault), wanted: fault.wanted, found: fault.found });
  // What is made of tables has rows that nobody wrote.
  if (plan.mapping === undefined)
    for (const warning of staged?.warnings ?? [])
      said.notices.push({ ...placed(warning), text: `${warning.found}: wanted ${warning.wanted}` });
  const found = planOf({ sheets: plan.sheets }, said);
  const whole = {
    ...{ ...plan, ...found, notices: [...plan.notices, ...found.notices], faults: [...plan.faults, ...found.faults] },
    ...describe(staged?.dataset),
  };
  return staged?.dataset === undefined ? { plan: whole } : { plan: whole, staged: into };
}

function placed({ file, line, field, rule, values }: Fault) {
  return {
    ...{ file, row: line, rule },
    ...(field === undefined ? {} : { column: field }),
    ...(values === undefined ? {} : { values }),
  };
}

function countRows(tell: Tell, before = 0): { seen: () => void; count: () => number } {
  let rows = before;
  return {
    seen: () => {
      rows += 1;
      if (rows % stepRows === 0) tell({ rows });
    },
    count: () => rows,
  };
}

function describe(dataset: StageResult['dataset']) {
  const { id = '', title = '', counts = { entities: {}, relations: {} } } = dataset ?? {};
  return { id, title, ...counts, preview: previewOf(dataset) };
}

type Known = Pick<Plan, 'mapping' | 'asBefore' | 'sheets' | 'boxes'> & { isMade: boolean };

interface Reading {
  wish: Omit<Wish, 'files' | 'folder'>;
  files: Wish['files'];
  /** Told of each row. */
  seen: () => void;
}

/** Writes the dataset that files are, or become, into the folder `made`; the rows of tables are kept in `rows`. */
async function readInto(
  { made, rows }: { made: string; rows: string },
  { wish, files, seen }: Reading,
  said: Said,
): Promise<Known> {
  const brought = await Promise.all(files.map(async ({ name, path }) => ({ name, bytes: await readFile(path) })));
  const whole = await datasetIn(brought, said);
  if (whole !== undefined) {
    for (const [name, bytes] of whole) {
      mkdirSync(dirname(join(made, name)), { recursive: true });
      writeFileSync(join(made, name), bytes);
    }
    return { sheets: [], isMade: true };
  }
  const sheets =
    said.faults.length > 0 ? [] : await readFiles(brought, { folder: rows, isHeadWord, namesGroups, seen }, said);
  brought.length = 0;
  // What read them holds the bytes until a turn later, and what follows takes no turn before it is done.
  await setImmediate();
  const mapping = wish.mapping === undefined ? {} : readMapping(wish.mapping, said);
  if (sheets.length === 0 || said.faults.length > 0) return { sheets: sheets.map(shown), isMade: false };
  const again = wish.mapping === undefined ? mapAgain(sheets, wish.before ?? [], wish.id) : undefined;
  const named = again?.asBefore.isNamed === true ? again.asBefore.before : undefined;
  const called = defined({ id: wish.id ?? named?.id, title: wish.title ?? named?.title });
  // What is mapped like a dataset and is not its next version must not come in its place.
  const taken = again === undefined || named !== undefined ? [] : (wish.before ?? []).map(({ id }) => id);
  const options = { ...called, taken, ...(again === undefined ? mapping : { mapping: again.mapping }) };
  const dataset = makeDataset(sheets, { folder: rows, ...options }, said);
  const isMade = said.faults.length === 0;
  if (isMade) for (const [name, pieces] of Object.entries(dataset.files)) writePieces(join(made, name), pieces);
  return { ...again, mapping: dataset.mapping, boxes: dataset.made.boxes, sheets: sheets.map(shown), isMade };
}

function readMapping(given: unknown, said: Said): { mapping?: Mapping } {
  const parsed = Mapping.safeParse(given);
  if (parsed.success) return { mapping: parsed.data };
  for (const { path, message } of parsed.error.issues)
    said.faults.push({
      ...{ file: 'mapping', rule: 'no-mapping', wanted: message, found: path.join('.') },
      values: { message, at: path.join('.') },
    });
  return {};
}

function planOf(known: Omit<Known, 'isMade'>, { notices, faults }: Said) {
  return {
    ...known,
    notices: groupByRule(notices).map(({ first, count }) => ({ ...first, count })),
    faults: groupByRule(faults).map(({ first, count }) => ({ ...first, count })),
    ...(faults.length === 0 ? {} : { everyFault: faults.slice(0, mostFaultsTold) }),
  };
}

function shown({ file, sheet, head, columns, rows }: Sheet): Plan['sheets'][number] {
  return {
    ...{ file, head, columns, total: Math.max(0, rows.length - head) },
    ...(sheet === undefined ? {} : { sheet }),
    rows: rows.slice(head, head + mostRowsShown),
    values: valuesIn(rows, head, columns.length),
  };
}

/** What the cells of each column say, each once, in their order; null where that is more than kinds are. */
function valuesIn(rows: Sheet['rows'], head: number, width: number): (string[] | null)[] {
  const values = Array.from({ length: width }, (): Set<string> | null => new Set());
  let nth = 0;
  for (const row of rows) {
    nth += 1;
    if (nth <= head) continue;
    for (const [at, known] of values.entries()) {
      const cell = row[at] ?? '';
      if (known === null || cell === '') continue;
      known.add(onOneLine(cell));
      if (known.size > mostKinds) values[at] = null;
    }
    if (values.every((known) => known === null)) break;
  }
  return values.map((known) => (known === null ? null : [...known]));
}
