import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { embedded } from '../support/embedded.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { violations } from '../support/page.ts';

/** The step that is shown, whether its place is in sight, and how much of that the words cover, in square pixels. */
function stepOf(page: Page) {
  return page.evaluate(() => {
    const popover = document.querySelector('[data-testid="tour"]')?.getBoundingClientRect();
    const shown = document.querySelector('.driver-active-element')?.getBoundingClientRect();
    if (popover === undefined || shown === undefined) return undefined;
    const across = Math.min(popover.right, shown.right) - Math.max(popover.left, shown.left);
    const down = Math.min(popover.bottom, shown.bottom) - Math.max(popover.top, shown.top);
    return {
      title: document.querySelector('.driver-popover-title')?.textContent,
      isInSight: shown.top < innerHeight && shown.bottom > 0 && popover.top >= 0 && popover.bottom <= innerHeight,
      covered: across > 0 && down > 0 ? Math.round(across * down) / (shown.width * shown.height) > 0.15 : false,
      focused: document.activeElement?.className,
    };
  });
}

describe.skipIf(!hasBrowser)('help', () => {
  const explorer = openExplorer(embedded());
  const sizes = [
    { name: 'wide, in Chinese', viewport: { width: 1280, height: 800 }, locale: 'zh-CN' },
    { name: 'on a phone, in English', viewport: { width: 360, height: 740 }, locale: 'en-US' },
  ];

  test.each(sizes)(
    'the tour shows five places, by keys and by mouse, covers none of them, and leaves the page as it was: $name',
    async ({ viewport, locale }) => {
      const { page, errors, close } = await explorer.open('/?view=matrix', {
        viewport,
        locale,
        reducedMotion: 'reduce',
      });
      const tour = page.getByTestId('tour');
      expect(await tour.count()).toBe(0);
      await page.getByTestId('graph-menu').click();
      await page.getByTestId('open-tour').click();
      await tour.waitFor();
      const steps: Awaited<ReturnType<typeof stepOf>>[] = [];
      const at = async (nth: number) => {
        await page
          .locator('.driver-popover-progress-text', { hasText: new RegExp(`第 ${nth} 步|Step ${nth} `) })
          .waitFor();
        await page.locator('.driver-popover-next-btn:focus').waitFor();
        // What is shown is scrolled to, and the words stand beside it, in the frames that follow.
        await expect
          .poll(async () => {
            const { isInSight, covered } = (await stepOf(page)) ?? {};
            return { nth, isInSight, covered };
          })
          .toEqual({ nth, isInSight: true, covered: false });
        steps.push(await stepOf(page));
      };
      await at(1);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await at(2);
      await page.locator('.driver-popover-next-btn').click();
      await at(3);
      await page.keyboard.press('Enter');
      await at(4);
      expect(await violations(page)).toEqual([]);
      expect(await page.locator('[data-testid="evidence-quote"] mark').count()).toBeGreaterThan(0);
      await page.keyboard.press('ArrowRight');
      await at(5);
      expect(new Set(steps.map((step) => step?.title)).size).toBe(5);
      await page.keyboard.press('ArrowLeft');
      await page.locator('.driver-popover-progress-text', { hasText: /第 4 步|Step 4 / }).waitFor();
      await page.keyboard.press('Escape');
      await tour.waitFor({ state: 'detached' });
      const focused = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['testid']);
      expect({ focused, selected: await page.getByTestId('clear-selection').count(), errors }).toEqual({
        ...{ focused: 'graph-menu', selected: 0, errors: [] },
      });
      await close();
    },
  );

  test('the tour stands beside a sentence also where what is around it comes late', async () => {
    const { page, errors, close } = await explorer.open('/', { reducedMotion: 'reduce' });
    let come: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/api/documents/**', async (route) => {
      await late;
      await route.continue();
    });
    await page.getByTestId('graph-menu').click();
    await page.getByTestId('open-tour').click();
    for (const nth of [1, 2, 3]) {
      await page.locator('.driver-popover-progress-text', { hasText: `第 ${nth} 步` }).waitFor();
      await page.locator('.driver-popover-next-btn:focus').waitFor();
      await page.keyboard.press('ArrowRight');
    }
    await page.locator('.driver-popover-progress-text', { hasText: '第 4 步' }).waitFor();
    const height = () =>
      page.evaluate(() => document.querySelector('.driver-active-element')?.getBoundingClientRect().height ?? 0);
    const before = await height();
    come();
    await expect.poll(async () => (await height()) > before).toBe(true);
    await expect.poll(async () => (await stepOf(page))?.covered).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });

  test('what the data are has an address, says what is switched off, and leads to the sentences that nothing was drawn from', async () => {
    const { page, errors, close } = await explorer.open('/');
    await page.getByTestId('graph-menu').click();
    await page.getByTestId('open-about').click();
    const dataset = page.locator('[data-dataset="xianggan"]');
    await dataset.waitFor();
    expect(new URL(page.url()).search).toBe('?view=about');
    const text = (await dataset.textContent()) ?? '';
    const told = [
      'CC-BY-4.0',
      '203 个实体，361 条关系',
      '176 条，占 49%',
      'GB/T 2260',
      '出版者未载明',
      '2024年（推断）',
    ];
    expect({ missing: told.filter((one) => !text.includes(one)), off: await dataset.getAttribute('data-off') }).toEqual(
      {
        ...{ missing: [], off: 'false' },
      },
    );
    await page.getByTestId('about-untouched').locator('summary').click();
    const untouched = page.getByTestId('about-untouched').locator('li button');
    await untouched.first().waitFor();
    const [said = ''] = await page.getByTestId('about-untouched').locator('p').allTextContents();
    const [, all, drawn, none] = (/(\d+) 句话.*其中 (\d+) 句.*下面 (\d+) 句/.exec(said) ?? []).map(Number);
    expect({ listed: await untouched.count(), adds: (drawn ?? 0) + (none ?? 0) === all }).toEqual({
      ...{ listed: none, adds: true },
    });
    expect(await violations(page)).toEqual([]);
    const sentence = (await untouched.nth(2).textContent())?.trim();
    await untouched.nth(2).click();
    await page.locator('dialog.document[open] mark, dialog.document[open] [data-start]').first().waitFor();
    expect(await page.locator('dialog.document').textContent()).toContain(sentence);
    await page.goto(`${new URL(page.url()).origin}/?view=about&without-datasets=xianggan`);
    await page.locator('[data-dataset="xianggan"][data-off="true"]').waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
