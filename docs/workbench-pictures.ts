import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Picture } from './picture.ts';

/** What a person makes of a picture, and takes along. The server is one with KUAJIE_EDITOR_TOKEN. */
export function workbenchPictures(url: string): Picture[] {
  const choose =
    (...names: string[]) =>
    async (page: Page) => {
      for (const name of names) {
        await page.getByTestId('search-input').fill(name);
        await page.locator('[role="option"]', { hasText: name }).first().waitFor();
        await page.getByTestId('search-input').press('Control+Enter');
      }
      await page.getByTestId('search-input').fill('');
      await page.getByTestId('search-input').press('Escape');
      await page.getByTestId('search-input').blur();
      await page.getByTestId('several-shared').first().waitFor();
    };

  const openMenu = async (page: Page) => {
    await page.getByTestId('graph-canvas').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByTestId('canvas-menu').waitFor();
  };

  const hide = async (page: Page) => {
    await choose('长沙市', '株洲市', '湘潭市')(page);
    await page.getByTestId('several-hide').click();
    await page.getByTestId('show-hidden').click();
    await page.getByTestId('hidden-list').waitFor();
  };

  const save = async (page: Page) => {
    const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
    const titles = isEnglish ? ['What joins two provinces', 'Rucheng'] : ['两省之间', '汝城县'];
    for (const [nth, title] of titles.entries()) {
      if (nth > 0) {
        await page.getByTestId('search-input').fill('汝城县');
        await page.locator('[role="option"]', { hasText: '汝城县' }).first().click();
        await page.getByTestId('entity-expand').waitFor();
      }
      await page.getByTestId('graph-menu').click();
      await page.getByTestId('open-saved').click();
      await page.getByTestId('saved-name').first().fill(title);
      await page.getByTestId('saved-save').click();
      await page.locator('[data-testid="saved-own"] img').nth(nth).waitFor();
      if (nth < titles.length - 1) await page.keyboard.press('Escape');
    }
  };

  const check = async (page: Page) => {
    await page.goto(`${url}/?view=queue#editor=${process.env['KUAJIE_EDITOR_TOKEN'] ?? ''}`);
    await page.reload();
    await page.getByTestId('queue-card').waitFor();
    await page.locator('[data-testid="evidence-quote"] mark').first().waitFor();
  };

  /** The dossier in place of the page that made it. */
  const openDossier = async (page: Page) => {
    await page.getByTestId('graph-menu').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('dossier-view-html').click(),
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'kuajie-dossier-'));
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    await page.goto(pathToFileURL(file).href);
    // The address of a picture is that of the server that it was made on.
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('a[href^="http"]'))
        if (link.textContent.startsWith('http'))
          link.textContent = `https://kuajie.example/${new URL(link.textContent).search}`;
    });
    rmSync(folder, { recursive: true });
  };

  const tourTo = (step: number) => async (page: Page) => {
    await page.getByTestId('graph-menu').click();
    await page.getByTestId('open-tour').click();
    for (let nth = 1; nth <= step; nth += 1) {
      await page.locator('.driver-popover-progress-text', { hasText: String(nth) }).waitFor();
      await page.waitForTimeout(300);
      if (nth < step) await page.keyboard.press('ArrowRight');
    }
    await page.waitForTimeout(300);
  };

  const openUntouched = async (page: Page) => {
    await page.getByTestId('about-untouched').locator('summary').first().click();
    await page.getByTestId('about-untouched').locator('li').first().waitFor();
  };

  return [
    { name: 'several', search: '', act: choose('汝城县', '崇义县', '上犹县'), dark: true, narrow: true },
    { name: 'menu', search: '?focus=county:431026', act: openMenu },
    { name: 'hidden', search: '', act: hide },
    { name: 'saved', search: '', act: save, dark: true, narrow: true },
    { name: 'check', search: '?view=queue', act: check, narrow: true },
    { name: 'rings', search: '?layout=rings~county:431026&focus=county:431026' },
    { name: 'tiers', search: '?lens=agreements&layout=tiers' },
    { name: 'on-map', search: '?layout=map' },
    {
      name: 'looks',
      search: '?lens=agreements&layout=force&colour=links&size=links',
      dark: true,
      narrow: true,
    },
    { name: 'dossier', search: '?view=matrix', act: openDossier, narrow: true },
    { name: 'dossier-timeline', search: '?view=timeline', act: openDossier },
    { name: 'tour', search: '', act: tourTo(4), dark: true, narrow: true },
    { name: 'about', search: '?view=about', act: openUntouched, dark: true, narrow: true },
  ];
}
