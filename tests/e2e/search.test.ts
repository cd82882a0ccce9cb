import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { embedded } from '../support/embedded.ts';
import { clearPage } from '../support/page.ts';

describe.skipIf(!hasBrowser)('the search box', () => {
  const explorer = openExplorer(embedded());
  const shared = explorer.openForAll();
  beforeEach(() => clearPage(shared.page));

  /** Answers to a text are held until they are let go. */
  const hold = async (page: Page, text: string) => {
    let letGo: () => void = () => undefined;
    const isFree = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(
      (url) => url.pathname === '/api/search' && url.searchParams.get('q') === text,
      async (route) => {
        await isFree;
        await route.continue().catch(() => undefined);
      },
    );
    return letGo;
  };
  const box = (page: Page) => page.getByTestId('search-input');
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

  test('Enter before the answer opens what was typed, not what was found before', async () => {
    const { page } = shared;
    await box(page).fill('汝城');
    await page.locator('#search-0').filter({ hasText: '汝城县' }).waitFor();
    const letGo = await hold(page, '桂东县');
    await box(page).fill('桂东县');
    await box(page).press('Enter');
    expect(await heading(page, '汝城县').count()).toBe(0);
    letGo();
    await heading(page, '桂东县').waitFor();
  });

  test.each(['Escape', 'text'])('%s takes back an Enter that still waits', async (how) => {
    const { page } = shared;
    const letGo = await hold(page, '桂东县');
    await box(page).fill('桂东县');
    await box(page).press('Enter');
    if (how === 'Escape') await box(page).press('Escape');
    else await box(page).fill('汝城县');
    const answered = page.waitForResponse((response) => response.url().includes('/api/search'));
    letGo();
    if (how === 'Escape') await answered;
    else await page.locator('#search-0').filter({ hasText: '汝城县' }).waitFor();
    expect(
      await page
        .getByTestId('entity-details')
        .getByRole('heading', { name: /桂东县|汝城县/ })
        .count(),
    ).toBe(0);
  });

  test('keys of an input method are left to it', async () => {
    const { page } = shared;
    await box(page).fill('县');
    await page.locator('#search-1').waitFor();
    const left = await box(page).evaluate((input) =>
      [
        { key: 'ArrowDown', isComposing: true },
        { key: 'Enter', isComposing: true },
        { key: 'Enter', keyCode: 229 },
        { key: 'Escape', isComposing: true },
      ].map((init) => input.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }))),
    );
    expect(left).toEqual([true, true, true, true]);
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe('search-0');
    expect(await page.getByTestId('clear-selection').count()).toBe(0);
  });

  test('a path\u2019s end is what was typed last', async () => {
    const { page, close } = await explorer.open('?path=~company:sany');
    const end = page.getByTestId('path-from-input');
    await end.fill('汝城');
    await page.locator('#path-from-0').filter({ hasText: '汝城县' }).waitFor();
    const letGo = await hold(page, '修水县');
    await end.fill('修水县');
    await end.press('Enter');
    letGo();
    await heading(page, '修水县 → 三一集团').waitFor();
    await close();
  });

  test.each([
    ['修水 平江', 'pair', '两地之间'],
    ['xiushui pingjiang', 'pair', '两地之间'],
  ])('%s offers what lies between the two', async (text, offer, kind) => {
    const { page, errors } = shared;
    await box(page).fill(text);
    await page.locator(`[data-offer="${offer}"]`).click();
    await page.locator('.panel .kind').filter({ hasText: kind }).waitFor();
    await page.locator('.panel h2').filter({ hasText: '修水县' }).filter({ hasText: '平江县' }).waitFor();
    expect(errors).toEqual([]);
  });

  test.each([
    ['谁给三一集团供货', 'zh'],
    ['who supplies sanyi', 'en'],
  ])('%s leads to the firm\u2019s supply chain', async (text, language) => {
    const { page, errors } = shared;
    const turn = async () => {
      await page.locator('button[data-view="network"]').click();
      if (language === 'en') await page.getByTestId('language').click();
    };
    await turn();
    expect(new URL(page.url()).searchParams.get('firm')).toBe(null);
    await box(page).fill(text);
    await page.locator('[data-offer="supply"]').waitFor();
    await box(page).press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('firm')).toBe('company:sany');
    await turn();
    expect(errors).toEqual([]);
  });

  test.each([
    ['供应', 'SUPPLIES'],
    ['签署', 'SIGNED'],
    ['supplies', 'SUPPLIES'],
    ['signs', 'SIGNED'],
  ])('%s offers the relations of that type, drawn', async (text, type) => {
    const { page, errors } = shared;
    await box(page).fill(text);
    await page.locator('[data-offer="type"]').first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('q') ?? '', { timeout: 20_000 }).toContain(type);
    await settled(page);
    expect(await page.locator('[data-testid="query-error"], .failure').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('an empty answer leads on to texts that find something', async () => {
    const { page } = shared;
    for (const what of ['name', 'pair', 'type']) {
      await box(page).fill('qqqqqq');
      await page.locator(`[data-example="${what}"]`).click();
      await page.locator('#search-0').waitFor();
    }
  });
});
