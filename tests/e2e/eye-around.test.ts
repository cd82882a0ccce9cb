import { beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { clearPage, selectByName } from '../support/page.ts';
import { canvasPoint, readView } from '../support/picture.ts';
import { expand, seeTheWhole } from '../support/whole-picture.ts';

describe.skipIf(!hasBrowser)('the eye', () => {
  describeEmbedded('is led to a place and its neighbours', (engine) => {
    const explorer = openExplorer(engine);

    describe('of a place and its neighbours', () => {
      const shared = explorer.openForAll('?focus=county:360424');
      beforeEach(() => clearPage(shared.page));

      test('expanding what is all there says so, by button and by double click', async () => {
        const { page } = shared;
        await selectByName(page, '修水县');
        await expect.poll(() => page.getByTestId('entity-expand').innerText()).toBe('再展开 12 个');
        await expand(page);
        await expect.poll(() => page.getByTestId('entity-expand').innerText()).toBe('邻居已全部显示');
        expect(await page.getByTestId('entity-expand').isDisabled()).toBe(true);
        const place = await canvasPoint(page, 'county:360424');
        await page.mouse.dblclick(place.x, place.y);
        await expect.poll(() => page.getByTestId('notice').innerText()).toBe('修水县的邻居已全部显示。');
      });

      test('the whole is shown by the button and by 0, also after expanding', async () => {
        const { page } = shared;
        await selectByName(page, '修水县');
        await seeTheWhole(page);
      });

      test('no name of a free entity covers a box or a card at any zoom', async () => {
        const { page } = shared;
        await selectByName(page, '修水县');
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
      });

      test('paper has the whole picture and the panel, and no controls', async () => {
        const { page } = shared;
        await selectByName(page, '修水县');
        await page.emulateMedia({ media: 'print' });
        await page.locator('img.printed').waitFor();
        expect({
          heading: await page.getByRole('heading', { name: '修水县' }).isVisible(),
          search: await page.getByTestId('search-input').isVisible(),
          fit: await page.getByTestId('graph-fit').isVisible(),
          expand: await page.getByTestId('entity-expand').isVisible(),
        }).toEqual({ heading: true, search: false, fit: false, expand: false });
      });
    });
  });
});
