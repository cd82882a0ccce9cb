import { type BookType, type CellObject, type Range, utils, write } from '@e965/xlsx';
import { zipOf } from './zip.ts';

export interface SheetParts {
  name: string;
  rows: unknown[][];
  merges?: Range[];
  /** Cells as the library has them, by address, such as formulas. */
  cells?: Record<string, CellObject>;
}

/** A workbook that no program writes: two sheets of one name. */
export function twoOfOneName(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const sheet = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="one" sheetId="1" r:id="r1"/><sheet name="One" sheetId="2" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
  return zipOf(Object.entries(files).map(([name, content]) => ({ name, content })));
}

/** The bytes of a workbook that the library writes; days are given as UTC dates. */
export function workbookOf(sheets: readonly SheetParts[], bookType: BookType = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges, cells = {} } of sheets) {
    const sheet = utils.aoa_to_sheet(rows, { UTC: true });
    if (merges !== undefined) sheet['!merges'] = merges;
    Object.assign(sheet, cells);
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
}
