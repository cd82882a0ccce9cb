import { expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { removeDataset } from '../../server/dataset/remove-dataset.ts';
import { readDocument } from '../../server/graph/document.ts';
import { describeEntity } from '../../server/graph/entity.ts';
import { exportGraph } from '../../server/graph/export.ts';
import { readHealth } from '../../server/graph/health.ts';
import { readSchema } from '../../server/graph/schema.ts';
import { readVocabulary } from '../../server/graph/vocabulary.ts';
import { verifyEvidence } from '../../server/graph/verify-evidence.ts';
import type { EntityId } from '../../shared/graph.ts';
import type { Vocabulary } from '../../shared/vocabulary.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { withEmptyStores } from '../support/empty-stores.ts';
import { describeEachEngine } from '../support/engines.ts';
import { readFirstDataset } from '../support/first-dataset.ts';
import { type Tiny, tinyDataset } from '../support/tiny-dataset.ts';

const alpha: Tiny = {
  name: 'a',
  document: 'report',
  text: 'Alpha owns Beta.',
  firms: { 'firm:1': 'Alpha', 'firm:2': 'Beta' },
  owns: [{ source: 'firm:1', target: 'firm:2', quote: 'Alpha owns Beta.' }],
};
const gamma: Tiny = {
  name: 'b',
  document: 'report',
  text: 'No word of Alpha. Gamma owns Delta.',
  firms: { 'firm:1': 'Gamma', 'firm:2': 'Delta' },
  owns: [{ source: 'firm:1', target: 'firm:2', quote: 'Gamma owns Delta.' }],
};
/** The same firms as in `alpha`, told by another document of the same id. */
const alphaAgain: Tiny = { ...alpha, name: 'c', text: 'It is said in town that Alpha owns Beta.' };

async function everything(store: GraphStore): Promise<unknown> {
  let text = '';
  for await (const piece of exportGraph(store, 'json')) text += piece;
  return JSON.parse(text);
}

describeEachEngine('datasets beside each other', (engine) => {
  let store: GraphStore;
  let opened: CypherEngine;
  withEmptyStores(engine, (...given) => {
    [store, opened] = given;
  });
  const load = async (tiny: Tiny, options = {}) => loadDataset(store, await tinyDataset(tiny), options);

  test('documents of the same id stay two documents, and every quote stands where it says', async () => {
    await load(alpha);
    await load(alphaAgain);
    const documents = await Promise.all(['a:report', 'document:c:report'].map((id) => readDocument(store, id)));
    const { entity } = await describeEntity(store, 'firm:1' as EntityId);
    expect({
      documents: documents.map(({ id, text, spans }) => [
        id,
        text,
        spans.every((one) => text.slice(one.start, one.end) === 'Alpha owns Beta.'),
      ]),
      name: entity.name,
      verifyEvidence: await verifyEvidence(store),
    }).toEqual({
      documents: [
        ['a:report', alpha.text, true],
        ['c:report', alphaAgain.text, true],
      ],
      name: 'Alpha',
      verifyEvidence: { checked: 6, broken: [] },
    });
  });

  test('the words of a kind are those of the dataset that was loaded first, also when that is loaded again', async () => {
    const called = async (words: string) => {
      const dataset = await tinyDataset({ ...alpha, name: words });
      const firm = { ...dataset.vocabulary.kinds['Firm'], zh: words, en: words } as Vocabulary['kinds'][string];
      const kinds = { ...dataset.vocabulary.kinds, Firm: firm };
      return { ...dataset, vocabulary: { ...dataset.vocabulary, kinds } };
    };
    const nameOfFirms = async () => (await readVocabulary(store)).kinds['Firm']?.en;
    const [elder, younger] = [await called('elder'), await called('b-younger')];
    await loadDataset(store, elder);
    await loadDataset(store, younger);
    const both = await nameOfFirms();
    const having = (await readSchema(store)).kinds.find(({ kind }) => kind === 'Firm')?.datasets;
    await loadDataset(store, { ...elder, hash: 'another', version: '2' });
    const again = await nameOfFirms();
    await removeDataset(store, 'elder');
    const alone = await nameOfFirms();
    await loadDataset(store, elder);
    expect({ both, again, alone, now: await nameOfFirms(), having }).toEqual({
      ...{ both: 'elder', again: 'elder', alone: 'b-younger', now: 'b-younger' },
      having: ['elder', 'b-younger'],
    });
  });

  test('a document is found without its dataset while only one has it, and both are named where two do', async () => {
    await load(alpha);
    const found = await readDocument(store, 'report');
    await load(alphaAgain);
    await expect(readDocument(store, 'report')).rejects.toThrow('ask for a:report or c:report');
    expect(found.id).toBe('a:report');
  });

  test('an id that means another thing is refused with both names, and nothing changes', async () => {
    await load(alpha);
    const before = await everything(store);
    await expect(load(gamma)).rejects.toThrow(
      /firm:1 is Gamma \(Firm\) in b, Alpha \(Firm\) in a\n {2}firm:2 is Delta \(Firm\) in b, Beta \(Firm\) in a/,
    );
    await expect(load({ ...alphaAgain, kind: 'Company' })).rejects.toThrow(
      'firm:1 is Alpha (Company) in c, Alpha (Firm) in a',
    );
    expect(await everything(store)).toEqual(before);
  });

  test('merged on purpose, both names and all evidence stay', async () => {
    await load(alpha);
    await load({ ...gamma, kind: 'Company' }, { merge: true });
    const { entity, evidence } = await describeEntity(store, 'firm:1' as EntityId);
    expect({
      name: entity.name,
      kind: entity.kind,
      aliases: entity.aliases,
      evidence: evidence.map(({ document, quote }) => [document, quote]),
    }).toEqual({
      name: 'Alpha',
      kind: 'Firm',
      aliases: ['Gamma'],
      evidence: [
        ['a:report', 'Alpha owns Beta.'],
        ['b:report', 'Gamma owns Delta.'],
      ],
    });
    expect((await verifyEvidence(store)).broken).toEqual([]);
  });

  test('merged on purpose once, either is loaded again without a word, and refused where its meaning changes', async () => {
    await load(alpha);
    await load(gamma, { merge: true });
    const again = {
      ...gamma,
      text: 'Today Gamma owns Delta.',
      owns: [{ ...gamma.owns[0], quote: 'Today Gamma owns Delta.' }],
    };
    await load(again as typeof gamma);
    const { entity } = await describeEntity(store, 'firm:1' as EntityId);
    const renamed = {
      ...gamma,
      firms: { ...gamma.firms, 'firm:1': 'Epsilon' },
      text: 'Epsilon owns Delta.',
      owns: [{ ...gamma.owns[0], quote: 'Epsilon owns Delta.' }],
    };
    await expect(load(renamed as typeof gamma)).rejects.toThrow('The same id means different things');
    expect({ name: entity.name, aliases: entity.aliases }).toEqual({ name: 'Alpha', aliases: ['Gamma'] });
  });

  test.each([
    ['the first', 'a', gamma],
    ['the second', 'b', alpha],
  ])('removing %s of two merged datasets leaves the other as if it were alone', async (_, removed, left) => {
    await load({ ...left, kind: 'Company' });
    const alone = await everything(store);
    await removeDataset(store, left.name);
    await load({ ...alpha, kind: removed === 'a' ? 'Firm' : 'Company' });
    await load({ ...gamma, kind: removed === 'a' ? 'Company' : 'Firm' }, { merge: true });
    await removeDataset(store, removed);
    expect(await everything(store)).toEqual(alone);
  });

  test('loading one of two again keeps what the other says', async () => {
    await load(alpha);
    await load(alphaAgain);
    const before = await everything(store);
    const dataset = await tinyDataset(alpha);
    await loadDataset(store, { ...dataset, hash: 'anew' });
    expect(await everything(store)).toEqual(before);
  });

  test('two numbers under one name stay two measures, each with its own evidence', async () => {
    const said = (tiny: Tiny, value: number): Tiny => ({
      ...tiny,
      text: `${tiny.text} Alpha has ${value} workers.`,
      measure: { entity: 'firm:1', name: 'workers', value, quote: `Alpha has ${value} workers.` },
    });
    await load(said(alpha, 12));
    await load(said(alphaAgain, 15));
    const { measures } = await describeEntity(store, 'firm:1' as EntityId);
    expect(measures.map(({ value, evidence }) => [value, evidence.map(({ quote }) => quote)]).sort()).toEqual([
      [12, ['Alpha has 12 workers.']],
      [15, ['Alpha has 15 workers.']],
    ]);
  });

  test('a column of another type is refused with both datasets', async () => {
    await load({ ...alpha, columns: { staff: { type: 'integer', value: '12' } } });
    await expect(load({ ...alphaAgain, columns: { staff: { type: 'string', value: 'twelve' } } })).rejects.toThrow(
      'The column staff is string in c and integer in a',
    );
  });

  test('two datasets that put a place into itself leave its chain finite', async () => {
    const first = await readFirstDataset();
    const [ofCounty] = first.relations.filter(({ source, type }) => source === 'county:431026' && type === 'PART_OF');
    const back = first.relations.find(({ source }) => source === 'city:431000');
    if (ofCounty === undefined || back === undefined) throw new Error('汝城县 is in 郴州市');
    const turned = { ...back, id: 'turned', source: 'city:431000' as EntityId, target: 'county:431026' as EntityId };
    await loadDataset(store, { ...first, relations: [ofCounty] });
    await loadDataset(store, { ...first, id: 'other', hash: 'other', relations: [turned] });
    const { within } = await describeEntity(store, 'county:431026' as EntityId);
    expect(within.map(({ id }) => id)).toEqual(['city:431000']);
  });

  test('removing the only dataset leaves nothing, and one that is not there is named', async () => {
    await loadDataset(store, await readFirstDataset());
    await removeDataset(store, 'xianggan');
    const { counts, datasets, foreignNodes } = await readHealth(store);
    expect({ counts, datasets, foreignNodes }).toEqual({
      counts: { entities: 0, relations: 0, documents: 0 },
      datasets: [],
      foreignNodes: 0,
    });
    await expect(removeDataset(store, 'xianggan')).rejects.toThrow('No dataset xianggan is loaded; none is.');
  });

  test('a quote that does not stand where it says is found', async () => {
    await load(alpha);
    await opened.transact((run) => run("MATCH (d:Document) SET d.text = 'Alpha sold Beta.' RETURN d.id AS id"));
    const { checked, broken } = await verifyEvidence(store);
    expect({ checked, broken: broken.map(({ evidence, found }) => [evidence.quote, found]) }).toEqual({
      checked: 3,
      broken: Array.from({ length: 3 }, () => ['Alpha owns Beta.', 'Alpha sold Beta.']),
    });
  });
});
