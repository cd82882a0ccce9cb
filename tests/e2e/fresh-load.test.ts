import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { type DrawnElement, readElements, readViewport } from '../support/elements.ts';
import { describeEmbedded } from '../support/engines.ts';

const lenses = ['alliances', 'projects', 'all', 'cross-border', 'agreements', 'companies'];

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

    test('after each change of lens, also without asking for the whole, and after each step back and forth through lenses', async () => {
      const { page, close } = await explorer.open();
      loaded.set(page.url(), await look(page));
      const isAsFresh = async (act: string) => {
        const eye = await readViewport(page);
        const seen = await look(page);
        expect({ act, seen, eye }).toEqual({ act, seen: await fresh(page.url()), eye: seen.eye });
      };
      for (const lens of lenses) {
        await page.locator(`[data-lens="${lens}"]`).click();
        await settled(page);
        await isAsFresh(lens);
      }
      for (const key of ['Control+z', 'Control+z', 'Control+Shift+z']) {
        await page.keyboard.press(key);
        await isAsFresh(key);
      }
      await close();
    });

    test('folded and unfolded', async () => {
      const { page, close } = await explorer.open();
      loaded.set(page.url(), await look(page));
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
      const there = await look(page);
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
