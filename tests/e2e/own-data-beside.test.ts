import { describe, expect, test } from 'vitest';
import { search } from '../../shared/contract/search-routes.ts';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { sendFiles } from '../support/events.ts';
import { readView } from '../support/picture.ts';

const adminToken = 'a-token-of-the-tests';

describe.skipIf(!hasBrowser)('data beside what was there', () => {
  describeEmbedded('are seen once they are loaded', (engine) => {
    const explorer = openExplorer(engine, { adminToken });

    test('the picture of a loaded table is of that table alone, and so is its address', async () => {
      const { page, errors, close } = await explorer.open(`#admin=${adminToken}`);
      const orders = 'supplier,customer,date\nAlpha,Beta,2020/1/5\nBeta,Gamma,2021/3/6\nAlpha,Gamma,2022/7/8\n';
      await page
        .getByTestId('data-files')
        .setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(orders) });
      await page.getByTestId('data-load').click();
      await page.getByTestId('data-see').click();
      const names = async () => (await readView(page)).nodes.map(({ properties }) => properties['name']).sort();
      await expect.poll(names, { timeout: 20_000 }).toEqual(['Alpha', 'Beta', 'Gamma']);
      const shown = new URL(page.url()).searchParams.get('datasets');
      expect({ shown, errors }).toEqual({ shown: 'orders', errors: [] });

      // The same file with another customer says of itself what would change, with its row, before it is loaded.
      await page.locator('[data-view="data"]').click();
      await page.getByTestId('data-more').click();
      await page.getByTestId('data-files').setInputFiles({
        ...{ name: 'orders.csv', mimeType: 'text/csv' },
        buffer: Buffer.from(orders.replace('Alpha,Gamma', 'Alpha,Delta')),
      });
      await page.locator('[data-testid="data-differences"]').waitFor();
      expect(await page.locator('[data-what="added"]').allInnerTexts()).toEqual([
        '+ Delta（企业）\nAlpha | Delta | 2022/7/8 表格',
        '+ Alpha 供应 Delta\nAlpha | Delta | 2022/7/8 表格',
      ]);
      await close();
    });

    test('what somebody else loads meanwhile is told, and read anew with all that was made of the picture', async () => {
      const found: unknown = await (await fetch(`${explorer.url}/api/search?q=Gamma`)).json();
      const { id } = search.reply.parse(found).results[0] ?? {};
      const { page, errors, close } = await explorer.open(`?lens=all&datasets=orders&focus=${String(id)}`);
      await page.getByTestId('entity-details').getByRole('heading', { name: 'Gamma' }).waitFor();
      const step = await page.evaluate(() => (history.state as { step: number }).step);
      await page.getByTestId('search-input').fill('Alpha');
      // No press of a key or a pointer, by which the page would look at once whether the data are others.
      for (const event of ['click', 'mousedown'])
        await page.getByRole('option', { name: 'Alpha' }).first().dispatchEvent(event);
      const names = async () => (await readView(page)).nodes.map(({ properties }) => properties['name']).sort();
      await expect.poll(names).toEqual(['Alpha', 'Beta', 'Gamma']);
      await page.getByTestId('entity-details').getByRole('heading', { name: 'Alpha' }).waitFor();
      const orders = 'supplier,customer,date\nAlpha,Beta,2020/1/5\nAlpha,Delta,2022/7/8\n';
      await sendFiles(`${explorer.url}/api/datasets?id=orders`, { 'orders.csv': orders }, { token: adminToken });
      // Nobody is interrupted: an act of the reader finds it out.
      await page.keyboard.press('Shift');
      const note = page.getByTestId('outdated');
      await note.waitFor();
      expect(await names()).toEqual(['Alpha', 'Beta', 'Gamma']);
      // On a phone it is in sight however far one has read, in either language.
      await page.setViewportSize({ width: 360, height: 740 });
      for (const way of ['zh', 'en']) {
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        const { x, y, width, height } = (await note.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
        expect([way, x >= 0, y >= 0, x + width <= 360, y + height <= 740]).toEqual([way, true, true, true, true]);
        await page.getByTestId('language').click();
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      // Beside an open document nothing else is in reach.
      await page.getByTestId('open-document').first().click();
      await page.locator('dialog.document[open]').getByTestId('renew').click({ trial: true });
      await page.getByTestId('document-close').click();
      await page.getByTestId('renew').press('Enter');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('graph-canvas');
      await expect.poll(names).toEqual(['Alpha', 'Beta', 'Delta']);
      await page.getByTestId('entity-details').getByRole('heading', { name: 'Alpha' }).waitFor();
      const { searchParams } = new URL(page.url());
      expect([await note.count(), searchParams.get('datasets'), errors]).toEqual([0, 'orders', []]);
      // What the page knew by name is told by name, though Back loads it anew.
      await page.evaluate((then) => history.go(then - (history.state as { step: number }).step), step);
      await page.getByTestId('notice').filter({ hasText: 'Gamma' }).waitFor({ timeout: 20_000 });
      await close();
    });
  });
});
