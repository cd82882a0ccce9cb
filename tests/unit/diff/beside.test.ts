import { expect, test } from 'vitest';
import { DataPackage } from '../../../server/dataset/data-package.ts';
import { type Beside, compareBeside, decisionsAbout } from '../../../server/diff/beside.ts';
import { linesOfComparison } from '../../../server/diff/tell.ts';
import { SameDecision } from '../../../shared/same.ts';
import { Vocabulary } from '../../../shared/vocabulary.ts';

const decision = (change: object = {}) =>
  SameDecision.parse({
    one: { id: 'city:a', kind: 'City', name: '甲市' },
    other: { id: 'city:b', kind: 'City', name: '甲' },
    ...{ decision: 'same', reasons: [], at: '2024-08-23T00:00:00Z', ...change },
  });
const kinds = { City: { zh: '市', en: 'City' } };
const side = ({
  pack = {},
  words = {},
  same = [decision()],
}: {
  pack?: object;
  words?: object;
  same?: SameDecision[];
}) => {
  const description = DataPackage.parse({
    ...{ name: 'd', title: '甲', publisher: '乙', licenses: [{ name: 'CC-BY-4.0' }], resources: [], ...pack },
  });
  const { title, version } = description;
  const vocabulary = Vocabulary.parse({ kinds: { ...kinds, ...words }, relations: {} });
  return { title, version, description, vocabulary, outlines: [], same } satisfies Beside;
};
const told = (before: Beside, after: Beside) => [
  ...linesOfComparison({ entities: [], relations: [], beside: compareBeside(before, after) }),
];

test('what a dataset is called, whose it is, what its words mean and what was decided of it is compared', () => {
  const after = side({
    pack: { title: '新', publisher: '丙', licenses: [{ name: 'CC0-1.0' }] },
    words: { City: { zh: '城市', en: 'City' }, Port: { zh: '港', en: 'Port' } },
    same: [decision({ decision: 'different' })],
  });
  expect(told(side({}), after)).toEqual([
    ...['~ datapackage.json: title', '    甲 → 新'],
    ...['- datapackage.json: licenses › CC-BY-4.0', '    {"name":"CC-BY-4.0"} → nothing'],
    ...['+ datapackage.json: licenses › CC0-1.0', '    nothing → {"name":"CC0-1.0"}'],
    ...['~ datapackage.json: publisher', '    乙 → 丙'],
    ...['~ vocabulary.json: kinds › City › zh', '    市 → 城市'],
    '+ vocabulary.json: kinds › Port',
    expect.stringContaining('"zh":"港"') as unknown,
    ...['~ same.json: 甲市 (city:a) · 甲 (city:b) › decision', '    same → different'],
    '0 entities differ: 0 added, 0 removed, 0 changed; 0 relations differ: 0 added, 0 removed, 0 changed; 7 entries differ: 2 added, 1 removed, 4 changed beside them',
  ]);
});

test('when something was decided, and documents, which are entities, make no difference beside the facts', () => {
  const entry = { id: 'doc', path: 'documents/doc.txt', title: '文' };
  expect(
    compareBeside(
      side({ pack: { documents: [entry] } }),
      side({ pack: { documents: [{ ...entry, title: '新文' }] }, same: [decision({ at: '2025-01-01T00:00:00Z' })] }),
    ),
  ).toEqual([]);
});

test('without a description, as an older version loaded it, title and version are compared', () => {
  const { description: _, ...older } = side({});
  expect(compareBeside(older, side({ pack: { title: '新', publisher: '丙' } }))).toEqual([
    { file: 'datapackage.json', path: ['title'], what: 'changed', before: '甲', after: '新' },
  ]);
});

test('a decision is about a dataset that has either of the two', () => {
  const about = (id: string) => decisionsAbout([decision()], [{ id }]).length;
  expect([about('city:a'), about('city:b'), about('city:c')]).toEqual([1, 1, 0]);
});
