import { decodeText } from '../../tables/reading/decode-text.ts';
import { isZip, readZip } from '../../tables/reading/read-zip.ts';
import type { BroughtFile } from '../../tables/reading/sheet.ts';
import type { Said } from '../../tables/said.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';

/** A document as text, and what it says of itself. */
export interface ReadDocument {
  text: string;
  title?: string;
}

/** What is read at most of one document; beyond, the answer says so and nothing is drafted. */
const documentLimits = { bytes: 30_000_000, characters: 200_000, unpackedBytes: 60_000_000 };

const wanted = 'a text: txt, md, html, docx, or a pdf with text';

/** The text of a file as people bring it. What a file is its bytes tell, not its name. Undefined where there is none, which is a fault in `said`. */
export async function readDocument(file: BroughtFile, said: Said): Promise<ReadDocument | undefined> {
  const { name, bytes } = file;
  const fault = (rule: string, found: string, proposed?: string): ReadDocument | undefined => {
    said.faults.push({ file: name, rule, wanted, found, ...(proposed === undefined ? {} : { proposed }) });
    return undefined;
  };
  if (bytes.length === 0) return fault('empty', 'an empty file');
  if (bytes.length > documentLimits.bytes)
    return fault(
      'too-large',
      `${bytes.length} bytes, over ${documentLimits.bytes}`,
      'its chapters as files of their own',
    );
  const read = await readByKind(file, said, fault);
  if (read === undefined) return undefined;
  if (!/[\p{L}\p{N}]/u.test(read.text)) return fault('no-text', 'no letter and no digit');
  if (read.text.length > documentLimits.characters)
    return fault(
      'too-long',
      `${read.text.length} characters, over ${documentLimits.characters}`,
      'its chapters as files of their own',
    );
  return read;
}

async function readByKind(
  file: BroughtFile,
  said: Said,
  fault: (rule: string, found: string, proposed?: string) => ReadDocument | undefined,
): Promise<ReadDocument | undefined> {
  const { bytes } = file;
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return readPdf(file, said);
  if (isZip(bytes)) return readPacked(file, said, fault);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return fault('old-word', 'an old Word file, or one with a password', 'saving it as docx without a password');
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) return fault('no-document', foreign);
  const text = decodeText(file, said)
    ?.whole()
    .replace(/^\uFEFF/, '');
  if (text === undefined) return undefined;
  if (text.includes('\0')) return fault('no-text', 'bytes of another kind of file');
  if (/^\s*\{\\rtf/.test(text)) return fault('no-document', 'rich text (RTF)', 'saving it as docx');
  if (/^\s*(<!--[\s\S]{0,2000}?-->\s*)?<(!doctype\s+html|html|head|body|article|div|meta|p|h1)[\s>]/i.test(text))
    return readHtml(text);
  return { text: text.replaceAll(/\r\n?/g, '\n') };
}

/** Of zips only Word's are documents; what they unpack to is counted before a library sees it. */
async function readPacked(
  file: BroughtFile,
  said: Said,
  fault: (rule: string, found: string, proposed?: string) => ReadDocument | undefined,
) {
  const before = said.faults.length;
  const most = documentLimits.unpackedBytes;
  const limits = { ...noLimits, files: 2000, unpackedBytes: most };
  const inside = await readZip(file, { limits, unpacked: { bytes: 0 }, most }, said);
  if (said.faults.length > before) return undefined;
  const has = (path: string) => inside.some(({ name }) => name === `${file.name}/${path}`);
  if (has('word/document.xml')) return readDocx(file, said);
  if (has('xl/workbook.xml')) return fault('a-table', 'a workbook', 'kuajie import, which makes a dataset of tables');
  if (has('content.xml')) return fault('no-document', 'an OpenDocument file', 'saving it as docx');
  return fault('no-document', 'a zip', 'unpacking it first');
}

const noLimits = {
  bytes: Infinity,
  unpackedBytes: Infinity,
  workbookBytes: Infinity,
  files: Infinity,
  rows: Infinity,
  columns: Infinity,
  cellCharacters: Infinity,
};

function begins(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function foreignKind(bytes: Uint8Array): string | undefined {
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47) || begins(bytes, 0xff, 0xd8, 0xff) || begins(bytes, 0x47, 0x49, 0x46, 0x38))
    return 'a picture: its words have to be recognised first (OCR)';
  if (begins(bytes, 0x1f, 0x8b)) return 'a gzip: unpack it first';
  if (begins(bytes, 0x37, 0x7a, 0xbc, 0xaf) || begins(bytes, 0x52, 0x61, 0x72, 0x21))
    return 'an archive: unpack it first';
  return begins(bytes, 0x7f, 0x45, 0x4c, 0x46) || begins(bytes, 0x4d, 0x5a, 0x90) ? 'a program' : undefined;
}
