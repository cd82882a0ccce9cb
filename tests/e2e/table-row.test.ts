import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { checkFiles } from '../support/check-files.ts';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { violations } from '../support/page.ts';
import { importTables } from '../support/read-tables.ts';

const membership = readFileSync(new URL('../data/tables/membership.csv', import.meta.url));

describe.skipIf(!hasBrowser)('a table that was imported', () => {
  describeEmbedded('leads from an entity to its row', (engine) => {
    beforeAll(async () => {
      await engine.clear();
      const store = createGraphStore(engine.open());
      const { dataset: made } = await importTables({ 'membership.csv': membership });
      const { dataset } = await checkFiles(made?.files ?? {});
      if (dataset !== undefined) await loadDataset(store, dataset);
      await store.close();
    });
    const explorer = openExplorer(engine, { keep: true });

    test('with its heads, its used cell marked, and the rows around it', async () => {
      const { page, errors, close } = await explorer.open('?focus=country:andorra', { locale: 'en-GB' });
      const quote = page.getByTestId('evidence-quote');
      await quote.locator('mark').first().waitFor();
      // Until the table is read, columns are called by their letters.
      await quote.locator('th', { hasText: 'country' }).waitFor();
      const heads = await quote.locator('th').allTextContents();
      const marked = await quote.locator('mark').allTextContents();
      await page.getByTestId('open-document').first().click();
      const text = page.getByTestId('document-text');
      const current = await text.locator('tr.current').innerText();
      await text.getByRole('button', { name: '7', exact: true }).click();
      const proofs = await page.getByTestId('proof').allTextContents();
      expect({
        ...{ heads, marked, current: current.split(/\s*\t\s*/) },
        rows: await text.locator('tbody tr').count(),
        proofs: proofs.map((proof) => proof.trim()),
        faults: await violations(page),
        errors,
      }).toEqual({
        ...{ heads: ['country', 'treaty', 'date'], marked: ['Andorra'] },
        current: ['5', 'Andorra', 'Berne Convention', '2004-06-02'],
        ...{ rows: 9, proofs: ['Angola · is a party to · Paris Convention'], faults: [], errors: [] },
      });
      await close();
    });
  });
});
