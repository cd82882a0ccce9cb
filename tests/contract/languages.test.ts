import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readDocument } from '../../server/graph/document.ts';
import { searchSentences } from '../../server/graph/sentences.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { describeEachEngine } from '../support/engines.ts';
import { readTreaties } from '../support/first-dataset.ts';
import { tinyDataset } from '../support/tiny-dataset.ts';

const french = {
  ...{ name: 'french', document: 'rapport', language: 'fr' },
  text: 'L’art. 5 dit que Müller & Cie possède les Pâturages de Neuchâtel. Rien de plus.',
  owns: [
    {
      ...{ source: 'firm:2', target: 'firm:1' },
      quote: 'Müller & Cie possède les Pâturages de Neuchâtel',
    },
  ],
  firms: { 'firm:1': 'Pâturages de Neuchâtel', 'firm:2': 'Müller & Cie' },
};

describeEachEngine('documents in many languages', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    await engine.clear();
    store = createGraphStore(engine.open());
    await loadDataset(store, await tinyDataset(french));
    await loadDataset(store, await readTreaties());
  });
  afterAll(async () => {
    await store.close();
    await engine.clear();
    engine.remove();
  });

  test.each(['paturages neuchatel', 'PÂTURAGES', 'neuchâtel'])('%s finds the sentence with accents', async (q) => {
    const { sentences } = await searchSentences(store, { q, limit: 5 });
    expect(
      sentences.map(({ text, language, marks }) => ({
        ...{ text, language },
        firstMarked: text.slice(...(marks[0] ?? [])),
      })),
    ).toEqual([
      {
        ...{ text: 'L’art. 5 dit que Müller & Cie possède les Pâturages de Neuchâtel.', language: 'fr' },
        firstMarked: q.startsWith('n') ? 'Neuchâtel' : 'Pâturages',
      },
    ]);
  });

  test('a document keeps its language, and words in small letters find its capitals', async () => {
    const { language } = await readDocument(store, 'rapport');
    const { sentences } = await searchSentences(store, { q: 'contracting powers tonnage', limit: 1 });
    expect({ language, found: sentences.map((one) => ({ document: one.document, language: one.language })) }).toEqual({
      language: 'fr',
      found: [{ document: 'washington-1922:five-power', language: 'en' }],
    });
  });
});
