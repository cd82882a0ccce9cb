import { defined } from '../../../shared/defined.ts';
import { decodeText } from '../../tables/reading/decode-text.ts';
import { isZip, readZip } from '../../tables/reading/read-zip.ts';
import type { BroughtFile } from '../../tables/reading/sheet.ts';
import type { Said, Values } from '../../tables/said.ts';
import { readPdf } from './read-pdf.ts';

/** A document as text, and what it says of itself. */
export interface ReadDocument {
  text: string;
  title?: string;
}

/** Tells a fault: by its rule, in words, and with the values that another language says it by. */
type Refuse = (rule: string, found: string, more?: { proposed?: string; values?: Values }) => ReadDocument | undefined;

const of = (what: string) => ({ values: { what } });

/** What is read at most of one document; beyond, the answer says so and nothing is drafted. */
const documentLimits = { bytes: 30_000_000, characters: 200_000, unpackedBytes: 60_000_000 };

const wanted = 'a text: txt, md, html, docx, or a pdf with text';

/** The text of a file as people bring it. What a file is its bytes tell, not its name. Undefined where there is none, which is a fault in `said`. */
export async function readDocument(file: BroughtFile, said: Said): Promise<ReadDocument | undefined> {
  const { name, bytes } = file;
  const fault: Refuse = (rule, found, { proposed, values } = {}) => {
    said.faults.push({ file: name, rule, wanted, found, ...defined({ proposed, values }) });
    return undefined;
  };
  if (bytes.length === 0) return fault('empty', 'an empty file');
  if (bytes.length > documentLimits.bytes)
    return fault('too-large', `${bytes.length} bytes, over ${documentLimits.bytes}`, {
      proposed: 'its chapters as files of their own',
      values: { most: documentLimits.bytes, found: bytes.length },
    });
  const read = await readByKind(file, said, fault);
  if (read === undefined) return undefined;
  if (!/[\p{L}\p{N}]/u.test(read.text)) return fault('no-text', 'no letter and no digit', of('signs'));
  if (read.text.length > documentLimits.characters)
    return fault('too-long', `${read.text.length} characters, over ${documentLimits.characters}`, {
      proposed: 'its chapters as files of their own',
      values: { most: documentLimits.characters, found: read.text.length },
    });
  return read;
}

async function readByKind(file: BroughtFile, said: Said, fault: Refuse): Promise<ReadDocument | undefined> {
  const { bytes } = file;
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return readPdf(file, said);
  if (isZip(bytes)) return readPacked(file, said, fault);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return fault('old-word', 'an old Word file, or one with a password', {
      proposed: 'saving it as docx without a password',
    });
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) return fault('no-document', foreignWords[foreign], of(foreign));
  const text = decodeText(file, said)
    ?.whole()
    .replace(/^\uFEFF/, '');
  if (text === undefined) return undefined;
  if (text.includes('\0')) return fault('no-text', 'bytes of another kind of file', of('bytes'));
  if (/^\s*\{\\rtf/.test(text))
    return fault('no-document', 'rich text (RTF)', { ...of('rtf'), proposed: 'saving it as docx' });
  if (/^\s*(<!--[\s\S]{0,2000}?-->\s*)?<(!doctype\s+html|html|head|body|article|div|meta|p|h1)[\s>]/i.test(text))
    return (await import('./read-html.ts')).readHtml(text);
  return { text: text.replaceAll(/\r\n?/g, '\n') };
}

/** Of zips only Word's are documents; what they unpack to is counted before a library sees it. */
async function readPacked(file: BroughtFile, said: Said, fault: Refuse) {
  const before = said.faults.length;
  const most = documentLimits.unpackedBytes;
  const limits = { ...noLimits, files: 2000, unpackedBytes: most };
  const inside = await readZip(file, { limits, unpacked: { bytes: 0 }, most }, said);
  if (said.faults.length > before) return undefined;
  const has = (path: string) => inside.some(({ name }) => name === `${file.name}/${path}`);
  // Its libraries and those of pages take longer to load than all else together.
  if (has('word/document.xml')) return (await import('./read-docx.ts')).readDocx(file, said);
  if (has('xl/workbook.xml'))
    return fault('a-table', 'a workbook', { proposed: 'kuajie import, which makes a dataset of tables' });
  if (has('content.xml'))
    return fault('no-document', 'an OpenDocument file', { ...of('opendocument'), proposed: 'saving it as docx' });
  return fault('no-document', 'a zip', { ...of('zip'), proposed: 'unpacking it first' });
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

const foreignWords = {
  picture: 'a picture: its words have to be recognised first (OCR)',
  gzip: 'a gzip: unpack it first',
  archive: 'an archive: unpack it first',
  program: 'a program',
};

function foreignKind(bytes: Uint8Array): keyof typeof foreignWords | undefined {
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47) || begins(bytes, 0xff, 0xd8, 0xff) || begins(bytes, 0x47, 0x49, 0x46, 0x38))
    return 'picture';
  if (begins(bytes, 0x1f, 0x8b)) return 'gzip';
  if (begins(bytes, 0x37, 0x7a, 0xbc, 0xaf) || begins(bytes, 0x52, 0x61, 0x72, 0x21)) return 'archive';
  return begins(bytes, 0x7f, 0x45, 0x4c, 0x46) || begins(bytes, 0x4d, 0x5a, 0x90) ? 'program' : undefined;
}
