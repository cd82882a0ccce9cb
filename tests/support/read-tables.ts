import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDataset, type MakeOptions } from '../../server/tables/making/make-dataset.ts';
import { isHeadWord, namesGroups } from '../../server/tables/mapping/words.ts';
import { readFiles } from '../../server/tables/reading/read-files.ts';
import { type Limits, type Sheet, usualLimits } from '../../server/tables/reading/sheet.ts';
import { faultText, placeText, type Said } from '../../server/tables/said.ts';

type Brought = Readonly<Record<string, string | Uint8Array>>;

/** The sheets of files with all their rows, and what was said of them. */
export function readTables(files: Brought, limits: Partial<Limits> = {}) {
  return inFolder(async (folder) => {
    const said: Said = { notices: [], faults: [] };
    const brought = Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
    const options = { folder, limits: { ...usualLimits, ...limits }, isHeadWord, namesGroups };
    const sheets = await readFiles(brought, options, said);
    return { sheets: sheets.map(inMemory), said };
  });
}

function inMemory({ written, ...sheet }: Sheet) {
  return { ...sheet, rows: [...sheet.rows], ...(written === undefined ? {} : { written: [...written] }) };
}

/** The dataset that files become, with what was said of it in words. */
export async function importTables(
  files: Brought,
  options: Omit<MakeOptions, 'folder'> = {},
  limits: Partial<Limits> = {},
) {
  const { sheets, said } = await readTables(files, limits);
  const dataset = await inFolder((folder) => {
    if (sheets.length === 0) return undefined;
    const made = makeDataset(sheets, { ...options, folder }, said);
    const texts = Object.entries(made.files).map(([name, pieces]) => [name, [...pieces].join('')] as const);
    return { ...made, files: Object.fromEntries(texts) };
  });
  const notices = said.notices.map((notice) => `${placeText(notice)}: ${notice.text}`);
  return { dataset, said, notices, faults: said.faults.map(faultText) };
}

async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-tables-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
