import type { Rows } from './rows.ts';

/** A file as it was brought; `name` has the folders of a zip in it, never those of a machine. */
export interface BroughtFile {
  name: string;
  bytes: Uint8Array;
}

/** Rows as a spreadsheet shows them, from row 1 on, blank ones too; every cell is text. */
export interface RawSheet {
  file: string;
  /** Of a file that has several, or names its only one. */
  sheet?: string;
  rows: Rows;
  /** What stands between the cells of a text file; two of another format never were one. */
  separator?: string;
  /** Columns that hold lists, an item a line, where the format itself says so; in others lists are looked for. */
  lists?: readonly string[];
  /** Where the format itself says so; else the head is looked for. */
  head?: number;
}

/** A sheet whose head is found: `columns` are names, each once. */
export interface Sheet extends Omit<RawSheet, 'head'> {
  /** The row of the names, from 1 on; 0 where there is none. */
  head: number;
  columns: string[];
  /** The rows with a ditto mark before what was filled in, where blank cells among `rows` were. */
  written?: Rows;
  /** Rows that look as if they added up others and do not, their cells with tabs between. */
  things?: ReadonlySet<string>;
  /** Rows of one cell each that stand apart below the table, or head those below them. */
  footers?: ReadonlySet<string>;
}

/** What is read at most; beyond, the answer says so and nothing is made. */
export interface Limits {
  /** Of all files as they are brought, and of all that is unpacked from them. */
  bytes: number;
  unpackedBytes: number;
  /** A workbook is held whole while it is read. */
  workbookBytes: number;
  files: number;
  rows: number;
  columns: number;
  cellCharacters: number;
}

export const usualLimits: Limits = {
  bytes: 200_000_000,
  unpackedBytes: 400_000_000,
  workbookBytes: 120_000_000,
  files: 1000,
  rows: 1_048_576,
  columns: 1000,
  cellCharacters: 100_000,
};
