import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { clearPage, selectByName, turnReader, violations } from '../support/page.ts';
import { canvasPoint, readView } from '../support/picture.ts';

const ganzhou = 'city:360700';
const jiangxi = 'province:360000';
const rucheng = 'county:431026';
const patient = { timeout: 15_000 };

describe.skipIf(!hasBrowser)('a person', () => {
  describeEmbedded('brings what is wanted and lays it out', (engine) => {
    const explorer = openExplorer(engine);
    const opened = explorer.openForAll();
    const places = async (page: Page) =>
      Object.fromEntries((await readView(page)).nodes.map(({ id, x, y }) => [id, { x, y }]));
    const run = (page: Page) => page.getByTestId('growth-run');
    const numberIn = async (page: Page) => Number(/\d+/.exec((await run(page).textContent()) ?? '')?.[0]);
    const arrange = async (page: Page, by: string) => {
      await page.getByTestId('graph-layout').selectOption(by);
      await expect.poll(() => new URL(page.url()).searchParams.get('layout'), patient).toBe(by);
      await settled(page);
    };

    test('chooses what comes with a place; as many come as the button says, and collapsing gives it all back', async () => {
      const { page, errors } = opened;
      const before = await places(page);
      await selectByName(page, '赣州市');
      await page.getByTestId('growth-choice').locator('summary').click();
      await expect.poll(() => run(page).isEnabled(), patient).toBe(true);
      await page.getByTestId('growth-most').selectOption('5');
      await page.getByTestId('growth-choice').locator('[data-choice="in"]').click();
      await expect.poll(() => run(page).isEnabled(), patient).toBe(true);
      const said = await numberIn(page);
      const axe = await violations(page);
      await run(page).click();
      await settled(page);
      const grown = await places(page);
      expect({ said, came: Object.keys(grown).length - Object.keys(before).length, axe }).toEqual({
        ...{ said: 5, came: 5, axe: [] },
      });
      const at = await canvasPoint(page, rucheng);
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x + 6, at.y + 9, { steps: 3 });
      await page.mouse.up();
      await selectByName(page, '赣州市');
      await page.getByTestId('entity-collapse').click();
      await expect.poll(() => places(page)).toEqual(before);
      expect(errors).toEqual([]);
    });

    test('does the same by keys: E leads to the choice, which says when all that match are shown, C collapses', async () => {
      const { page } = opened;
      await clearPage(page);
      const before = await places(page);
      const at = await canvasPoint(page, ganzhou);
      await page.mouse.click(at.x, at.y - 10);
      await page.getByTestId('graph-canvas').press('e');
      const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['testid']);
      await expect.poll(focused, patient).toBe('growth-direction');
      const box = page.locator('.growth-choice input[value="BUILDS"], .growth-choice input[type="checkbox"]').first();
      await box.focus();
      await page.keyboard.press('Space');
      await expect.poll(() => run(page).isEnabled(), patient).toBe(true);
      await run(page).press('Enter');
      await settled(page);
      await expect.poll(() => run(page).textContent(), patient).toContain('已全部显示');
      await page.getByTestId('graph-canvas').press('c');
      await expect.poll(() => places(page)).toEqual(before);
    });

    test('lays the picture out in other ways, each the same again by its address, and undo leads back', async () => {
      const { page, errors } = opened;
      await clearPage(page);
      const first = await places(page);
      const seen: Record<string, object> = {};
      for (const by of ['tiers', 'map', 'boxes']) {
        await arrange(page, by);
        seen[by] = await places(page);
      }
      const stranger = await explorer.open('?layout=boxes');
      const found = await places(stranger.page);
      await stranger.close();
      for (let step = 0; step < 3; step += 1) await page.getByTestId('graph-undo').click();
      await expect.poll(() => places(page)).toEqual(first);
      expect({
        found,
        different: new Set(Object.values(seen).map((one) => JSON.stringify(one))).size,
        address: new URL(page.url()).searchParams.get('layout'),
        errors,
      }).toEqual({ found: seen['boxes'], different: 3, address: null, errors: [] });
    });

    test('cannot drag a county out of its box, and moves a box with all that stands in it', async () => {
      const { page } = opened;
      await arrange(page, 'boxes');
      const before = await readView(page);
      const box = before.nodes.find(({ id }) => id === jiangxi);
      const inside = before.nodes.filter(
        ({ id, x, y }) =>
          box !== undefined &&
          id !== jiangxi &&
          Math.abs(x - box.x) < box.width / 2 &&
          Math.abs(y - box.y) < box.height / 2,
      );
      const drag = async (id: string, dy: number, by: { x: number; y: number }) => {
        const { x, y } = await canvasPoint(page, id);
        await page.mouse.move(x, y + dy);
        await page.mouse.down();
        await page.mouse.move(x + by.x / 2, y + dy + by.y / 2, { steps: 3 });
        await page.mouse.move(x + by.x, y + dy + by.y, { steps: 3 });
        await page.mouse.up();
      };
      await drag('county:360724', 0, { x: -240, y: 160 });
      const { nodes } = await readView(page);
      const county = nodes.find(({ id }) => id === 'county:360724');
      const zoom = before.viewport.zoom;
      await drag(jiangxi, ((box?.height ?? 0) / -2 + 8) * zoom, { x: 0, y: -30 });
      const after = await places(page);
      const moved = inside.filter(({ id }) => id !== 'county:360724').map(({ id, y }) => y - (after[id]?.y ?? 0));
      expect({
        isInside: county !== undefined && box !== undefined && Math.abs(county.x - box.x) < box.width / 2,
        some: moved.length > 3,
        // Places are whole pixels once they are moved.
        isTogether: Math.max(...moved) - Math.min(...moved) <= 1,
        isMoved: (moved[0] ?? 0) > 5,
      }).toEqual({ isInside: true, some: true, isTogether: true, isMoved: true });
    });

    test('moves a box by keys, of which undo takes back the whole', async () => {
      const { page } = opened;
      await clearPage(page);
      const before = await places(page);
      const at = await canvasPoint(page, jiangxi);
      const { height = 0 } = (await readView(page)).nodes.find(({ id }) => id === jiangxi) ?? {};
      const { zoom } = (await readView(page)).viewport;
      await page.mouse.click(at.x, at.y - (height / 2) * zoom + 8);
      await page.getByTestId('graph-canvas').press('m');
      await page.getByTestId('moving').waitFor();
      for (const key of ['ArrowUp', 'ArrowUp', 'Enter']) await page.getByTestId('graph-canvas').press(key);
      await page.getByTestId('moving').waitFor({ state: 'detached' });
      const after = await places(page);
      const moved = Object.keys(before).filter((id) => Math.abs((after[id]?.y ?? 0) - (before[id]?.y ?? 0)) > 5);
      await page.getByTestId('graph-undo').click();
      await expect.poll(() => places(page), patient).toEqual(before);
      expect({ box: moved.includes(jiangxi), county: moved.includes('county:360724') }).toEqual({
        ...{ box: true, county: true },
      });
    });

    test('finds rings about an entity in its menu, and everything in English and in the dark as well', async () => {
      const { page, errors } = opened;
      await clearPage(page);
      await page.getByTestId('graph-undo').click();
      await page.getByTestId('graph-undo').click();
      await turnReader(page);
      const at = await canvasPoint(page, rucheng);
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await page.locator('[data-act="rings"]').click();
      await expect.poll(() => new URL(page.url()).searchParams.get('layout'), patient).toBe(`rings~${rucheng}`);
      await settled(page);
      const { [rucheng]: middle } = await places(page);
      await page.getByTestId('graph-canvas').press('ArrowRight');
      await page.getByTestId('graph-canvas').press('e');
      await expect.poll(() => run(page).textContent(), patient).not.toContain('Counting');
      expect({ middle, axe: await violations(page), errors }).toEqual({ middle: { x: 0, y: 0 }, axe: [], errors: [] });
    });
  });
});
