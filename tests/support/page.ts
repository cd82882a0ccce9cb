import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds against the page as it is. A narrow page has the colours of the wide one, whose contrasts are half of the work. */
export async function violations(page: Page): Promise<string[]> {
  // Reading its half a megabyte anew for each state would be a good part of the work.
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (
      window as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: window.innerWidth > 500 } } });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** The other language and the other theme, by the page's own buttons. */
export async function turnReader(page: Page): Promise<void> {
  await page.getByTestId('language').click();
  await page.getByTestId('theme').click();
}

/** How wide the page is, in pixels. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** Nothing is selected, searched for or held back any more, and nothing has the focus. */
export async function clearPage(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const search = page.getByTestId('search-input');
  if ((await search.inputValue()) !== '') await search.fill('');
  const clear = page.getByTestId('clear-selection');
  if ((await clear.count()) > 0) await clear.click();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
}

/** Searches for an entity in Chinese, and opens it. */
export async function selectByName(page: Page, name: string): Promise<void> {
  await page.getByTestId('search-input').fill(name);
  await page.getByRole('group', { name: '实体' }).getByRole('option', { name }).first().click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

/** Presses Tab until the focus is there; within a group that arrows go through, the arrow. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const at = await page.evaluate((wanted) => {
      const { activeElement } = document;
      const group = activeElement?.closest('[data-roving]');
      return {
        isThere: activeElement?.matches(wanted) ?? false,
        isInGroup: group?.querySelector(wanted) !== null && group?.querySelector(wanted) !== undefined,
      };
    }, selector);
    if (at.isThere) return;
    await page.keyboard.press(at.isInGroup ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}

/** Boxes that overlap, by their names; boxes that touch do not. */
export function overlapping(
  boxes: readonly { name: string; x: number; y: number; width: number; height: number }[],
): string[] {
  const found: string[] = [];
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
      if (across > 0.5 && down > 0.5) found.push(`${one.name} over ${other.name}`);
    }
  return found;
}

/** Opens the evidence of the line by which the selected entity signed an agreement, from its panel. */
export async function openSigned(page: Page, agreement: string): Promise<void> {
  await page.locator('[data-relation-type="SIGNED"] summary').click();
  await page
    .locator(`[data-relation-type="SIGNED"] [data-entity="${agreement}"]`)
    .locator('xpath=ancestor::li[1]')
    .getByTestId('open-evidence')
    .click();
}
