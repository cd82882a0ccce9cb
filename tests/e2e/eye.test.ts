import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { clearPage, selectByName } from '../support/page.ts';
import { judgePicture, readView } from '../support/picture.ts';
import { expand, outside, seeTheWhole } from '../support/whole-picture.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

describe.skipIf(!hasBrowser)('the eye', () => {
  describeEmbedded('is led to what there is to see', (engine) => {
    const explorer = openExplorer(engine);

    const isInSight = (page: Page, selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return left >= 0 && right <= window.innerWidth && top >= 0 && bottom <= window.innerHeight;
        });

    describe('on a phone', () => {
      const shared = explorer.openForAll('', phone);
      beforeEach(() => clearPage(shared.page));

      test('the whole picture is shown on a phone, with the names of both provinces', async () => {
        const { page } = shared;
        const view = await readView(page);
        const provinces = view.nodes.filter(({ properties }) => properties.kind === 'Province');
        expect({
          outsideTheView: judgePicture(view).outsideTheView,
          provinces: provinces.map(({ label }) => label.shown),
        }).toEqual({ outsideTheView: 0, provinces: [true, true] });
      });

      test('the whole is shown by the button and by 0, also after expanding', async () => {
        const { page } = shared;
        await selectByName(page, '修水县');
        await seeTheWhole(page);
      });

      test('filters are opened beside the search, say how many are set, and close by Escape', async () => {
        const { page } = shared;
        const button = page.getByTestId('filters-open');
        const before = await button.innerText();
        await button.click();
        await page.locator('#filters label[data-kind]').first().click();
        await expect.poll(() => button.innerText()).toBe(`${before} 1`);
        const isPictureSeen = (await page.locator('#filters').boundingBox())?.y ?? 0;
        await page.keyboard.press('Escape');
        const closed = {
          isOpen: await page.locator('#filters').isVisible(),
          focus: await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['testid']),
        };
        await page.getByTestId('graph-undo').click();
        const after = await button.innerText();
        // Turned, the phone has room for them beside the picture: nothing waits there for a gesture of Back.
        await button.click();
        await page.setViewportSize({ width: 740, height: 360 });
        await button.waitFor({ state: 'hidden' });
        await page.setViewportSize(phone.viewport);
        await button.waitFor();
        const isOpen = await button.getAttribute('aria-expanded');
        expect({ before, isPictureSeen: isPictureSeen > 280, closed, after, isOpen }).toEqual({
          ...{ before: '筛选', isPictureSeen: true, after: '筛选', isOpen: 'false' },
          closed: { isOpen: false, focus: 'filters-open' },
        });
      });

      test('the sentence of a chosen line is in sight', async () => {
        const { page } = shared;
        await selectByName(page, '汝城县');
        await page.getByTestId('graph-canvas').press('Shift+ArrowRight');
        await page.getByTestId('graph-canvas').press('Enter');
        await page.getByTestId('evidence-quote').first().waitFor();
        await expect.poll(() => isInSight(page, '[data-testid="evidence-quote"] mark')).toBe(true);
      });
    });

    describe('from the first picture', () => {
      const shared = explorer.openForAll();
      beforeEach(() => clearPage(shared.page));

      test('zooming out leaves names in their boxes as long as they can be read, those of provinces longest', async () => {
        const { page } = shared;
        await page.getByTestId('graph-canvas').focus();
        const shownAt = async () => {
          const { nodes, viewport } = await readView(page);
          const inBoxes = nodes.filter(({ properties }) => !['Region'].includes(properties.kind));
          const kinds = (shown: boolean) =>
            new Set(inBoxes.filter(({ label }) => label.shown === shown).map(({ properties }) => properties.kind));
          return {
            zoom: viewport.zoom,
            shown: kinds(true),
            hidden: kinds(false),
            smallest: judgePicture({ version: 1, nodes, edges: [], viewport }).smallestLabelPx,
          };
        };
        for (let press = 0; press < 3; press += 1) await page.getByTestId('graph-canvas').press('-');
        await expect.poll(async () => [(await shownAt()).zoom < 0.6, (await shownAt()).hidden.size]).toEqual([true, 0]);
        for (let press = 0; press < 7; press += 1) await page.getByTestId('graph-canvas').press('-');
        await expect.poll(async () => [...(await shownAt()).shown]).toEqual(['Province']);
        expect((await shownAt()).smallest).toBeGreaterThanOrEqual(5);
      });

      test('undo goes back to the view that one came from, and to the whole that was there', async () => {
        const { page } = shared;
        await page.getByTestId('graph-fit').click();
        await page.locator('button[data-view="matrix"]').click();
        await page.locator('[data-a="county:360424"][data-b="county:430626"]').click();
        await page.getByTestId('pair-network').click();
        await settled(page);
        await expect.poll(() => page.getByTestId('pair-network').innerText()).toBe('回到视角“跨省”');
        expect(await page.getByTestId('pair-network').getAttribute('class')).toBe('');
        await page.keyboard.press('Control+z');
        await page.getByTestId('matrix').waitFor();
        await page.locator('[data-view="network"]').click();
        await page.getByTestId('clear-selection').click();
        expect(await outside(page)).toBe(0);
      });

      test('where one has zoomed stands in the address, which leads there again, and the whole needs no word', async () => {
        const { page } = shared;
        const isSaid = () => new URL(page.url()).searchParams.has('eye');
        await page.getByTestId('graph-fit').click();
        await expect.poll(isSaid).toBe(false);
        await page.getByTestId('graph-canvas').focus();
        for (let press = 0; press < 3; press += 1) await page.getByTestId('graph-canvas').press('+');
        await expect.poll(isSaid).toBe(true);
        const { viewport } = await readView(page);
        const rounded = ({ x, y, zoom }: typeof viewport) => [Math.round(x), Math.round(y), zoom.toFixed(2)];
        await page.reload();
        await settled(page);
        await expect.poll(async () => rounded((await readView(page)).viewport)).toEqual(rounded(viewport));
        await page.getByTestId('graph-fit').click();
        await expect.poll(isSaid).toBe(false);
      });
    });

    describe('of several steps', () => {
      const shared = explorer.openForAll();

      test('Back leads to where one looked, and keeps what was drawn since', async () => {
        const { page } = shared;
        const canvas = page.getByTestId('graph-canvas');
        await canvas.focus();
        for (let press = 0; press < 3; press += 1) await canvas.press('+');
        const { viewport } = await readView(page);
        await selectByName(page, '修水县');
        await expand(page);
        const many = (await readView(page)).nodes.length;
        for (let press = 0; press < 4; press += 1) await canvas.press('-');
        const rounded = ({ x, y, zoom }: typeof viewport) => [Math.round(x), Math.round(y), zoom.toFixed(2)];
        await page.goBack();
        await expect.poll(async () => rounded((await readView(page)).viewport)).toEqual(rounded(viewport));
        expect({
          nodes: (await readView(page)).nodes.length,
          search: await page.getByTestId('search-input').inputValue(),
        }).toEqual({
          ...{ nodes: many, search: '' },
        });
        await selectByName(page, '修水县');
        // Into the middle, so that what is selected is out of sight.
        for (let press = 0; press < 8; press += 1) await canvas.press('+');
        const near = (await readView(page)).viewport;
        await page.locator('button[data-view="matrix"]').click();
        await page.getByTestId('matrix').waitFor();
        await page.goBack();
        await page.getByTestId('graph-fit').waitFor();
        await expect.poll(async () => rounded((await readView(page)).viewport)).toEqual(rounded(near));
      });

      test('a link that is copied at once after zooming holds where one looks', async () => {
        const { page } = shared;
        const said = await page.evaluate(() => {
          const canvas = document.querySelector('[data-testid="graph-canvas"]');
          const before = location.search;
          canvas?.dispatchEvent(new KeyboardEvent('keydown', { key: '-', bubbles: true }));
          const rests = location.search;
          document.querySelector<HTMLElement>('header [data-testid="copy-link"]')?.click();
          return { isWaiting: rests === before, isSettled: location.search !== before };
        });
        expect(said).toEqual({ isWaiting: true, isSettled: true });
      });
    });

    test('on a phone the tab of the view is in sight, and undo is there', async () => {
      const { page, close } = await explorer.open('?view=cypher', phone);
      expect({
        tab: await isInSight(page, '[data-view="cypher"]'),
        undo: await isInSight(page, '[data-testid="graph-undo"]'),
      }).toEqual({ tab: true, undo: true });
      await close();
    });
  });
});
