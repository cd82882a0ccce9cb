import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draftFiles } from '../../server/draft/draft-files.ts';
import { checkDrafts } from '../support/check-drafts.ts';
import { zipOf as zipOfEntries } from '../support/zip.ts';
import { pdfOf } from '../support/pdf-of.ts';

const sentence = '赣州市与郴州市签署《林业合作协议》。';
const zipOf = (files: Record<string, string>) =>
  zipOfEntries(Object.entries(files).map(([name, content]) => ({ name, content })));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const gbk = Buffer.from('b8d3d6ddcad0d3ebb3bbd6ddcad0c7a9caf0a1b6c1d6d2b5bacfd7f7d0adc9cca1b7a1a3', 'hex');
const word = (body: string) => ({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
});
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** What each is answered with: the rule of its fault, or that it is drafted. */
const documents: Record<string, { bytes: Uint8Array; answer: string }> = {
  'empty.txt': { bytes: utf8(''), answer: 'empty' },
  'blank.txt': { bytes: utf8(' \n\t\n　'), answer: 'no-text' },
  'marks.txt': { bytes: utf8('，。！？……——'), answer: 'no-text' },
  'mark-only.txt': { bytes: utf8('\uFEFF'), answer: 'no-text' },
  'five-megabytes.txt': { bytes: utf8(sentence.repeat(95_000)), answer: 'too-long' },
  'forty-megabytes.txt': { bytes: new Uint8Array(40_000_000).fill(97), answer: 'too-large' },
  'one-line.txt': { bytes: utf8(sentence.repeat(3000)), answer: 'drafted' },
  'no-marks.txt': { bytes: utf8('赣州市与郴州市签署林业合作协议'.repeat(3000)), answer: 'drafted' },
  'commas.txt': { bytes: utf8('赣州市，'.repeat(20_000)), answer: 'drafted' },
  'quotes.txt': { bytes: utf8('“'.repeat(100_000)), answer: 'no-text' },
  'open-quotes.txt': { bytes: utf8('《赣州市“'.repeat(10_000)), answer: 'drafted' },
  'brackets.txt': { bytes: utf8('（赣州市'.repeat(20_000)), answer: 'drafted' },
  'digits.txt': { bytes: utf8('1'.repeat(150_000)), answer: 'drafted' },
  'tables.txt': { bytes: utf8('名称\t签约方\n林业合作协议\t赣州市、郴州市\n'.repeat(500)), answer: 'drafted' },
  'bars.md': { bytes: utf8('| 项目 | 建设方 |\n| --- | --- |\n| 赣郴大桥 | 赣州市 |\n'), answer: 'drafted' },
  'mixed.txt': {
    bytes: utf8(`${sentence}The two cities signed an agreement. 両市は協定に署名した。`),
    answer: 'drafted',
  },
  'right-to-left.txt': { bytes: utf8('وقعت المدينتان اتفاقا. ‏مدينة‏'), answer: 'drafted' },
  'emoji.txt': { bytes: utf8(`🎉🎉赣州市🤝郴州市👨‍👩‍👧‍👦签署《林业合作协议》🎊。`), answer: 'drafted' },
  'half-a-pair.txt': { bytes: utf8(`\uD83D赣州市\uDE00。`), answer: 'drafted' },
  'nul.txt': { bytes: utf8('赣州市\0\0与郴州市'), answer: 'no-text' },
  'traditional.txt': {
    bytes: utf8('贛州市與郴州市簽署《林業合作協議》。兩市還將開展經濟、產業與農業領域的聯繫。'),
    answer: 'drafted',
  },
  'broken.txt': { bytes: utf8('锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷'), answer: 'drafted' },
  'gbk.txt': { bytes: gbk, answer: 'drafted' },
  'utf16.txt': { bytes: utf16(sentence), answer: 'drafted' },
  'bars-and-breaks.txt': {
    bytes: utf8('“红|绿旅游联盟”成立。\r\n赣州市|郴州市\r成立"甲\t乙旅游联盟"。'),
    answer: 'drafted',
  },
  'picture.txt': { bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), answer: 'no-document' },
  'old.doc': { bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), answer: 'old-word' },
  'letter.rtf': { bytes: utf8('{\\rtf1 hello}'), answer: 'no-document' },
  'page.html': {
    bytes: utf8(
      `<!doctype html><title>两市签约 - 某网</title><nav>首页</nav><h1>两市签约</h1><p>${sentence}</p><p>责任编辑：赣州市</p><script>1</script>`,
    ),
    answer: 'drafted',
  },
  'deep.html': { bytes: utf8(`<html><body>${'<div>'.repeat(20_000)}${sentence}`), answer: 'drafted' },
  'letter.docx': { bytes: zipOf(word(paragraph(sentence))), answer: 'drafted' },
  'nothing.docx': { bytes: zipOf(word(paragraph(''))), answer: 'no-text' },
  'broken.docx': { bytes: zipOf({ ...word(''), 'word/document.xml': '<w:document' }), answer: 'broken-docx' },
  'bomb.docx': { bytes: zipOf(word(paragraph('赣'.repeat(30_000_000)))), answer: 'too-large' },
  'book.xlsx': { bytes: zipOf({ 'xl/workbook.xml': '<workbook/>' }), answer: 'a-table' },
  'files.zip': { bytes: zipOf({ 'a.txt': sentence }), answer: 'no-document' },
  'cut.zip': { bytes: zipOf({ 'a.txt': sentence }).subarray(0, 40), answer: 'broken-zip' },
  'text.pdf': { bytes: pdfOf('Ganzhou and Chenzhou signed an agreement on forests.'), answer: 'drafted' },
  'no-text.pdf': { bytes: pdfOf(''), answer: 'no-text' },
  'encrypted.pdf': { bytes: pdfOf('secret', { isEncrypted: true }), answer: 'encrypted' },
  'cut.pdf': { bytes: utf8('%PDF-1.7\n1 0 obj'), answer: 'broken-pdf' },
};

test('every hostile document has a clear answer, and what is drafted passes the check', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-hostile-'));
  try {
    const questions = Object.entries(documents).map(([name, { bytes }], at) => {
      const path = join(folder, String(at));
      writeFileSync(path, bytes);
      return { name, path, wishes: { id: `document-${at}`, date: '2024-11' } };
    });
    const drafted = await draftFiles(questions, AbortSignal.timeout(110_000));
    const answers = Object.keys(documents).map((name, at) => [name, drafted[at]?.said.faults[0]?.rule ?? 'drafted']);
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(Object.entries(documents).map(([name, { answer }]) => [name, answer])),
    );
    const drafts = drafted.flatMap(({ draft }) => (draft === undefined ? [] : [draft]));
    expect(await checkDrafts(drafts)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a document that cannot be read is a fault of that document alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-hostile-'));
  const path = join(folder, 'text');
  writeFileSync(path, sentence);
  try {
    const missing = { name: 'missing.txt', path: join(folder, 'missing'), wishes: {} };
    const [first, second] = await draftFiles(
      [missing, { name: 'text.txt', path, wishes: {} }],
      AbortSignal.timeout(60_000),
    );
    expect({ first: first?.said.faults[0]?.rule, second: second?.draft?.relations.length }).toEqual({
      first: 'too-much',
      second: 2,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the words of a page are kept without its navigation, and who edited it is no fact', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-hostile-'));
  const path = join(folder, 'page');
  writeFileSync(path, documents['page.html']?.bytes ?? '');
  try {
    const [drafted] = await draftFiles([{ name: 'page.html', path, wishes: {} }], AbortSignal.timeout(60_000));
    expect(drafted?.draft?.document.text).toBe(`## 两市签约\n${sentence}\n责任编辑：赣州市`);
    expect(drafted?.draft?.document.title).toBe('两市签约');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
