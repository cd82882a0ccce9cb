import { beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEachEngine, describeEmbedded } from '../support/engines.ts';
import { clearPage, selectByName, tabTo, turnReader, violations, widthOf } from '../support/page.ts';
import { canvasPoint, readView } from '../support/picture.ts';

const sentence =
  '赣州市上犹县、崇义县与郴州市汝城县、桂东县、宜章县共同签署《湘赣边区域合作示范区南岭片区组团联动发展战略合作协议》';

describe.skipIf(!hasBrowser)('the page', () => {
  describeEachEngine('leads from the first picture to the sentence', (engine) => {
    const explorer = openExplorer(engine);

    test('by mouse: search 汝城, select, its agreement, the highlighted sentence, the document and back', async () => {
      const { page, errors, close } = await explorer.open();
      await page.getByTestId('search-input').fill('汝城');
      await page.getByRole('group', { name: '实体' }).getByRole('option', { name: '汝城县' }).click();
      await page.locator('[data-relation-type="SIGNED"] summary').click();
      await page.getByRole('button', { name: /^读原句：湘赣边区域合作示范区南岭/ }).click();
      expect(await page.getByTestId('evidence-quote').locator('mark').textContent()).toBe(sentence);
      await page.getByTestId('open-document').click();
      await page.locator('mark.current').waitFor();
      expect((await page.locator('mark.current').textContent())?.startsWith('赣州市上犹县')).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByTestId('document').waitFor({ state: 'hidden' });
      expect(await page.getByTestId('evidence-quote').locator('mark').textContent()).toBe(sentence);
      await page.getByTestId('open-document').click();
      await page.getByTestId('proof').first().click();
      await page.getByTestId('evidence-quote').first().waitFor();
      expect(errors).toEqual([]);
      await close();
    });
  });

  describeEmbedded('leads there in other ways', (engine) => {
    const explorer = openExplorer(engine);

    describe('from the first picture', () => {
      const shared = explorer.openForAll();
      beforeEach(() => clearPage(shared.page));

      test('no axe violation: at first, with an entity, with a line, in the document, in search, dark and English', async () => {
        const { page } = shared;
        const found = { first: await violations(page) } as Record<string, string[]>;
        await page.getByTestId('search-input').fill('联盟');
        await page.getByRole('option').first().waitFor();
        found['search'] = await violations(page);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 2, name: '联盟' }).waitFor();
        found['entity'] = await violations(page);
        await page.locator('[data-relation-type] summary').first().click();
        await page.getByTestId('open-evidence').first().click();
        await page.getByTestId('evidence-quote').first().waitFor();
        found['line'] = await violations(page);
        await page.getByTestId('open-document').first().click();
        await page.locator('mark.current').waitFor();
        found['document'] = await violations(page);
        await page.getByTestId('document-close').click();
        await turnReader(page);
        found['dark English'] = await violations(page);
        await turnReader(page);
        expect(found).toEqual({ first: [], search: [], entity: [], line: [], document: [], 'dark English': [] });
      });

      test('by a click on a line and on a place', async () => {
        const { page } = shared;
        const view = await readView(page);
        const edge = view.edges.find(
          ({ source, target }) => source === 'county:431026' && target === 'agreement:nanling-cluster',
        );
        const box = await page.getByTestId('graph-canvas').boundingBox();
        if (edge === undefined || box === null) throw new Error('the line is not on the canvas');
        const middle = { x: (edge.from.x + edge.to.x) / 2, y: (edge.from.y + edge.to.y) / 2 };
        await page.mouse.click(
          box.x + view.viewport.x + middle.x * view.viewport.zoom,
          box.y + view.viewport.y + middle.y * view.viewport.zoom,
        );
        expect(await page.getByTestId('evidence-quote').locator('mark').textContent()).toBe(sentence);
        const place = await canvasPoint(page, 'county:360424');
        await page.mouse.click(place.x, place.y);
        await page.getByRole('heading', { name: '修水县' }).waitFor();
        expect(new URL(page.url()).searchParams.get('focus')).toBe('county:360424');
      });

      test('by keyboard alone', async () => {
        const { page } = shared;
        await page.keyboard.press('Control+k');
        await page.keyboard.type('汝城');
        await page.getByRole('group', { name: '实体' }).getByRole('option', { name: '汝城县' }).waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: '汝城县' }).waitFor();
        await tabTo(page, '[data-relation-type="SIGNED"] summary');
        await page.keyboard.press('Enter');
        await page.locator('[data-relation-type="SIGNED"] [data-testid="open-evidence"]').first().waitFor();
        await tabTo(page, '[data-relation-type="SIGNED"] [data-entity="agreement:nanling-cluster"]');
        await tabTo(page, '[data-testid="open-evidence"]');
        await page.keyboard.press('Enter');
        await expect
          .poll(() => page.getByTestId('evidence-quote').locator('mark').textContent(), { timeout: 15_000 })
          .toBe(sentence);
      });

      test('a server that goes away is said in words, with a way to try again, and the page is not busy for ever', async () => {
        const { page } = shared;
        await page.route('**/api/**', (route) => route.abort());
        await page.locator('[data-lens="all"]').click();
        await page.getByRole('alert').waitFor();
        expect({
          getByRole: (await page.getByRole('alert').innerText()).replace(/\s+/g, ''),
          getByTestId: await page.getByTestId('graph-canvas').getAttribute('aria-busy'),
        }).toEqual({ getByRole: '连不上服务器。请确认程序还在运行，然后重试。重试', getByTestId: 'false' });
        await page.unroute('**/api/**');
        await page.getByRole('button', { name: '重试' }).click();
        await settled(page);
        expect(await page.getByRole('alert').count()).toBe(0);
        await page.locator('[data-lens="cross-border"]').click();
        await settled(page);
      });

      test('at 360 × 740 nothing is wider than the screen, and the sentence can be read', async () => {
        const { page } = shared;
        await selectByName(page, '汝城县');
        await page.setViewportSize({ width: 360, height: 740 });
        const width = await widthOf(page);
        await page.locator('[data-relation-type="SIGNED"] summary').click();
        await page.getByTestId('open-evidence').first().click();
        await page.getByTestId('evidence-quote').first().waitFor();
        expect({ width, first: await page.getByTestId('evidence-quote').first().isVisible() }).toEqual({
          width: 360,
          first: true,
        });
        await page.setViewportSize({ width: 1280, height: 800 });
      });
    });

    test('an address with lens and focus opens just that, also for an entity outside the lens', async () => {
      const { page, close } = await explorer.open('?lens=companies&focus=scenic:wugongshan&labels=all&motion=off');
      await page.getByRole('heading', { name: '武功山景区' }).waitFor();
      await settled(page);
      const view = await readView(page);
      expect({
        hasWugongshan: view.nodes.some(({ id }) => id === 'scenic:wugongshan'),
        allNamed: view.nodes.every(({ label }) => label.shown),
      }).toEqual({ hasWugongshan: true, allNamed: true });
      await close();
    });
  });

  describeEmbedded('says when there is nothing', (engine) => {
    const explorer = openExplorer(engine, { empty: true });

    test('an empty store opens with a word', async () => {
      const { page, close } = await explorer.open();
      expect(await page.getByText('这个视角里没有实体').isVisible()).toBe(true);
      await close();
    });
  });
});
