import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { canvasPoint, judgePicture, readView } from '../support/picture.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

describe.skipIf(!hasBrowser)('the eye', () => {
  describeEmbedded('is led to what there is to see', (engine) => {
    const explorer = openExplorer(engine);

    const expand = async (page: Page) => {
      await page.getByTestId('entity-expand').click();
      await page.getByTestId('entity-collapse').waitFor();
      await settled(page);
    };
    const outside = async (page: Page) => judgePicture(await readView(page)).outsideTheView;

    test('the whole picture is shown on a phone, with the names of both provinces', async () => {
      const { page, close } = await explorer.open('', phone);
      const view = await readView(page);
      const provinces = view.nodes.filter(({ properties }) => properties.kind === 'Province');
      expect({
        outsideTheView: judgePicture(view).outsideTheView,
        provinces: provinces.map(({ label }) => label.shown),
      }).toEqual({ outsideTheView: 0, provinces: [true, true] });
      await close();
    });

    test.each([{}, phone])('the whole is shown by the button and by 0, also after expanding', async (options) => {
      const { page, close } = await explorer.open('?focus=county:360424', options);
      await expand(page);
      await page.getByTestId('graph-fit').click();
      expect(await outside(page)).toBe(0);
      await page.getByTestId('graph-canvas').focus();
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      await page.keyboard.press('0');
      expect(await outside(page)).toBe(0);
      await close();
    });

    test('zooming out leaves names in their boxes as long as they can be read, those of provinces longest', async () => {
      const { page, close } = await explorer.open();
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
      await close();
    });

    test('no name of a free entity covers a box or a card at any zoom', async () => {
      const { page, close } = await explorer.open('?focus=county:360424');
      await expand(page);
      await page.getByTestId('graph-canvas').focus();
      for (let press = 0; press < 5; press += 1) {
        const before = (await readView(page)).viewport.zoom;
        await page.getByTestId('graph-canvas').press('-');
        await expect.poll(async () => (await readView(page)).viewport.zoom < before).toBe(true);
        await expect
          .poll(async () => {
            const { nodes } = await readView(page);
            const boxes = nodes.filter(({ properties, width }) => properties.isBox || width > 200);
            return nodes
              .filter(
                ({ properties, width, label, y }) => !properties.isBox && width < 60 && label.shown && label.y > y,
              )
              .filter(({ label }) =>
                boxes.some(
                  (box) =>
                    label.x + 3 < box.x + box.width / 2 &&
                    label.x + label.w - 3 > box.x - box.width / 2 &&
                    label.y + 5 < box.y + box.height / 2 &&
                    label.y + label.h - 3 > box.y - box.height / 2,
                ),
              )
              .map(({ id }) => id);
          })
          .toEqual([]);
      }
      await close();
    });

    test('undo goes back to the view that one came from, and to the whole that was there', async () => {
      const { page, close } = await explorer.open('?view=matrix&pair=county:360424~county:430626');
      await page.getByTestId('pair-network').click();
      await settled(page);
      await expect.poll(() => page.getByTestId('pair-network').innerText()).toBe('回到视角“跨省”');
      expect(await page.getByTestId('pair-network').getAttribute('class')).toBe('');
      await page.keyboard.press('Control+z');
      await page.getByTestId('matrix').waitFor();
      await page.locator('[data-view="network"]').click();
      await page.getByTestId('clear-selection').click();
      expect(await outside(page)).toBe(0);
      await close();
    });

    test('a statement from the address is told, selected and in sight, and what is there already is no news', async () => {
      const statement = "MATCH (a {id: 'county:360424'})-[r:SIGNED]->(b) RETURN a, r, b";
      const { page, close } = await explorer.open(`?q=${encodeURIComponent(statement)}`);
      await page.getByTestId('added-count').waitFor();
      const { nodes } = await readView(page);
      expect({ getByTestId: await page.getByTestId('added-count').innerText(), outside: await outside(page) }).toEqual({
        getByTestId: `${nodes.length} 个实体，6 条关系`,
        outside: 0,
      });
      await close();
    });

    test('expanding what is all there says so, by button and by double click', async () => {
      const { page, close } = await explorer.open('?focus=county:360424');
      await expect.poll(() => page.getByTestId('entity-expand').innerText()).toBe('再展开 12 个');
      await expand(page);
      await expect.poll(() => page.getByTestId('entity-expand').innerText()).toBe('邻居已全部显示');
      expect(await page.getByTestId('entity-expand').isDisabled()).toBe(true);
      const place = await canvasPoint(page, 'county:360424');
      await page.mouse.dblclick(place.x, place.y);
      await expect.poll(() => page.getByTestId('notice').innerText()).toBe('修水县的邻居已全部显示。');
      await close();
    });

    test('on a phone the tab of the view and the sentence of a chosen line are in sight, and undo is there', async () => {
      const { page, close } = await explorer.open('?view=cypher', phone);
      const isInSight = (selector: string, where = page) =>
        where
          .locator(selector)
          .first()
          .evaluate((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return left >= 0 && right <= window.innerWidth && top >= 0 && bottom <= window.innerHeight;
          });
      expect({
        tab: await isInSight('[data-view="cypher"]'),
        undo: await isInSight('[data-testid="graph-undo"]'),
      }).toEqual({ tab: true, undo: true });
      await close();
      const { page: other, close: closeOther } = await explorer.open('?focus=county:431026', phone);
      await other.getByTestId('graph-canvas').press('Shift+ArrowRight');
      await other.getByTestId('graph-canvas').press('Enter');
      await other.getByTestId('evidence-quote').first().waitFor();
      await expect.poll(() => isInSight('[data-testid="evidence-quote"] mark', other)).toBe(true);
      await closeOther();
    });

    test('paper has the whole picture and the panel, and no controls', async () => {
      const { page, close } = await explorer.open('?focus=county:360424');
      await page.emulateMedia({ media: 'print' });
      await page.locator('img.printed').waitFor();
      expect({
        heading: await page.getByRole('heading', { name: '修水县' }).isVisible(),
        search: await page.getByTestId('search-input').isVisible(),
        fit: await page.getByTestId('graph-fit').isVisible(),
        expand: await page.getByTestId('entity-expand').isVisible(),
      }).toEqual({ heading: true, search: false, fit: false, expand: false });
      await close();
    });
  });
});
