import { extractText, getDocumentProxy } from 'unpdf';
import { meantByRadical } from '../../search/radicals.ts';
import type { BroughtFile } from '../../tables/reading/sheet.ts';
import type { Said, Values } from '../../tables/said.ts';
import type { ReadDocument } from './read-document.ts';

const mostPages = 500;

/** The text of a PDF, whose printed lines are joined to paragraphs. One without text, or with a password, is a fault. */
export async function readPdf({ name, bytes }: BroughtFile, said: Said): Promise<ReadDocument | undefined> {
  const fault = (rule: string, found: string, proposed: string, values: Values = {}): ReadDocument | undefined => {
    said.faults.push({ file: name, rule, wanted: 'a pdf with text', found, proposed, values });
    return undefined;
  };
  try {
    // The library takes the bytes for its own.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 });
    if (pdf.numPages > mostPages)
      return fault('too-long', `${pdf.numPages} pages, over ${mostPages}`, 'its chapters as files of their own', {
        ...{ unit: 'pages', most: mostPages, found: pdf.numPages },
      });
    const { text } = await extractText(pdf);
    const whole = text.map((page) => joinedLines(withoutRadicals(page))).join('\n');
    const letters = whole.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return letters < 20
      ? fault('no-text', 'pictures of pages', 'recognising the words first (OCR)', { what: 'pages' })
      : { text: whole };
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException')
      return fault('encrypted', 'one with a password', 'saving it without');
    return fault('broken-pdf', cause instanceof Error ? cause.message : String(cause), 'saving it anew');
  }
}

/** Fonts give radicals for the characters that they look like: ⾏ is 行. */
function withoutRadicals(text: string): string {
  return text.replaceAll(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (sign) => meantByRadical(sign).normalize('NFKC'));
}

/** A line that is full and ends in no mark goes on in the next. */
function joinedLines(page: string): string {
  const lines = page.split('\n').map((line) => line.trim());
  const widest = Math.max(...lines.map((line) => line.length));
  let text = '';
  for (const [at, line] of lines.entries()) {
    const isFull = line.length >= widest * 0.85 && !/[。！？!?：:；;]["”’）)]*$/.test(line);
    const next = lines[at + 1] ?? '';
    const gap = /[A-Za-z,.]$/.test(line) && /^[A-Za-z]/.test(next) ? ' ' : '';
    text += line + (isFull && next !== '' ? gap : '\n');
  }
  return text.trim();
}
