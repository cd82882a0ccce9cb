import mammoth from 'mammoth';
import type { BroughtFile } from '../../tables/reading/sheet.ts';
import type { Said } from '../../tables/said.ts';
import { linesOfPage } from './html-lines.ts';
import { parsePage } from './parse-page.ts';
import type { ReadDocument } from './read-document.ts';

/** The text of a Word document: headings, lists and tables as lines. What it holds was counted before. */
export async function readDocx({ name, bytes }: BroughtFile, said: Said): Promise<ReadDocument | undefined> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Pictures would be kept as text of a million letters.
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage });
    return { text: linesOfPage(parsePage(value).body) };
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    said.faults.push({ file: name, rule: 'broken-docx', wanted: 'a whole Word document', found });
    return undefined;
  }
}
