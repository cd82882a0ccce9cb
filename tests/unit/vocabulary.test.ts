import { describe, expect, test } from 'vitest';
import { rolesThatDiffer } from '../../shared/roles.ts';
import { Vocabulary } from '../../shared/vocabulary.ts';
import { checkFiles, type Files } from '../support/check-files.ts';
import { smallFiles } from '../support/small-dataset.ts';
import { type Tiny, tinyFiles } from '../support/tiny-dataset.ts';

const faultsOf = async (files: Files) => (await checkFiles(files)).said;

const alpha: Tiny = {
  ...{ name: 'a', document: 'report', text: 'Alpha owns Beta.' },
  firms: { 'firm:1': 'Alpha', 'firm:2': 'Beta' },
  owns: [{ source: 'firm:1', target: 'firm:2', quote: 'Alpha owns Beta.' }],
};

interface Written {
  kinds: Record<string, object>;
  relations: Record<string, object>;
  lenses?: Record<string, object>;
}

/** What is found where the vocabulary of a small dataset is changed. */
function after(change: (vocabulary: Written) => void): Promise<string[]> {
  const files = tinyFiles(alpha);
  const vocabulary = JSON.parse(files['vocabulary.json'] ?? '') as Written;
  change(vocabulary);
  return faultsOf({ ...files, 'vocabulary.json': JSON.stringify(vocabulary) });
}

describe('a slip in a vocabulary is a fault', () => {
  test.each([
    [
      'a role that there is not',
      (one: Written) => Object.assign(one.kinds['Firm'] ?? {}, { hubb: true }),
      'no hubb here',
    ],
    [
      'a kind that there is not',
      (one: Written) => Object.assign(one.relations['OWNS'] ?? {}, { domain: ['Nobody'] }),
      'OWNS: kinds of this vocabulary in its domain',
    ],
    [
      'a party to a kind that there is not',
      (one: Written) => Object.assign(one.relations['OWNS'] ?? {}, { party: ['Pactt'] }),
      'OWNS: kinds of this vocabulary in its party',
    ],
    [
      'a party to what joins nothing',
      (one: Written) => Object.assign(one.relations['OWNS'] ?? {}, { party: true }),
      'OWNS: a kind with hub: true in its range',
    ],
    [
      'a lens of a type that there is not',
      (one: Written) => (one.lenses = { firms: { en: 'Firms', kinds: ['Firm'], types: ['OWNED'] } }),
      'the lens firms: relation types of this vocabulary',
    ],
    [
      'a lens that every graph has',
      (one: Written) => (one.lenses = { all: { en: 'All', kinds: ['Firm'], types: ['OWNS'] } }),
      'another id',
    ],
    ['a kind that marks our nodes', (one: Written) => (one.kinds['Kuajie'] = { en: 'Kuajie' }), 'another name'],
  ])('%s', async (_, change, wanted) => {
    const said = await after(change);
    expect(said.filter((one) => one.includes(wanted))).toHaveLength(1);
  });
});

test('what lies within is quoted where no reference table says it', async () => {
  const description = JSON.parse(smallFiles['datapackage.json'] ?? '') as object;
  const said = await faultsOf({
    ...smallFiles,
    'datapackage.json': JSON.stringify({ ...description, references: [], placeCoding: 'own' }),
  });
  expect(said.some((one) => one.includes('a quote that names'))).toBe(true);
});

test('within makes a type that the vocabulary has to have', async () => {
  const vocabulary = JSON.parse(smallFiles['vocabulary.json'] ?? '') as { relations: Record<string, object> };
  delete vocabulary.relations['PART_OF'];
  const said = await faultsOf({ ...smallFiles, 'vocabulary.json': JSON.stringify(vocabulary) });
  expect(said.some((one) => one.includes('wanted PART_OF in vocabulary.json'))).toBe(true);
});

test('two vocabularies that say other things of one kind are told apart, and usual roles are no difference', () => {
  const of = (said: object) => Vocabulary.parse({ kinds: { Agreement: { en: 'Agreement', ...said } }, relations: {} });
  expect(rolesThatDiffer(of({}), of({ hub: true }))).toEqual([]);
  expect(rolesThatDiffer(of({}), of({ hub: false, dated: false }))).toEqual([
    {
      ...{ what: 'kind', name: 'Agreement', mine: 'hub: true, dated: true', theirs: 'nothing special' },
      roles: { mine: { hub: true, dated: true }, theirs: { hub: false, dated: false } },
    },
  ]);
});
