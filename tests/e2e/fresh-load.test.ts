import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { type DrawnElement, readElements, readViewport } from '../support/elements.ts';
import { describeEmbedded } from '../support/engines.ts';

const lenses = ['agreements', 'companies', 'cross-border', 'alliances', 'projects', 'all'];

describe.skipIf(!hasBrowser)('the picture', () => {
  describeEmbedded('is that of a fresh load of its address', (engine) => {
    const explorer = openExplorer(engine);

    const look = async (page: Page) => {
      await page.getByTestId('graph-fit').click();
      return { elements: await readElements(page), eye: await readViewport(page) };
    };
    const loaded = new Map<string, { elements: DrawnElement[]; eye: unknown }>();
    const fresh = async (url: string) => {
      const known = loaded.get(url);
      if (known !== undefined) return known;
      const { page, close } = await explorer.open(url);
      const seen = await look(page);
      await close();
      loaded.set(url, seen);
      return seen;
    };

    test('after each change of lens, also without asking for the whole', async () => {
      const { page, close } = await explorer.open();
      for (const lens of lenses) {
        await page.locator(`[data-lens="${lens}"]`).click();
        await settled(page);
        const eye = await readViewport(page);
        const seen = await look(page);
        expect({ lens, seen, eye }).toEqual({ lens, seen: await fresh(page.url()), eye: seen.eye });
      }
      await close();
    });

    test('after each step back and forth through lenses', async () => {
      const { page, close } = await explorer.open();
      for (const lens of ['agreements', 'companies']) {
        await page.locator(`[data-lens="${lens}"]`).click();
        await settled(page);
      }
      for (const key of ['Control+z', 'Control+z', 'Control+Shift+z']) {
        await page.keyboard.press(key);
        const eye = await readViewport(page);
        const seen = await look(page);
        expect({ key, seen, eye }).toEqual({ key, seen: await fresh(page.url()), eye: seen.eye });
      }
      await close();
    });

    test('folded and unfolded', async () => {
      const { page, close } = await explorer.open();
      for (const isFolded of [true, false]) {
        await page.getByTestId('graph-fold').click();
        await expect
          .poll(async () => (await readElements(page)).some(({ id }) => id.startsWith('link:')))
          .toBe(isFolded);
        expect({ isFolded, look: await look(page) }).toEqual({ isFolded, look: await fresh(page.url()) });
      }
      await close();
    });

    test('after expanding and undoing, and after expanding and collapsing', async () => {
      const { page, close } = await explorer.open('?focus=county:360424');
      const there = await fresh(page.url());
      for (const back of [() => page.keyboard.press('Control+z'), () => page.getByTestId('entity-collapse').click()]) {
        await page.getByTestId('entity-expand').click();
        await expect.poll(async () => (await readElements(page)).length).toBeGreaterThan(there.elements.length);
        await settled(page);
        await back();
        expect(await look(page)).toEqual(there);
      }
      await close();
    });
  });
});
