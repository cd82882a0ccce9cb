import { makeDataset, type MakeOptions } from '../../server/tables/making/make-dataset.ts';
import { isHeadWord } from '../../server/tables/mapping/words.ts';
import { readFiles } from '../../server/tables/reading/read-files.ts';
import { type Limits, usualLimits } from '../../server/tables/reading/sheet.ts';
import { faultText, placeText, type Said } from '../../server/tables/said.ts';

type Brought = Readonly<Record<string, string | Uint8Array>>;

/** The sheets of files, with what was said of them. */
export async function readTables(files: Brought, limits: Partial<Limits> = {}) {
  const said: Said = { notices: [], faults: [] };
  const brought = Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  const sheets = await readFiles(brought, { limits: { ...usualLimits, ...limits }, isHeadWord }, said);
  return { sheets, said };
}

/** The dataset that files become, with what was said of it in words. */
export async function importTables(files: Brought, options: MakeOptions = {}, limits: Partial<Limits> = {}) {
  const { sheets, said } = await readTables(files, limits);
  const dataset = sheets.length === 0 ? undefined : makeDataset(sheets, options, said);
  const notices = said.notices.map((notice) => `${placeText(notice)}: ${notice.text}`);
  return { dataset, said, notices, faults: said.faults.map(faultText) };
}
