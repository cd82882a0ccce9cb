import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientFolder } from '../../server/cli/build-client.ts';
import { hasBrowser, launchBrowser, openPage, settled } from '../support/browser.ts';
import { describeEachEngine } from '../support/engines.ts';
import { readView } from '../support/picture.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const sentence =
  '赣州市上犹县、崇义县与郴州市汝城县、桂东县、宜章县共同签署《湘赣边区域合作示范区南岭片区组团联动发展战略合作协议》';

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (
      window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}

async function canvasPoint(page: Page, id: string): Promise<{ x: number; y: number }> {
  const view = await readView(page);
  const node = view.nodes.find((one) => one.id === id);
  const box = await page.getByTestId('graph-canvas').boundingBox();
  if (node === undefined || box === null) throw new Error(`${id} is not on the canvas`);
  return {
    x: box.x + view.viewport.x + node.x * view.viewport.zoom,
    y: box.y + view.viewport.y + node.y * view.viewport.zoom,
  };
}

describe.skipIf(!hasBrowser)('the page', () => {
  describeEachEngine('leads from the first picture to the sentence', (engine) => {
    let server: RunningServer;
    let browser: Browser;
    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(engine, { clientFolder }), launchBrowser()]);
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    test('by mouse: search 汝城, select, its agreement, the highlighted sentence, the document and back', async () => {
      const { page, errors, close } = await openPage(browser, server.url);
      await page.getByTestId('search-input').fill('汝城');
      await page.getByRole('option', { name: '汝城县' }).click();
      await page.locator('[data-relation-type="SIGNED"] summary').click();
      await page.getByRole('button', { name: /^读原句: 湘赣边区域合作示范区南岭/ }).click();
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

    test('by a click on a line and on a place', async () => {
      const { page, close } = await openPage(browser, server.url);
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
      await close();
    });

    test('by keyboard alone', async () => {
      const { page, close } = await openPage(browser, server.url);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('汝城');
      await page.getByRole('option', { name: '汝城县' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '汝城县' }).waitFor();
      await tabTo(page, '[data-relation-type="SIGNED"] summary');
      await page.keyboard.press('Enter');
      await page.locator('[data-relation-type="SIGNED"] [data-testid="open-evidence"]').first().waitFor();
      await tabTo(page, '[data-relation-type="SIGNED"] [data-entity="agreement:nanling-cluster"]');
      await tabTo(page, '[data-testid="open-evidence"]');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByTestId('evidence-quote').locator('mark').textContent()).toBe(sentence);
      await close();
    });

    test('no axe violation: at first, with an entity, with a line, in the document, in search, dark and English', async () => {
      const { page, close } = await openPage(browser, server.url);
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
      await page.getByTestId('language').click();
      await page.getByTestId('theme').click();
      found['dark English'] = await violations(page);
      expect(found).toEqual({ first: [], search: [], entity: [], line: [], document: [], 'dark English': [] });
      await close();
    });

    test('expanding by double click brings 25 at most, moves nothing, and can be undone, redone and collapsed', async () => {
      const { page, close } = await openPage(browser, server.url);
      const before = await readView(page);
      const place = await canvasPoint(page, 'city:360300');
      await page.mouse.dblclick(place.x, place.y - 20);
      await expect.poll(() => page.getByTestId('entity-expand').innerText()).toBe('已显示 25 / 44,再展开');
      await settled(page);
      const after = await readView(page);
      const placed = (view: typeof after) => new Map(view.nodes.map(({ id, x, y }) => [id, [x, y]]));
      const places = placed(after);
      expect([
        before.nodes.filter(({ id, x, y }) => String(places.get(id)) !== String([x, y])),
        after.nodes.length > before.nodes.length,
      ]).toEqual([[], true]);
      await page.keyboard.press('Control+z');
      expect((await readView(page)).nodes.length).toBe(before.nodes.length);
      await page.keyboard.press('Control+Shift+z');
      expect((await readView(page)).nodes.length).toBe(after.nodes.length);
      await page.getByTestId('entity-collapse').click();
      expect((await readView(page)).nodes.length).toBe(before.nodes.length);
      await close();
    });

    test('hovering shows a name and dims what is not adjacent', async () => {
      const { page, close } = await openPage(browser, server.url);
      const place = await canvasPoint(page, 'county:360424');
      await page.mouse.move(place.x, place.y);
      await page.getByRole('tooltip').waitFor();
      const veiled = () =>
        page.evaluate(() => {
          const veil = document.querySelector<HTMLCanvasElement>('canvas.veil');
          const pixels = veil?.getContext('2d')?.getImageData(0, 0, veil.width, veil.height).data ?? [];
          return pixels.some((value) => value > 0);
        });
      expect([await page.getByRole('tooltip').textContent(), await veiled()]).toEqual(['修水县 · 县', true]);
      await page.mouse.move(600, 20);
      await page.getByRole('tooltip').waitFor({ state: 'hidden' });
      expect(await veiled()).toBe(false);
      await close();
    });

    test('undoing a change of lens goes back to the lens before', async () => {
      const { page, close } = await openPage(browser, server.url);
      const before = await readView(page);
      await page.locator('[data-lens="companies"]').click();
      await settled(page);
      await page.getByTestId('graph-undo').click();
      expect([await page.locator('[aria-current="page"]').innerText(), (await readView(page)).nodes.length]).toEqual([
        '跨省',
        before.nodes.length,
      ]);
      await page.keyboard.press('Control+z');
      expect((await readView(page)).nodes.length).toBe(before.nodes.length);
      await close();
    });

    test('the canvas is driven by arrows and Enter', async () => {
      const { page, close } = await openPage(browser, `${server.url}/?focus=county:431026`);
      await page.getByTestId('graph-canvas').focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('heading', { name: '桂东县' }).waitFor();
      await page.keyboard.press('Enter');
      await settled(page);
      await expect.poll(() => page.getByTestId('entity-collapse').count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: '这张图说什么' }).waitFor();
      await close();
    });

    test('the marks of an act come in order with one op, and the canvas is busy from first to last', async () => {
      const { page, close } = await openPage(browser, server.url);
      const marks = await page.evaluate(() =>
        performance
          .getEntriesByType('mark')
          .map((mark) => [mark.name, ((mark as PerformanceMark).detail as { op?: number } | null)?.op]),
      );
      expect(marks).toEqual([
        ['graph:ready', undefined],
        ['graph:request', 1],
        ['graph:data', 1],
        ['graph:first-paint', 1],
        ['graph:settled', 1],
      ]);
      await page.locator('[data-lens="companies"]').click();
      await settled(page);
      const next = await page.evaluate(() =>
        performance
          .getEntriesByType('mark')
          .map((mark) => [mark.name, ((mark as PerformanceMark).detail as { op?: number } | null)?.op]),
      );
      expect(next).toEqual([
        ['graph:ready', undefined],
        ['graph:request', 2],
        ['graph:data', 2],
        ['graph:first-paint', 2],
        ['graph:settled', 2],
      ]);
      await close();
    });

    test('filters by kind, type and basis change the picture, and the status says so', async () => {
      const { page, close } = await openPage(browser, server.url);
      const before = await readView(page);
      await page.locator('[data-kind="Alliance"] input').uncheck();
      expect((await readView(page)).nodes.length).toBe(before.nodes.length - 6);
      expect(await page.getByTestId('graph-status').textContent()).toContain('筛选隐藏了 6 个');
      await page.getByTestId('basis-filter').locator('input').nth(1).uncheck();
      expect((await readView(page)).edges.every(({ id }) => before.edges.some((edge) => edge.id === id))).toBe(true);
      await close();
    });

    test('an address with lens and focus opens just that, also for an entity outside the lens', async () => {
      const { page, close } = await openPage(
        browser,
        `${server.url}/?lens=companies&focus=scenic:wugongshan&labels=all&motion=off`,
      );
      await page.getByRole('heading', { name: '武功山景区' }).waitFor();
      await settled(page);
      const view = await readView(page);
      expect([
        view.nodes.some(({ id }) => id === 'scenic:wugongshan'),
        view.nodes.every(({ label }) => label.shown),
      ]).toEqual([true, true]);
      await close();
    });

    test('a server that goes away is said in words, with a way to try again, and the page is not busy for ever', async () => {
      const { page, close } = await openPage(browser, server.url);
      await page.route('**/api/**', (route) => route.abort());
      await page.locator('[data-lens="all"]').click();
      await page.getByRole('alert').waitFor();
      expect([
        (await page.getByRole('alert').innerText()).replace(/\s+/g, ''),
        await page.getByTestId('graph-canvas').getAttribute('aria-busy'),
      ]).toEqual(['连不上服务器。请确认程序还在运行,然后重试。重试', 'false']);
      await page.unroute('**/api/**');
      await page.getByRole('button', { name: '重试' }).click();
      await settled(page);
      expect(await page.getByRole('alert').count()).toBe(0);
      await close();
    });

    test('at 360 × 740 nothing is wider than the screen, and the sentence can be read', async () => {
      const { page, close } = await openPage(browser, `${server.url}/?focus=county:431026`, {
        viewport: { width: 360, height: 740 },
      });
      await page.getByRole('heading', { name: '汝城县' }).waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.locator('[data-relation-type="SIGNED"] summary').click();
      await page.getByTestId('open-evidence').first().click();
      await page.getByTestId('evidence-quote').first().waitFor();
      expect([width, await page.getByTestId('evidence-quote').first().isVisible()]).toEqual([360, true]);
      await close();
    });
  });

  describeEachEngine('says when there is nothing', (engine) => {
    test('an empty store opens with a word', async () => {
      const [server, browser] = await Promise.all([
        startServer(engine, { clientFolder, empty: true }),
        launchBrowser(),
      ]);
      const { page, close } = await openPage(browser, server.url);
      expect(await page.getByText('这个视角里没有实体').isVisible()).toBe(true);
      await close();
      await browser.close();
      await server.close();
    });
  });
});
