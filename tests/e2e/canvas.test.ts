import { beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { clearPage, selectByName } from '../support/page.ts';
import { canvasPoint, readView } from '../support/picture.ts';

/** A database that has just started plans every query for the first time. */
const patience = { timeout: 15_000 };

describe.skipIf(!hasBrowser)('the canvas', () => {
  describeEmbedded('does what a person asks', (engine) => {
    const shared = openExplorer(engine).openForAll();
    beforeEach(() => clearPage(shared.page));

    test('a change of lens has its marks in order with one op, and undoing it goes back to the lens before and no further', async () => {
      const { page } = shared;
      const marks = () =>
        page.evaluate(() =>
          performance
            .getEntriesByType('mark')
            .map((mark) => [mark.name, ((mark as PerformanceMark).detail as { op?: number } | null)?.op]),
        );
      const ofAct = (op: number) => [
        ['graph:ready', undefined],
        ['graph:request', op],
        ['graph:data', op],
        ['graph:first-paint', op],
        ['graph:settled', op],
      ];
      const first = await marks();
      const before = await readView(page);
      await page.locator('[data-lens="companies"]').click();
      await settled(page);
      const next = await marks();
      const nodes = async () => (await readView(page)).nodes.length;
      await page.getByTestId('graph-undo').click();
      expect({
        ...{ first, next },
        lens: await page.locator('[data-lens][aria-current="page"]').innerText(),
        undone: await nodes(),
      }).toEqual({ first: ofAct(1), next: ofAct(2), lens: '跨省', undone: before.nodes.length });
      await page.keyboard.press('Control+z');
      expect(await nodes()).toBe(before.nodes.length);
    });

    test('a picture at rest asks for no frame, and what happens to it is drawn all the same', async () => {
      const { page } = shared;
      await page.mouse.move(5, 400);
      const frames = () =>
        page.evaluate(async () => {
          const ask = window.requestAnimationFrame;
          let asked = 0;
          window.requestAnimationFrame = (each) => {
            asked += 1;
            return ask.call(window, each);
          };
          await new Promise((resolve) => setTimeout(resolve, 200));
          window.requestAnimationFrame = ask;
          return asked;
        });
      const drawn = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLCanvasElement>('[data-testid="graph-canvas"] canvas')].map((one) =>
            one.toDataURL(),
          ),
        );
      await expect.poll(frames, patience).toBe(0);
      const before = await drawn();
      const place = await canvasPoint(page, 'county:360424');
      await page.mouse.move(place.x + 60, place.y + 60);
      await page.mouse.wheel(0, -240);
      await expect.poll(async () => (await drawn()).some((one, at) => one !== before[at]), patience).toBe(true);
      await expect.poll(frames, patience).toBe(0);
      await page.getByTestId('graph-fit').click();
      await expect.poll(frames, patience).toBe(0);
      await page.mouse.move(5, 400);
    });

    test('hovering shows a name and dims what is not adjacent', async () => {
      const { page } = shared;
      const place = await canvasPoint(page, 'county:360424');
      await page.mouse.move(place.x, place.y);
      await page.getByRole('tooltip').waitFor();
      const veiled = () =>
        page.evaluate(() => {
          const veil = document.querySelector<HTMLCanvasElement>('canvas.veil');
          const pixels = veil?.getContext('2d')?.getImageData(0, 0, veil.width, veil.height).data ?? [];
          return pixels.some((value) => value > 0);
        });
      expect({ getByRole: await page.getByRole('tooltip').textContent(), veiled: await veiled() }).toEqual({
        getByRole: '修水县 · 县',
        veiled: true,
      });
      await page.mouse.move(600, 20);
      await page.getByRole('tooltip').waitFor({ state: 'hidden' });
      expect(await veiled()).toBe(false);
    });

    test('filters by kind, type and basis change the picture, and the status says so', async () => {
      const { page } = shared;
      const before = await readView(page);
      await page.locator('[data-kind="Alliance"] input').uncheck();
      expect((await readView(page)).nodes.length).toBe(before.nodes.length - 6);
      expect(await page.getByTestId('graph-status').textContent()).toContain('筛选隐藏了 6 个');
      await page.getByTestId('basis-filter').locator('input').nth(1).uncheck();
      expect((await readView(page)).edges.every(({ id }) => before.edges.some((edge) => edge.id === id))).toBe(true);
      await page.getByTestId('clear-filters').click();
    });

    test('expanding by double click brings 25 at most, moves nothing, and can be undone, redone and collapsed', async () => {
      const { page } = shared;
      const before = await readView(page);
      const place = await canvasPoint(page, 'city:360300');
      await page.mouse.dblclick(place.x, place.y - 20);
      await page.getByTestId('entity-collapse').waitFor();
      await settled(page);
      const after = await readView(page);
      const placed = (view: typeof after) => new Map(view.nodes.map(({ id, x, y }) => [id, [x, y]]));
      const places = placed(after);
      expect({
        moved: before.nodes.filter(({ id, x, y }) => String(places.get(id)) !== String([x, y])),
        isMore: after.nodes.length > before.nodes.length,
      }).toEqual({ moved: [], isMore: true });
      await page.keyboard.press('Control+z');
      expect((await readView(page)).nodes.length).toBe(before.nodes.length);
      await page.keyboard.press('Control+Shift+z');
      expect((await readView(page)).nodes.length).toBe(after.nodes.length);
      await page.getByTestId('entity-collapse').click();
      expect((await readView(page)).nodes.length).toBe(before.nodes.length);
    });

    test('the canvas is driven by arrows and Enter', async () => {
      const { page } = shared;
      await selectByName(page, '汝城县');
      await page.getByTestId('graph-canvas').focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('heading', { name: '桂东县' }).waitFor();
      await page.keyboard.press('Enter');
      await settled(page);
      await expect.poll(() => page.getByTestId('entity-collapse').count(), patience).toBe(1);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: '这张图说什么' }).waitFor();
    });
  });
});
