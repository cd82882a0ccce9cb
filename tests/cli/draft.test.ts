import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DraftOptions, draftCommand } from '../../server/cli/draft.ts';
import type { Shell } from '../../server/cli/program.ts';

let cwd = '';
let said: string[] = [];

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kuajie-draft-'));
  said = [];
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function draft(files: Record<string, string | Uint8Array>, options: Partial<DraftOptions> = {}): Promise<number> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  const shell: Shell = {
    ...{ argv: [], env: {}, cwd, stop: AbortSignal.timeout(60_000), isTerminal: false },
    print: (line) => said.push(line),
    warn: (line) => said.push(line),
    write: () => Promise.resolve(),
    ask: () => Promise.resolve(''),
  };
  return draftCommand(shell, Object.keys(files), { out: 'out', ...options });
}

const rowsOf = (table: string) => readFileSync(join(cwd, 'out', table), 'utf8').split('\n');

test('documents become a folder that passes the check, with rule and certainty beside it', async () => {
  const text = '赣州市与郴州市签署《林业合作协议》。今年8月，两市举办首届赣郴龙舟赛。';
  expect(await draft({ '新闻.txt': text }, { date: '2024-11' })).toBe(0);
  expect(rowsOf('relations.csv').filter((row) => row.includes('SIGNED'))).toEqual([
    'city:360700,SIGNED,agreement:lin-ye-he-zuo-xie-yi,stated,xin-wen,赣州市与郴州市签署《林业合作协议》,,done,,,',
    'city:431000,SIGNED,agreement:lin-ye-he-zuo-xie-yi,stated,xin-wen,赣州市与郴州市签署《林业合作协议》,,done,,,',
  ]);
  expect(rowsOf('relations.csv').filter((row) => row.includes('HOSTED'))).toEqual([
    'city:360700,HOSTED,event:shou-jie-gan-chen-long-zhou-sai,context,xin-wen,今年8月，两市举办首届赣郴龙舟赛,,done,2024-08,,“两市”即赣州市、郴州市。“今年8月”按发表日期推算。',
    'city:431000,HOSTED,event:shou-jie-gan-chen-long-zhou-sai,context,xin-wen,今年8月，两市举办首届赣郴龙舟赛,,done,2024-08,,“两市”即赣州市、郴州市。“今年8月”按发表日期推算。',
  ]);
  expect(readFileSync(join(cwd, 'out', 'draft.json'), 'utf8')).toContain('"rule": "signed"');
});

test('one document that cannot be read is named, and nothing is written', async () => {
  expect(await draft({ 'a.txt': '赣州市。', 'b.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) })).toBe(1);
  expect(said.join('\n')).toContain('b.png: wanted a text: txt, md, html, docx, or a pdf with text, found a picture');
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test('a folder in which somebody works is not written over', async () => {
  await expect(draft({ 'a.txt': '赣州市。' }, { out: '.' })).rejects.toThrow('wanted an empty or new folder');
});

test('what a known dataset has keeps its id', async () => {
  const known = { known: [join(import.meta.dirname, '../../data/xianggan')] };
  expect(await draft({ 'a.txt': '三一集团落户赣州市。' }, known)).toBe(0);
  expect(rowsOf('entities.csv').filter((row) => row.startsWith('company:'))).toEqual([
    'company:sany,Company,三一集团,,,stated,a,三一集团落户赣州市,,',
  ]);
});
