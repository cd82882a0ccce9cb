import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type ValueOf, valuesOf } from '../../../client/i18n/said-values.ts';
import { sentencesZh } from '../../../client/i18n/sentences-zh.ts';
import { dataTexts } from '../../../client/views/data/texts.ts';
import { cellRules } from '../../../server/dataset/cell-rules.ts';
import { halfWidthBeside } from '../../support/half-width.ts';
import { importTables } from '../../support/read-tables.ts';
import { faultyFiles } from '../../unit/tables/faulty-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Every rule of a fault or a notice that stands in the code of the server; why a request is refused has words of its own. */
function rulesOfServer(): string[] {
  const files = ['server/tables', 'server/intake', 'server/dataset'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8').replaceAll(/\bdetails: \{[^}]*/g, '')),
  );
  const named = files.flatMap((text) => [
    ...[...text.matchAll(/\brule: ([^,}\n]+)/g)].flatMap(([, value = '']) => [...value.matchAll(/'([^']+)'/g)]),
    ...text.matchAll(/\bonce\('([^']+)'/g),
    ...text.matchAll(/\bfault\(\s*'([a-z]+(?:-[a-z]+)+|encrypted)'/g),
  ]);
  const all = new Set([...named.map(([, rule = '']) => rule), ...Object.values(cellRules)]);
  return [...all].sort();
}

test('each rule of the server has a name in each language, and none is left that the server does not know', () => {
  const rules = rulesOfServer();
  for (const { rules: names } of Object.values(dataTexts)) expect(Object.keys(names).sort()).toEqual(rules);
});

test('each rule has sentences in Chinese', () => {
  expect(Object.keys(sentencesZh).sort()).toEqual(rulesOfServer());
});

const valueOfAll: ValueOf = () => '某县';

test('no sentence in Chinese has a half-width sign beside a Chinese character', () => {
  const said = Object.values(sentencesZh).flatMap((sentence) =>
    [sentence.text, sentence.wanted, sentence.found, sentence.proposed].map((text) => text?.(valueOfAll) ?? ''),
  );
  expect(said.filter((text) => halfWidthBeside.test(text))).toEqual([]);
});

const limits = {
  ...{ bytes: 30_000_000, unpackedBytes: 20_000_000, workbookBytes: 10_000_000, files: 10 },
  ...{ rows: 200, columns: 50, cellCharacters: 1000 },
};

describe('what stands in the way is said in Chinese', () => {
  test.each(faultyFiles)('%s', async (_, name, content, answer) => {
    const isTooLong = answer.includes('4000000 characters');
    const { said } = await importTables({ [name]: content }, {}, isTooLong ? {} : limits);
    const [fault] = said.faults;
    const value = valuesOf(fault?.values, 'zh');
    const sentence = sentencesZh[fault?.rule ?? ''];
    const words = {
      wanted: sentence?.wanted?.(value) ?? '',
      found: sentence?.found?.(value) ?? '',
      proposed: fault?.proposed === undefined ? '建议' : (sentence?.proposed?.(value) ?? ''),
    };
    expect(Object.entries(words).filter(([, text]) => text === '')).toEqual([]);
  });
});

test('what was recognised is said in Chinese, with its values', async () => {
  const rows = ['智利;巴黎公约;1991/6/14', '秘鲁;巴黎公约;不久', '秘鲁;伯尔尼公约;1988/8/20', '巴西;伯尔尼公约'];
  const text = ['国家;条约;日期', ...rows, ''].join('\n');
  const { said } = await importTables({ 'a.csv': text });
  const words = said.notices.map(({ rule, values }) => sentencesZh[rule]?.text?.(valuesOf(values, 'zh')));
  expect(words).toEqual([
    '各列之间是分号',
    '1 行的格子比列少，缺的当作空白',
    '1991/6/14 这样的日期就是 1991-06-14',
    '第 3 行的“不久”不是日期：这样的格子作为说明留下',
  ]);
});
