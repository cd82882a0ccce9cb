import { describe, expect, test } from 'vitest';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { readView } from '../support/picture.ts';

describe.skipIf(!hasBrowser)('on a phone', () => {
  describeEmbedded('the canvas', (engine) => {
    const explorer = openExplorer(engine);

    test('a long press opens the menu, which stays within a small window wherever it is', async () => {
      const { page, close } = await explorer.open('', {
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
      });
      const driver = await page.context().newCDPSession(page);
      const box = await page.getByTestId('graph-canvas').boundingBox();
      if (box === null) throw new Error('there is no canvas');
      const corners = [
        { x: box.x + 4, y: box.y + 4 },
        { x: box.x + box.width - 4, y: box.y + box.height - 4 },
      ];
      const menu = page.getByTestId('canvas-menu');
      for (const corner of corners) {
        await driver.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [corner] });
        await menu.getByRole('menuitem').first().waitFor();
        await driver.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
        const rect = await menu.boundingBox();
        if (rect === null) throw new Error('the menu is not seen');
        expect({
          hasActs: (await menu.getByRole('menuitem').count()) > 2,
          isWithin: rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= 360 && rect.y + rect.height <= 740,
        }).toEqual({ hasActs: true, isWithin: true });
        await page.keyboard.press('Escape');
      }
      // Lines leave the box beside its name, nearer than a finger is wide.
      const { nodes, viewport } = await readView(page);
      const named = nodes.find(({ id }) => id === 'city:431000')?.label;
      if (named === undefined) throw new Error('Chenzhou has no name');
      const end = {
        x: box.x + viewport.x + (named.x + named.w - 2) * viewport.zoom,
        y: box.y + viewport.y + (named.y + named.h / 2) * viewport.zoom,
      };
      await driver.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [end] });
      await menu.getByRole('menuitem').first().waitFor();
      await driver.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      expect({
        acts: await menu.locator('[data-act="choose-box"]').count(),
        title: await menu.locator('.menu-title').innerText(),
        named: await menu.getByRole('menu', { name: '郴州市 · 市' }).count(),
      }).toEqual({ acts: 1, title: '郴州市 · 市', named: 1 });
      await close();
    });
  });
});
