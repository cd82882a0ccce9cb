import { beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { clearPage, selectByName, violations } from '../support/page.ts';
import { readView } from '../support/picture.ts';

describe.skipIf(!hasBrowser)('the keyboard', () => {
  describeEmbedded('does what a mouse does', (engine) => {
    const shared = openExplorer(engine).openForAll();
    beforeEach(() => clearPage(shared.page));

    test('ten steps of Tab at most lead from the top to the canvas, whose name is said once', async () => {
      const { page } = shared;
      await page.locator('[data-lens="agreements"]').click();
      await settled(page);
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
      });
      const isThere = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'application');
      let steps = 0;
      while (steps < 60 && !(await isThere())) {
        await page.keyboard.press('Tab');
        steps += 1;
      }
      const name = (await page.getByTestId('graph-canvas').getAttribute('aria-label')) ?? '';
      expect({ isNear: steps <= 10, saidOnce: name.match(/关系图/g)?.length, hasHalfWidth: /[.,]/.test(name) }).toEqual(
        { isNear: true, saidOnce: 1, hasHalfWidth: false },
      );
    });

    test('Shift and arrows go round the lines of an entity, each said aloud, and Enter opens the sentence', async () => {
      const { page } = shared;
      await page.locator('[data-lens="cross-border"]').click();
      await settled(page);
      await selectByName(page, '汝城县');
      const lines = (await readView(page)).edges.filter(({ source, target }) =>
        [source, target].includes('county:431026'),
      );
      await page.getByTestId('graph-canvas').focus();
      const said = new Set<string>();
      for (const _ of lines) {
        await page.keyboard.press('Shift+ArrowRight');
        said.add((await page.locator('.spoken').textContent()) ?? '');
      }
      expect({
        different: said.size,
        nameTheLine: [...said].every((text) => text.startsWith('线：') && text.includes('汝城县')),
      }).toEqual({ different: lines.length, nameTheLine: true });
      await page.keyboard.press('Enter');
      await page.getByTestId('evidence-quote').first().waitFor();
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Enter');
      await page.getByTestId('evidence-quote').first().waitFor();
    });

    test('what was clicked keeps no key from the picture: H hides and + zooms with the focus on a button', async () => {
      const { page } = shared;
      await selectByName(page, '汝城县');
      const { zoom } = (await readView(page)).viewport;
      await page.getByTestId('theme').click();
      await page.keyboard.press('+');
      const zoomed = (await readView(page)).viewport.zoom / zoom;
      await page.keyboard.press('h');
      await page.getByTestId('show-hidden').waitFor();
      await page.getByTestId('theme').click();
      await page.keyboard.press('0');
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.getByTestId('show-hidden').count()).toBe(0);
      expect(zoomed).toBeCloseTo(1.2, 5);
    });

    test('a question mark lists the keys in both languages', async () => {
      const { page } = shared;
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: '按键一览' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByTestId('language').click();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByTestId('language').click();
    });

    test('no key of the page acts where text is typed or composed', async () => {
      const { page } = shared;
      await page.locator('[data-view="cypher"]').click();
      const editor = page.locator('.cm-content');
      await editor.click();
      await page.keyboard.type('RETURN 10 / 2 AS x // ? half');
      expect({ editor: await editor.innerText(), getByTestId: await page.getByTestId('keys').isVisible() }).toEqual({
        editor: 'RETURN 10 / 2 AS x // ? half',
        getByTestId: false,
      });
      await page.keyboard.press('Control+z');
      expect(await editor.innerText()).not.toContain('half');
      const input = page.getByTestId('search-input');
      await input.fill('');
      await input.press('?');
      await input.press('/');
      expect({ input: await input.inputValue(), getByTestId: await page.getByTestId('keys').isVisible() }).toEqual({
        input: '?/',
        getByTestId: false,
      });
      await input.fill('');
      const isTaken = await page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
        const key = (isComposing: boolean) =>
          !document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: '/', isComposing, bubbles: true, cancelable: true }),
          );
        return [key(true), key(false)];
      });
      expect(isTaken).toEqual([false, true]);
    });
  });
});
