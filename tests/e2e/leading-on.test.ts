import { beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { clearPage, selectByName, violations } from '../support/page.ts';
import { readView } from '../support/picture.ts';

describe.skipIf(!hasBrowser)('no room is a dead end', () => {
  describeEmbedded('for a reader', (engine) => {
    const explorer = openExplorer(engine);
    const shared = explorer.openForAll();
    beforeEach(() => clearPage(shared.page));

    test('a name belongs to what it names, also under the pointer', async () => {
      const { page } = shared;
      const view = await readView(page);
      const label = view.nodes.find(({ id }) => id === 'county:431026')?.label;
      const canvas = await page.getByTestId('graph-canvas').boundingBox();
      if (label === undefined || canvas === null) throw new Error('汝城县 is in the first picture');
      const { x, y, zoom } = view.viewport;
      await page.mouse.click(
        canvas.x + x + (label.x + label.w / 2) * zoom,
        canvas.y + y + (label.y + label.h / 2) * zoom,
      );
      await page.getByRole('heading', { name: '汝城县' }).waitFor();
    });

    test('filters that leave nothing are cleared where the picture was', async () => {
      const { page } = shared;
      const none = page.locator('.filters [data-tick="none"]').first();
      await none.click();
      const faults = await violations(page);
      const emptied = (await readView(page)).nodes.length;
      await page.getByTestId('clear-filters-here').click();
      expect({ emptied, faults, nodes: (await readView(page)).nodes.length }).toEqual({
        emptied: 0,
        faults: [],
        nodes: 52,
      });
    });

    test('the reader has headings without their signs, and the text is that of the document', async () => {
      const { page } = shared;
      await page.getByTestId('documents').getByRole('button').click();
      const text = page.getByTestId('document-text');
      await text.locator('mark').first().waitFor();
      const reply = await fetch(`${explorer.url}/api/documents/xianggan-2024`);
      const { text: written } = (await reply.json()) as { text: string };
      expect({
        headings: await text.getByRole('heading', { name: '奋力谱写中国式现代化江西篇章', exact: true }).count(),
        signsAreSeen: (
          await text.locator('h3 > .sign').evaluateAll((signs) => signs.map((sign) => sign.clientWidth))
        ).every((width) => width <= 1),
        language: await text.locator('pre').getAttribute('lang'),
        isAsWritten: (await text.locator('pre').textContent()) === written,
        violations: await violations(page),
      }).toEqual({ headings: 1, signsAreSeen: true, language: 'zh', isAsWritten: true, violations: [] });
      await page.getByTestId('document-close').click();
    });

    test('the title of the reader stays in sight when it opens at a sentence', async () => {
      const { page } = shared;
      await selectByName(page, '汝城县');
      await page.locator('[data-relation-type="SIGNED"] summary').click();
      await page.getByTestId('open-evidence').first().click();
      await page.getByTestId('open-document').first().click();
      await page.locator('mark.current').waitFor();
      const dialog = await page.getByTestId('document').boundingBox();
      const title = await page.getByTestId('document').locator('h2').boundingBox();
      expect((title?.y ?? 0) > (dialog?.y ?? 0)).toBe(true);
      await page.getByTestId('document-close').click();
    });

    test('dates are words, with the form of the dataset as tooltip', async () => {
      const { page } = shared;
      await selectByName(page, '品牌跨区域保护合作备忘录');
      await page.getByTestId('language').click();
      const date = page.locator('[title="2023?/.."]').first();
      await date.waitFor();
      expect(await date.innerText()).toBe('2023 or later (inferred)');
      await page.getByTestId('language').click();
    });

    test('the lens of everything says what it does not draw', async () => {
      const { page } = shared;
      await page.locator('[data-lens="all"]').click();
      await settled(page);
      expect(await page.getByTestId('graph-status').innerText()).toContain('另有 45 项文献和指标不画在图上');
    });

    test('the supply chain without a firm lists those that have one, and a click opens it', async () => {
      const { page, errors, close } = await explorer.open('?view=supply');
      const firms = page.getByTestId('supply-firms').locator('li');
      await firms.first().waitFor();
      const listed = await firms.allInnerTexts();
      const faults = await violations(page);
      await page.locator('[data-testid="supply-firms"] [data-firm="company:sany"]').click();
      await page.getByTestId('supply').waitFor();
      expect({ listed: listed.map((text) => text.split(/\s/)[0]).sort(), faults, errors }).toEqual({
        listed: ['三一集团', '仁江光伏', '拓源实业', '蓝思科技', '长沙比亚迪'].sort(),
        ...{ faults: [], errors: [] },
      });
      await close();
    });
  });
});
