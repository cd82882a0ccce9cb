import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { selectByName } from '../support/page.ts';

const patient = { timeout: 15_000 };

/** The document of the first sentence that a county's signing stands on. */
async function openPassage(page: Page): Promise<void> {
  await selectByName(page, '汝城县');
  await page.locator('[data-relation-type="SIGNED"] summary').click();
  await page.getByTestId('open-evidence').first().click();
  await page.getByTestId('open-document').first().click();
}

describe.skipIf(!hasBrowser)('the page', () => {
  describeEmbedded('has an address for everything', (engine) => {
    const explorer = openExplorer(engine);

    describe('of what one reads', () => {
      const shared = explorer.openForAll('', { permissions: ['clipboard-read', 'clipboard-write'] });

      test('the link of a sentence opens it in another browser, in the network and in a view', async () => {
        const { page } = shared;
        await selectByName(page, '汝城县');
        await page.locator('[data-relation-type="SIGNED"] summary').click();
        await page.getByRole('button', { name: /^读原句：湘赣边区域合作示范区南岭/ }).click();
        const sentence = await page.getByTestId('evidence-quote').locator('mark').textContent();
        await page.locator('#panel').getByTestId('copy-link').click();
        await page.locator('#panel').getByText('已复制').waitFor();
        const link = await page.evaluate(() => navigator.clipboard.readText());
        for (const view of ['', '&view=matrix']) {
          const other = await explorer.open(new URL(link).search + view);
          await other.page.getByTestId('evidence-quote').waitFor();
          expect(await other.page.getByTestId('evidence-quote').locator('mark').textContent()).toBe(sentence);
          await other.close();
        }
      });

      test('the link of a passage opens the document there', async () => {
        const { page } = shared;
        await openPassage(page);
        const passage = await page.locator('mark.current').first().textContent();
        const { searchParams } = new URL(page.url());
        await page.getByTestId('document-close').click();
        const { relation: _, ...place } = Object.fromEntries(searchParams);
        const beside = [Object.fromEntries(searchParams), { ...place, focus: 'county:431026' }];
        for (const one of [...beside, { ...place, pair: 'county:360724~county:431026' }]) {
          const other = await explorer.open(`?${new URLSearchParams(one).toString()}`);
          await other.page.locator('mark.current').first().waitFor();
          expect(await other.page.locator('mark.current').first().textContent()).toBe(passage);
          await other.close();
        }
      });

      test('the address follows from passage to passage, and Back leads from one to the other', async () => {
        const { page } = shared;
        await openPassage(page);
        await page.locator('mark.current').first().waitFor();
        const at = () => new URL(page.url()).searchParams.get('at');
        const first = at();
        await page.locator('mark[data-start]:not(.current)').first().click();
        await expect.poll(at, patient).not.toBe(first);
        const second = at();
        await page.goBack();
        await expect.poll(at, patient).toBe(first);
        await page.goForward();
        await expect.poll(at, patient).toBe(second);
        expect(await page.locator('mark.current').first().getAttribute('data-start')).toBe(second);
      });
    });

    test('a relation in a view has the names of its ends, which no picture holds', async () => {
      const { page, close } = await explorer.open('?lens=alliances&focus=alliance:huniao');
      await page.locator('[data-relation-type="LOCATED_IN"] summary').click();
      await page.getByTestId('open-evidence').first().click();
      await page.getByTestId('evidence-quote').first().waitFor();
      await page.locator('[data-view="matrix"]').click();
      const heading = await page.locator('#panel h2').textContent();
      await page.reload();
      await page.getByTestId('evidence-quote').first().waitFor();
      expect((await page.locator('#panel h2').textContent())?.replaceAll(/\s+/g, '')).toBe(
        heading?.replaceAll(/\s+/g, ''),
      );
      await close();
    });

    test('a relation that is no longer there is named', async () => {
      const { page, close } = await explorer.open('?relation=county:431026~SIGNED~agreement:gone~abc');
      expect(await page.getByTestId('notice').textContent()).toContain('county:431026 SIGNED agreement:gone');
      await close();
    });
  });
});
