import { beforeAll, describe, expect, test } from 'vitest';
import { checkDataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { writeDataset } from '../support/small-dataset.ts';
import { tinyFiles } from '../support/tiny-dataset.ts';

const evil = '<img src=x onerror=alert(1)><svg onload=alert(2)>{{alert(3)}}';

/** Markup in every field that a dataset has. */
function evilFiles(): Record<string, string> {
  const quote = `Alpha ${evil} owns Beta ${evil}.`;
  const files = tinyFiles({
    ...{ name: 'evil', document: 'report', text: quote, language: 'en' },
    firms: { 'firm:1': `Alpha ${evil}`, 'firm:2': `Beta ${evil}` },
    owns: [{ source: 'firm:1', target: 'firm:2', quote }],
    measure: { entity: 'firm:1', name: `staff ${evil}`, value: 1, quote },
    columns: { remark: { type: 'string', value: evil }, link: { type: 'string', value: 'javascript:alert(4)' } },
  });
  const inWords = (text: string) =>
    text.replaceAll('"持有"', JSON.stringify(`持有${evil}`)).replaceAll('"owns"', JSON.stringify(`owns ${evil}`));
  return {
    ...files,
    'datapackage.json': (files['datapackage.json'] ?? '')
      .replaceAll('of evil"', `of evil ${evil}"`)
      .replaceAll('Dataset evil', `Dataset ${evil}`),
    'vocabulary.json': inWords(files['vocabulary.json'] ?? '').replaceAll(
      '"zh":"Firm"',
      JSON.stringify({ zh: `Firm${evil}` }).slice(1, -1),
    ),
  };
}

describe.skipIf(!hasBrowser)('markup', () => {
  describeEmbedded('in data and in addresses', (engine) => {
    beforeAll(async () => {
      const { folder, remove } = writeDataset(evilFiles());
      const { dataset, faults } = await checkDataset(folder);
      remove();
      if (dataset === undefined) throw new Error(JSON.stringify(faults));
      const store = createGraphStore(engine.open());
      await loadDataset(store, dataset);
      await store.close();
    });
    const explorer = openExplorer(engine, { keep: true });
    const opened = explorer.openForAll('?lens=all&focus=firm:1');

    test('is text in every view, panel and address, and nothing of it runs', async () => {
      const { page } = opened;
      const ran: string[] = [];
      page.on('dialog', (dialog) => {
        ran.push(dialog.message());
        void dialog.dismiss();
      });
      const foreign = () => page.locator('img[src="x"], svg[onload], [onerror], a[href^="javascript:"]').count();
      const found: Record<string, number> = { first: await foreign() };
      const isText = (await page.locator('body').innerText()).includes(evil);
      const views = await page
        .locator('button[data-view]')
        .evaluateAll((all) => all.map((one) => one.dataset['view'] ?? ''));
      for (const view of new Set(views)) {
        await page.locator(`button[data-view="${view}"]`).first().click();
        await page.waitForLoadState('networkidle');
        found[view] = await foreign();
      }
      const bad = encodeURIComponent(evil);
      for (const address of [
        `?view=${bad}&lens=${bad}&focus=${bad}&layout=${bad}&colour=measure~${bad}~${bad}&time=${bad}`,
        `?view=paths&path=${bad}~${bad}&pair=${bad}~${bad}&document=${bad}&saved=${bad}&q=${bad}&canvas=1.${bad}`,
        `?view=supply&firm=${bad}&relation=${bad}~${bad}~${bad}~${bad}&datasets=${bad}&fact=${bad}#admin=${bad}`,
      ]) {
        await page.goto(new URL(address, explorer.url).href);
        await page.waitForLoadState('networkidle');
        found[address.slice(0, 12)] = await foreign();
      }
      await page.goto(new URL('?lens=all&focus=firm:1', explorer.url).href);
      await settled(page);
      expect({
        isText,
        ran,
        isMany: views.length > 4,
        errors: opened.errors.filter((one) => /Trusted|Content Security/.test(one)),
      }).toEqual({
        ...{ isText: true, ran: [], isMany: true, errors: [] },
      });
      expect(Object.entries(found).filter(([, count]) => count > 0)).toEqual([]);
    });
  });
});
