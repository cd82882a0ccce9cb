import { describe, expect, test } from 'vitest';
import { valuesOf } from '../../../client/i18n/said-values.ts';
import { sentenceOf } from '../../../client/i18n/sentence.ts';
import { EntityCells, MeasureCells, RelationCells } from '../../../server/dataset/cells.ts';
import { cellRule } from '../../../server/dataset/cell-rules.ts';
import { DataPackage } from '../../../server/dataset/data-package.ts';
import type { Fault } from '../../../server/dataset/fault.ts';
import { wantedBy } from '../../../shared/issue-words.ts';
import { VocabularyFile } from '../../../shared/vocabulary.ts';
import { wantZh } from '../../../client/i18n/wants-zh.ts';
import { checkFiles } from '../../support/check-files.ts';
import { halfWidthBeside } from '../../support/half-width.ts';
import { broken } from '../../unit/broken-datasets.ts';

function inChinese({ rule, values }: Pick<Fault, 'rule' | 'values'>) {
  const sentence = sentenceOf(rule, 'zh');
  const value = valuesOf(values, 'zh');
  return { rule, wanted: sentence?.wanted?.(value) ?? '', found: sentence?.found?.(value) ?? '' };
}

describe('what is wrong in a dataset is said in Chinese', () => {
  test.each(broken)('%s', async (_, files) => {
    const said = (await checkFiles(files)).faults.map(inChinese);
    expect(said.filter(({ wanted, found }) => wanted === '' || found === '')).toEqual([]);
    expect(said.filter(({ wanted, found }) => halfWidthBeside.test(`${wanted}\n${found}`))).toEqual([]);
    expect(said.length).toBeGreaterThan(0);
  });
});

test('what may be meant so is said in Chinese as a notice', () => {
  const rules = ['orphan', 'no-outer-place', 'place-code'];
  const values = { coding: 'ISO 3166', found: '中国' };
  expect(rules.map((rule) => sentenceOf(rule, 'zh')?.text?.(valuesOf(values, 'zh')))).toEqual([
    '这个实体没有关系，也没有指标',
    '没有写它所在的地方',
    '“中国”不是 ISO 3166 的代码',
  ]);
});

const evidence = { basis: 'stated', document: 'doc' };
const badCells = [
  [
    EntityCells,
    { id: 'One', kind: ' Kind', name: '', aliases: 'a||b', date: '8/2024', row: '0', start: 'x', ...evidence },
  ],
  [
    EntityCells,
    { id: 'a:b', kind: '', name: 'n', aliases: 'a|a', date: '2023-02-30', cells: 'a', basis: 'said', document: 'doc' },
  ],
  [EntityCells, { id: 'a:b', kind: 'K', name: 'n', aliases: '', date: '../..', status: 'over', ...evidence }],
  [RelationCells, { source: 'a:b', type: 'T', target: 'c:d', date: '2024/2023', ...evidence }],
  [MeasureCells, { entity: 'a:b', name: 'n', value: 'many', unit: '', side: 'left', ...evidence }],
  [MeasureCells, { entity: 'a:b', name: 'n', value: '1234567890123456789', unit: '', ...evidence }],
] as const;

test('each wish of a table’s cells is a rule of its own', () => {
  const issues = badCells.flatMap(([schema, cells]) => schema.safeParse(cells).error?.issues ?? []);
  const rules = new Set(issues.map((issue) => cellRule(issue, 'x').rule));
  expect([...rules].sort()).toEqual([
    ...['alias-twice', 'blank-alias', 'blank-ends', 'calendar-day', 'column-letters', 'counting-number', 'date-form'],
    ...['empty-cell', 'kind-and-slug', 'many-digits', 'one-of', 'open-interval', 'plain-number', 'turned-interval'],
    'whole-number',
  ]);
});

const field = { name: 'a`b', type: 'text' };
const document = { id: 'a b', path: 'doc.txt', title: '', language: 'Chinese language', date: 'soon' };
const badFiles = [
  [
    DataPackage,
    { name: 'A', title: '', licenses: [], resources: [{ name: 'x', path: 'x', schema: { fields: [field] } }] },
  ],
  [
    DataPackage,
    { name: 'a', title: 1, licenses: {}, resources: 'x', documents: [document], outlines: [{ path: 'a/b' }] },
  ],
  [VocabularyFile, { kinds: { kind: {}, Kind: { hub: 1, place: 'here', sign: 1 } }, relations: { T: { domain: [] } } }],
  [VocabularyFile, { kinds: [], relations: 1, domains: { A: {} }, lenses: { a: { kinds: 'K', types: [1] } } }],
] as const;

test('what a value of a JSON file must be is said in Chinese', () => {
  const wants = badFiles.flatMap(([schema, json]) => schema.safeParse(json).error?.issues.map(wantedBy) ?? []);
  expect(wants.length).toBeGreaterThan(20);
  expect(wants.filter((want) => !/[\p{Script=Han}]/u.test(wantZh(want)))).toEqual([]);
});
