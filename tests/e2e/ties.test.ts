import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { clearPage, overlapping, tabTo, violations, widthOf } from '../support/page.ts';
import { readView } from '../support/picture.ts';

const sentence =
  '瞄准长株潭地区机械制造、电子信息等产业转移,打造一系列湘籍企业配套产业链,引导拓源实业、仁江光伏等10余家本土企业为三一集团、蓝思科技、长沙比亚迪生产配套';

/** Types into the search box and takes the first answer. */
async function searchFor(page: Page, text: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.locator('#search-0').filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

describe.skipIf(!hasBrowser)('ties', () => {
  describeEmbedded('are traced on the page', (engine) => {
    const explorer = openExplorer(engine);
    const shared = explorer.openForAll();
    beforeEach(async () => {
      await shared.page.locator('button[data-view="network"]').click();
      await clearPage(shared.page);
    });

    test('by keyboard alone: 萍乡市, 拓源实业, its customers, with the unnamed and their sentence', async () => {
      const { page, errors } = shared;
      await searchFor(page, 'pingxiang', '萍乡市');
      await tabTo(page, '[data-relation-type="LOCATED_IN"] summary');
      await page.keyboard.press('Enter');
      await page.locator('[data-entity="company:tuoyuan"]').first().waitFor();
      await tabTo(page, '[data-relation-type="LOCATED_IN"] [data-entity="company:tuoyuan"]');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: '拓源实业' }).waitFor();
      await page.getByTestId('supply-open').waitFor();
      await tabTo(page, '[data-testid="supply-open"]');
      await page.keyboard.press('Enter');
      await page.getByTestId('supply').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('supply');
      const customers = page.locator('[data-tier="1"] [data-firm]');
      expect({
        customers: await customers.allInnerTexts(),
        unnamed: (await page.getByTestId('supply-unnamed').innerText()).replace(/\s+/g, ' '),
        silent: await page.locator('[data-tier="-1"] [data-testid="supply-silent"]').innerText(),
        relations: await page.getByTestId('supply-relation').count(),
        bundles: await page.getByTestId('supply-bundle').count(),
      }).toEqual({
        customers: ['长沙比亚迪', '蓝思科技', '三一集团'],
        unnamed: '8 家或更多未点名 原文：10余家',
        silent: '没有文献提到谁给拓源实业供货',
        relations: 0,
        bundles: 1,
      });
      await tabTo(page, '[data-testid="supply-unnamed"]');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByTestId('evidence-quote').locator('mark').first().textContent()).toBe(sentence);
      expect(new URL(page.url()).search).toContain('view=supply&firm=company:tuoyuan');
      expect(errors).toEqual([]);
    });

    test('by keyboard alone: 修水县 to 三一集团 as ranked paths that read as chains, drawn with the rest dimmed', async () => {
      const { page, errors } = shared;
      await searchFor(page, 'xiushuixian', '修水县');
      await tabTo(page, '[data-testid="path-from"]');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
        .toBe('path-to-input');
      await page.keyboard.type('三一');
      await page.locator('#path-to-0').filter({ hasText: '三一集团' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByTestId('path').first().waitFor();
      await settled(page);
      const heads = await page.locator('.path-head').allInnerTexts();
      const [first] = await page.locator('.path-sentence').allInnerTexts();
      expect({
        first: first?.replace(/\s+/g, ''),
        count: heads.length,
        areSorted: heads
          .map((text) => Number(/(\d+) 步/.exec(text)?.[1]))
          .every((n, at, all) => at === 0 || n >= (all[at - 1] ?? 0)),
      }).toEqual({ first: '修水县供给原材料湖南省位于三一集团', count: 10, areSorted: true });
      const { nodes } = await readView(page);
      expect(nodes.filter(({ id }) => id === 'company:sany')).toHaveLength(1);
      await tabTo(page, '[data-testid="path-step"]');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.getByTestId('evidence-quote').locator('mark').first().textContent())
        .toContain('成为湘赣两省重要原材料供给地');
      await page.keyboard.press('Escape');
      await page.getByTestId('path').first().waitFor();
      expect(await page.locator('[data-testid="path-show"][aria-pressed="true"]').count()).toBe(1);
      await page.keyboard.press('Control+z');
      expect(await page.locator('[data-testid="path-show"][aria-pressed="true"]').count()).toBe(0);
      expect(new URL(page.url()).search).toContain('path=county:360424~company:sany');
      expect(errors).toEqual([]);
    });

    test('search tells entities, relations, paths and sentences apart, and opens each', async () => {
      const { page } = shared;
      await page.getByTestId('search-input').fill('修水 平江');
      await page.getByRole('option', { name: '今年8月' }).waitFor();
      const groups = page.getByRole('listbox').getByRole('group');
      await expect
        .poll(() => groups.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))
        .toEqual(['直接去看', '实体', '关系', '原文句子']);
      expect(await page.getByRole('option', { name: '今年8月' }).locator('mark').allInnerTexts()).toEqual([
        '修水',
        '平江',
      ]);
      await page.getByRole('option', { name: '今年8月' }).click();
      await page.getByTestId('document').waitFor();
      await page.locator('.reader .found').first().waitFor();
      expect((await page.locator('.reader .found, .reader mark').allInnerTexts()).join('')).toContain(
        '今年8月,修水县与平江县签署了大气污染防治联防联控合作协议',
      );
      await page.keyboard.press('Escape');
      await page.getByTestId('search-input').fill('修水 平江');
      await page.getByRole('option', { name: '路径：修水县 → 平江县' }).click();
      await page.getByTestId('path').first().waitFor();
    });

    test('in both languages and themes no axe violation and no card on another, and at 360 × 740 nothing wider than the screen', async () => {
      const { page } = shared;
      const found: Record<string, string[]> = {};
      const widths: Record<string, number> = {};
      const look = async (room: string) => {
        for (const reader of ['zh, light', 'zh, dark', 'en, dark', 'en, light']) {
          const cards = await page.locator('.supply .card, .supply .bundle').evaluateAll((all) =>
            all.map((one) => {
              const { x, y, width, height } = one.getBoundingClientRect();
              return { name: one.textContent.trim(), x, y, width, height };
            }),
          );
          found[`${room}, ${reader}`] = [...(await violations(page)), ...overlapping(cards)];
          await page.getByTestId(reader === 'zh, dark' || reader === 'en, light' ? 'language' : 'theme').click();
        }
        await page.setViewportSize({ width: 360, height: 740 });
        widths[room] = await widthOf(page);
        await page.setViewportSize({ width: 1280, height: 800 });
      };
      await searchFor(page, 'xiushuixian', '修水县');
      await page.getByTestId('path-from').click();
      await page.getByTestId('path-to-input').fill('三一');
      await page.locator('#path-to-0').filter({ hasText: '三一集团' }).click();
      await page.getByTestId('path').first().waitFor();
      await settled(page);
      await look('paths');
      await clearPage(page);
      await searchFor(page, '拓源实业', '拓源实业');
      await page.getByTestId('supply-open').click();
      await page.getByTestId('supply-unnamed').waitFor();
      await look('supply');
      expect({ found: Object.entries(found).filter(([, faults]) => faults.length > 0), widths }).toEqual({
        ...{ found: [], widths: { paths: 360, supply: 360 } },
      });
    });

    test('an address opens paths and supply chains again, and narrowing them is in it', async () => {
      const { page, close } = await explorer.open('?path=county:360424~company:sany&path-by=no-places&path-steps=2');
      await page.getByTestId('paths-count').waitFor();
      expect(await page.getByTestId('paths-count').innerText()).toBe('在这些条件下没有路径。放宽条件，或增加步数。');
      await page.getByText('可以沿“位于、属于”走').click();
      await page.getByTestId('path').first().waitFor();
      expect(new URL(page.url()).searchParams.get('path-by')).toBe(null);
      await close();
      const again = await explorer.open('?view=supply&firm=company:yanjin-liuyang&ties=INVESTED_IN&tiers=1');
      await again.page.locator('.card.firm .ties').waitFor();
      expect((await again.page.locator('.card.firm .ties').innerText()).trim()).toBe(
        '投资 江西盐津铺子食品股份有限公司',
      );
      await again.page.locator('.card.firm .ties button').click();
      await again.page.getByRole('heading', { level: 2, name: '江西盐津铺子食品股份有限公司' }).waitFor();
      await again.close();
    });
  });
});
