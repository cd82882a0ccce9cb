import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { View } from '../../client/canvas/positions.ts';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { violations } from '../support/page.ts';
import { canvasPoint, readView } from '../support/picture.ts';

const rucheng = 'county:431026';
const chongyi = 'county:360725';
const agreement = 'agreement:nanling-cluster';
const patient = { timeout: 15_000 };

describe.skipIf(!hasBrowser)('on the canvas', () => {
  describeEmbedded('one tidies up', (engine) => {
    const explorer = openExplorer(engine);
    const canvas = (page: Page) => page.getByTestId('graph-canvas');
    const drawn = async (page: Page) => (await readView(page)).nodes.map(({ id }) => id);
    const chosen = (page: Page) => page.getByTestId('several').getAttribute('data-count', { timeout: 10_000 });
    const press = async (page: Page, id: string, key?: 'Control' | 'Shift') => {
      const { x, y } = await canvasPoint(page, id);
      if (key !== undefined) await page.keyboard.down(key);
      await page.mouse.click(x, y);
      if (key !== undefined) await page.keyboard.up(key);
    };
    const menuItems = (page: Page) =>
      page
        .getByTestId('canvas-menu')
        .getByRole('menuitem')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['act']));
    const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).dataset['testid']);

    test('choosing several, hiding and bringing back, by mouse and by keys', async () => {
      const { page, errors, close } = await explorer.open();
      await press(page, rucheng);
      await press(page, chongyi, 'Control');
      await page.getByTestId('several-shared').first().waitFor();
      const joined = await page
        .getByTestId('several-shared')
        .locator('summary')
        .filter({ hasText: '南岭片区组团联动发展战略合作协议' })
        .count();
      expect({ chosen: await chosen(page), joined, axe: await violations(page) }).toEqual({
        chosen: '2',
        joined: 1,
        axe: [],
      });

      const before = await drawn(page);
      await press(page, agreement, 'Control');
      await page.keyboard.press('h');
      await page.getByTestId('show-hidden').click();
      await page.getByTestId('hidden-list').waitFor();
      const hidden = {
        gone: before.filter((id) => ![rucheng, chongyi, agreement].includes(id)),
        status: await page.getByTestId('graph-status').textContent(),
        listed: await page.getByTestId('bring-back').count(),
        keys: await focused(page),
      };
      expect(hidden).toMatchObject({
        listed: 3,
        keys: 'hidden-list',
        status: expect.stringContaining('手动隐藏了 3 个') as string,
      });
      await expect.poll(() => drawn(page)).toEqual(hidden.gone);

      await page.locator('[data-lens="all"]').click();
      await settled(page);
      await page.locator('[data-lens="cross-border"]').click();
      await settled(page);
      await expect.poll(() => drawn(page)).toEqual(hidden.gone);

      await page.getByTestId('search-input').fill('汝城县');
      await page.getByRole('group', { name: '实体' }).getByRole('option', { name: '汝城县' }).first().click();
      await page.getByTestId('notice').getByText('汝城县').waitFor();
      await expect.poll(async () => (await drawn(page)).includes(rucheng)).toBe(true);
      await page.getByTestId('clear-selection').click();
      await page.getByTestId('bring-all-back').click();
      await expect.poll(async () => (await drawn(page)).sort()).toEqual([...before].sort());
      await page.getByTestId('graph-undo').click();
      await expect.poll(() => page.getByTestId('bring-back').count()).toBe(2);
      await page.getByTestId('bring-all-back').click();

      await page.getByTestId('search-input').fill('县');
      const options = page.getByRole('group', { name: '实体' }).getByRole('option');
      await options.nth(1).waitFor();
      await options.nth(0).click({ modifiers: ['Control'] });
      await page.getByTestId('search-input').press('ArrowDown');
      await page.getByTestId('search-input').press('Control+Enter');
      await page.getByTestId('search-input').press('Escape');
      await expect.poll(() => chosen(page)).toBe('2');
      await page.getByTestId('several-take').first().press('Enter');
      await canvas(page).focus();
      await page.keyboard.press('Shift+Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+Space');
      await expect.poll(() => chosen(page)).toBe('2');
      await page.keyboard.press('n');
      await page.keyboard.press('k');
      await expect.poll(() => page.getByTestId('hidden-list').count()).toBe(1);
      expect(errors).toEqual([]);
      await close();
    });

    test('a box, a menu and a pin, and all of it in a link that a stranger opens', async () => {
      const { page, errors, close } = await explorer.open();
      const inside = (await readView(page)).nodes.filter(({ properties }) => !properties.isBox).slice(0, 40);
      const box = await canvas(page).boundingBox();
      const where = await readView(page);
      if (box === null) throw new Error('there is no canvas');
      const drag = async () => {
        await page.mouse.move(box.x + 210, box.y + 4);
        await page.mouse.down();
        await page.mouse.move(box.x + 300, box.y + 90, { steps: 4 });
        await page.mouse.move(box.x + 600, box.y + 200, { steps: 4 });
        await page.mouse.up();
      };
      const { viewport } = where;
      const wanted = inside.filter(({ x, y }) => {
        const at = { x: viewport.x + x * viewport.zoom, y: viewport.y + y * viewport.zoom };
        return at.x > 210 && at.x < 600 && at.y > 4 && at.y < 200;
      });
      await page.keyboard.down('Shift');
      await drag();
      await page.keyboard.up('Shift');
      const byKey = await chosen(page);
      await page.getByTestId('clear-selection').click();
      await page.getByTestId('graph-choosing').click();
      await drag();
      const byMode = await chosen(page);
      await page.getByTestId('graph-choosing').click();
      expect({ byKey, byMode, stays: (await readView(page)).viewport }).toEqual({
        byKey: String(wanted.length),
        byMode: String(wanted.length),
        stays: viewport,
      });

      await page.keyboard.press('Escape');
      const at = await canvasPoint(page, agreement);
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await page.getByTestId('canvas-menu').getByRole('menuitem').first().waitFor();
      const opened = { items: await menuItems(page), axe: await violations(page) };
      expect(opened).toEqual({
        items: [
          'details',
          'expand',
          'expand-by-choice',
          'path',
          'hide',
          'neighbourhood',
          'move',
          'rings',
          'pin',
          'choose',
          'choose-neighbours',
          'choose-kind',
        ],
        axe: [],
      });
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowDown');
      const first = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['act']);
      await page.keyboard.press('Escape');
      expect({ first, isOpen: await page.getByTestId('canvas-menu').isVisible(), keys: await focused(page) }).toEqual({
        first: 'details',
        isOpen: false,
        keys: 'graph-canvas',
      });

      await page.mouse.click(at.x, at.y);
      await page.keyboard.press('Shift+F10');
      await page.locator('[data-act="pin"]').click();
      await page.keyboard.press('ContextMenu');
      await page.locator('[data-act="choose-neighbours"]').click();
      await page.getByTestId('several-shared').first().waitFor();
      await press(page, rucheng, 'Control');
      await page.keyboard.press('Escape');
      await canvas(page).focus();
      await press(page, rucheng);
      await page.keyboard.press('Enter');
      await settled(page);
      await page.getByTestId('entity-collapse').waitFor();
      await press(page, 'county:431027');
      await page.keyboard.press('Delete');
      await press(page, rucheng);
      await press(page, chongyi, 'Shift');
      await expect.poll(() => new URL(page.url()).searchParams.get('canvas'), patient).toMatch(/^1\./);
      const placesOf = ({ nodes }: View) => nodes.map(({ id, x, y }) => ({ id, x, y }));
      const linesOf = ({ edges }: View) => edges.map(({ id }) => id).sort();
      const link = new URL(page.url()).search;
      const view = await readView(page);
      const made = placesOf(view);
      const stranger = await explorer.open(link);
      await stranger.page.getByTestId('several').waitFor();
      const seen = await readView(stranger.page);
      expect({
        places: placesOf(seen),
        lines: linesOf(seen),
        chosen: await chosen(stranger.page),
        hidden: await stranger.page.getByTestId('show-hidden').textContent(),
        again: new URL(stranger.page.url()).search,
      }).toEqual({
        places: made,
        lines: linesOf(view),
        chosen: '2',
        hidden: expect.stringContaining('1') as string,
        again: link,
      });
      await stranger.close();

      await page.getByTestId('graph-fit').click();
      await page.mouse.click(box.x + 200, box.y + 4, { button: 'right' });
      await page.locator('[data-act="lay-out"]').click();
      await settled(page);
      const pinned = made.find(({ id }) => id === agreement);
      await expect
        .poll(async () => placesOf(await readView(page)).find(({ id }) => id === agreement), patient)
        .toEqual(pinned);
      expect(errors).toEqual([]);
      await close();
    });
  });
});
