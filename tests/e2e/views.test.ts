import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEachEngine } from '../support/engines.ts';
import { overlapping, tabTo, violations } from '../support/page.ts';
import { readView } from '../support/picture.ts';

const xiushui = 'county:360424';
const pingjiang = 'county:430626';
const all = ['matrix', 'map', 'timeline', 'tables'] as const;

/** The numbers of the matrix by pair, from the elements that a screen reader walks. */
async function readMatrix(page: Page): Promise<Record<string, number>> {
  await page.locator('[role="gridcell"]').first().waitFor();
  const cells = await page.locator('[role="gridcell"][data-count]').evaluateAll((found) =>
    found.map((one) => {
      const { a = '', b = '', count = '' } = (one as HTMLElement).dataset;
      return { a, b, count };
    }),
  );
  return Object.fromEntries(
    cells
      .filter(({ a, b, count }) => a < b && Number(count) > 0)
      .map(({ a, b, count }) => [`${a} ${b}`, Number(count)]),
  );
}

/** The numbers of the map's arcs by pair, one place selected after the other. */
async function readMap(page: Page): Promise<Record<string, number>> {
  await page.locator('g[data-place]').first().waitFor();
  const places = await page
    .locator('g[data-place]')
    .evaluateAll((found) => found.map((one) => (one as SVGElement).dataset['place'] ?? ''));
  const numbers: Record<string, number> = {};
  for (const place of places) {
    await page.locator(`g[data-place="${place}"]`).focus();
    await page.keyboard.press('Enter');
    await page.locator(`g[data-place="${place}"][aria-pressed="true"]`).waitFor();
    const arcs = await page.locator('g.arc-number').evaluateAll((found) =>
      found.map((one) => {
        const { a = '', b = '', count = '' } = (one as SVGElement).dataset;
        return [`${a} ${b}`, Number(count)] as const;
      }),
    );
    Object.assign(numbers, Object.fromEntries(arcs));
  }
  return numbers;
}

/** The numbers of the folded network's lines by pair. */
async function readFolded(page: Page): Promise<Record<string, number>> {
  const { edges } = await readView(page);
  return Object.fromEntries(
    edges.flatMap(({ source, target, label }) =>
      label === undefined ? [] : [[`${source} ${target}`, Number(label.text)]],
    ),
  );
}

describe.skipIf(!hasBrowser)('the views', () => {
  describeEachEngine('show one truth', (engine) => {
    const explorer = openExplorer(engine);
    const { open } = explorer;

    test.each(['county', 'city'])('matrix, map, folded network and server count alike at %s level', async (level) => {
      const reply = (await (await fetch(`${explorer.url}/api/links?level=${level}`)).json()) as {
        pairs: { a: { id: string }; b: { id: string }; via: unknown[] }[];
      };
      const expected = Object.fromEntries(reply.pairs.map(({ a, b, via }) => [`${a.id} ${b.id}`, via.length]));
      const { page, errors, close } = await open(`?view=matrix&level=${level}`);
      expect(await readMatrix(page)).toEqual(expected);
      await page.locator('[data-view="map"]').click();
      expect(await readMap(page)).toEqual(expected);
      await page.getByTestId('clear-selection').click();
      await page.locator('[data-view="network"]').click();
      await page.getByTestId('graph-fold').click();
      const folded = await readFolded(page);
      const ofLevel = Object.entries(folded).filter(([pair]) =>
        pair.split(' ').every((id) => id.startsWith(`${level}:`)),
      );
      expect(Object.fromEntries(ofLevel)).toEqual(expected);
      expect(errors).toEqual([]);
      await close();
    });

    test('folding leaves every count as it was, and is undone', async () => {
      const { page, close } = await open('');
      const before = await page.getByTestId('graph-status').innerText();
      const { nodes } = await readView(page);
      await page.getByTestId('graph-fold').click();
      await page.getByText('折叠成').waitFor();
      const folded = await page.getByTestId('graph-status').innerText();
      const left = (await readView(page)).nodes;
      expect([folded.startsWith(before), left.length < nodes.length]).toEqual([true, true]);
      const moved = left.filter((node) => {
        const was = nodes.find(({ id }) => id === node.id);
        return was?.x !== node.x || was.y !== node.y;
      });
      expect(moved).toEqual([]);
      await page.getByTestId('graph-undo').click();
      expect([await page.getByTestId('graph-status').innerText(), (await readView(page)).nodes.length]).toEqual([
        before,
        nodes.length,
      ]);
      await close();
    });

    test('a folded line opens the list of what it stands for, with the sentences', async () => {
      const { page, close } = await open('?fold=on');
      await page.getByText('折叠成').waitFor();
      const view = await readView(page);
      const line = view.edges.find(({ source, target }) => source === xiushui && target === pingjiang);
      const box = await page.getByTestId('graph-canvas').boundingBox();
      if (line?.label === undefined || box === null) throw new Error('the line is not on the canvas');
      const { x, y } = { x: line.from.x * 0.3 + line.to.x * 0.7, y: line.from.y * 0.3 + line.to.y * 0.7 };
      const { viewport } = view;
      await page.mouse.click(box.x + viewport.x + x * viewport.zoom, box.y + viewport.y + y * viewport.zoom);
      await page.getByTestId('pair-count').waitFor();
      expect(await page.getByTestId('pair-count').getAttribute('data-count')).toBe('8');
      await page.getByTestId('evidence-quote').nth(7).waitFor();
      await close();
    });

    test('what is selected in one view is selected in every other, and in the address', async () => {
      const { page, close } = await open('?view=matrix');
      await page.locator(`[data-a="${xiushui}"][data-b="${pingjiang}"]`).click();
      await page.locator('[data-view="map"]').click();
      await page.locator('g.arc-number.chosen').waitFor();
      const pressed = await page
        .locator('g[data-place][aria-pressed="true"]')
        .evaluateAll((found) => found.map((one) => (one as SVGElement).dataset['place']));
      await page.locator('[data-view="tables"]').click();
      await page.locator('[data-view="network"]').click();
      expect([pressed.sort(), new URL(page.url()).search, await page.getByTestId('pair-count').innerText()]).toEqual([
        [xiushui, pingjiang],
        `?pair=${xiushui}~${pingjiang}`,
        '由 8 项协议、联盟和机制相连',
      ]);
      await page.reload();
      await settled(page);
      await page.getByTestId('pair-count').waitFor();
      await close();
    });

    test('a place that the network does not draw is brought when it is turned to', async () => {
      const { page, close } = await open('?view=map&lens=companies');
      await page.locator(`g[data-place="${xiushui}"]`).focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-view="network"]').click();
      await page.waitForFunction(
        () =>
          performance.getEntriesByName('graph:settled').length > 0 &&
          document.querySelector('[aria-busy="true"]') === null,
      );
      expect((await readView(page)).nodes.some(({ id }) => id === xiushui)).toBe(true);
      await close();
    });

    test('a window of time filters network, matrix and map together, and says what it leaves out', async () => {
      const { page, close } = await open('?view=timeline');
      await page.locator('[data-handle="to"]').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('PageUp');
      expect(await page.getByTestId('timeline-window').innerText()).toBe('2022年1月至2023年1月');
      expect(await page.locator('[data-out="false"]').count()).toBe(8);
      await page.locator('[data-view="matrix"]').click();
      const within = await readMatrix(page);
      await page.locator('[data-view="map"]').click();
      expect([within, await readMap(page)]).toEqual([
        { [`${xiushui} ${pingjiang}`]: 5, [`${xiushui} county:360926`]: 1 },
        { [`${xiushui} ${pingjiang}`]: 5, [`${xiushui} county:360926`]: 1 },
      ]);
      await page.locator('[data-view="network"]').click();
      const hubs = (await readView(page)).nodes.filter(({ properties }) => properties.kind === 'Agreement');
      expect(hubs.map(({ id }) => id).sort()).toEqual([
        'agreement:brand-pingjiang',
        'agreement:ip-pingjiang',
        'agreement:medical-pingjiang',
        'agreement:water-pingjiang',
      ]);
      expect(await page.getByTestId('time-filter').innerText()).toContain('也含没有日期的 65 项');
      await page.getByTestId('undated').check();
      expect((await readView(page)).nodes.filter(({ properties }) => properties.kind === 'Alliance')).toHaveLength(6);
      await page.getByTestId('clear-filters').click();
      expect((await readView(page)).nodes).toHaveLength(52);
      await close();
    });

    test('the window is dragged, and plays from the first month to the last', async () => {
      const { page, close } = await open('?view=timeline&time=2025-09-01~2025-11-30');
      const handle = await page.locator('[data-handle="from"] rect.grip').boundingBox();
      const axis = await page.getByTestId('timeline-axis').boundingBox();
      if (handle === null || axis === null) throw new Error('the axis is not there');
      await page.mouse.move(handle.x + 4, handle.y + 8);
      await page.mouse.down();
      await page.mouse.move(axis.x + 340, handle.y + 8, { steps: 4 });
      await page.mouse.up();
      const dragged = await page.getByTestId('timeline-window').innerText();
      expect([dragged.startsWith('2022年'), dragged.endsWith('至2025年11月')]).toEqual([true, true]);
      await page.getByTestId('timeline-play').click();
      await page.getByTestId('timeline-window').filter({ hasText: '至2025年12月' }).waitFor();
      await page.locator('[data-testid="timeline-play"][aria-pressed="false"]').waitFor();
      await close();
    });

    test('a vague date is as wide as it is vague, and what has none is listed with its number', async () => {
      const { page, close } = await open('?view=timeline');
      const width = async (id: string) =>
        Number(await page.locator(`[data-entity="${id}"] rect.bar`).getAttribute('width'));
      const [day, month, year] = await Promise.all([
        width('agreement:water-tonggu'),
        width('agreement:medical-pingjiang'),
        width('event:red-expo-2023'),
      ]);
      await page.getByTestId('timeline-undated').locator('summary').click();
      expect([
        day < month,
        Math.round(year / month),
        await page.getByTestId('timeline-undated').locator('summary').innerText(),
        await page.getByTestId('timeline-undated').locator('li').count(),
      ]).toEqual([true, 12, '没有日期的 65 项', 65]);
      await close();
    });

    test('by keyboard alone: all agreements between 修水县 and 平江县, and the sentence of each', async () => {
      const { page, errors, close } = await open('');
      await tabTo(page, '[data-view="matrix"]');
      await page.keyboard.press('Enter');
      await page.locator('[role="gridcell"]').first().waitFor();
      await tabTo(page, '[data-testid="matrix"]');
      const active = async () => {
        const id = await page.getByTestId('matrix').getAttribute('aria-activedescendant');
        return page.locator(`[id="${id ?? ''}"]`).getAttribute('aria-label');
      };
      await page.keyboard.press('Control+Home');
      for (let row = 0; row < 20 && !(await active())?.startsWith('修水县'); row += 1)
        await page.keyboard.press('ArrowDown');
      for (let column = 0; column < 20 && (await active()) !== '修水县，平江县：8'; column += 1)
        await page.keyboard.press('ArrowRight');
      expect(await active()).toBe('修水县，平江县：8');
      await page.keyboard.press('Enter');
      await page.getByTestId('evidence-quote').nth(7).waitFor();
      const snapshot = await page.getByTestId('entity-details').ariaSnapshot();
      for (const name of [
        '大气污染防治联防联控合作协议',
        '品牌跨区域保护合作备忘录',
        '知识产权跨区域保护合作协议',
        '医疗保障服务一体化建设方面合作协议',
        '跨流域突发水环境污染事件联防联控协议（修水县—平江县）',
      ])
        expect(snapshot).toContain(`button "${name}"`);
      expect([...snapshot.matchAll(/- article:/g)]).toHaveLength(8);
      expect([...snapshot.matchAll(/- mark:/g)].length).toBeGreaterThanOrEqual(8);
      expect(snapshot).toContain('今年8月,修水县与平江县签署了大气污染防治联防联控合作协议');
      const grid = await page.getByTestId('matrix').ariaSnapshot();
      expect(grid).toMatch(/row[^\n]*:\n(.*\n)*?.*gridcell "修水县，平江县：8"/);
      await page.keyboard.press('Shift+Enter');
      await page.locator('main[data-view="network"]').waitFor();
      await settled(page);
      const hubs = (await readView(page)).nodes.filter(({ id }) => /^(agreement|mechanism|alliance):/.test(id));
      expect([hubs.length, errors]).toEqual([8, []]);
      await close();
    });

    test('a place says how much joins it with how many, and two places are compared', async () => {
      const { page, close } = await open('?view=map&focus=county:431026');
      await page.getByTestId('place-links').waitFor();
      expect(await page.getByTestId('place-links').innerText()).toBe('汝城县：2 项协议，涉及 4 个同级地方');
      await page.locator('[data-partner="county:360724"] summary').click();
      await page.locator('[data-partner="county:360724"]').getByTestId('evidence-quote').waitFor();
      await page.getByTestId('compare').selectOption('county:360725');
      await page.getByTestId('pair-count').waitFor();
      const panel = await page.getByTestId('entity-details').innerText();
      expect([
        await page.getByTestId('pair-count').innerText(),
        panel.includes('共同的伙伴 3'),
        panel.includes('只有汝城县有的伙伴 0'),
      ]).toEqual(['由 1 项协议、联盟和机制相连', true, true]);
      await close();
    });

    test('tables are sorted by a click and copied as CSV', async () => {
      const { page, close } = await open('?view=tables', { permissions: ['clipboard-read', 'clipboard-write'] });
      await page.getByTestId('table').waitFor();
      const first = () => page.locator('tbody tr').first().innerText();
      const best = await first();
      await page
        .getByRole('button', { name: '名称' })
        .or(page.getByRole('button', { name: '地方', exact: true }))
        .first()
        .click();
      const named = await first();
      await page.getByTestId('copy-csv').click();
      await page.getByText('已复制').waitFor();
      const csv = await page.evaluate(() => navigator.clipboard.readText());
      expect([best.split(/\s+/), named === best, csv.split('\r\n')[0], csv.trim().split('\r\n').length]).toEqual([
        ['修水县', '江西省', '9', '8', '2'],
        false,
        '地方,省,项数,跨省项数,相连的同级地方数',
        9,
      ]);
      await page.locator('[data-choice="without"]').click();
      const neighbours = await page.locator('tbody tr').filter({ hasText: '是' }).allInnerTexts();
      expect(neighbours.map((text) => text.split(/\s+/).slice(0, 2).join(' '))).toContain('上栗县 浏阳市');
      await close();
    });

    test.each([
      { locale: 'zh-CN', colorScheme: 'light' },
      { locale: 'en-US', colorScheme: 'dark' },
    ] as const)('axe-core finds nothing against any view in $locale, $colorScheme', async (options) => {
      const { page, close } = await open('?fold=on&pair=county:360424~county:430626', options);
      const found: Record<string, string[]> = { network: await violations(page) };
      for (const view of all) {
        await page.locator(`[data-view="${view}"]`).click();
        await page.waitForFunction(() => document.querySelector('.view .loading') === null);
        await page.locator('.toolbar').waitFor();
        found[view] = await violations(page);
      }
      expect(found).toEqual({ network: [], matrix: [], map: [], timeline: [], tables: [] });
      await close();
    });

    test('no label hides another in matrix, map and folded network', async () => {
      const { page, close } = await open('?view=matrix');
      await page.locator('[role="gridcell"]').first().waitFor();
      const boxesOf = (selector: string) =>
        page.locator(selector).evaluateAll((found) =>
          found.map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            return { name: one.getAttribute('aria-label') ?? one.textContent, x, y, width, height };
          }),
        );
      const heads = await boxesOf('[role="rowheader"], .matrix-cells [role="columnheader"][title]');
      await page.locator('[data-view="map"]').click();
      await page.locator('.map .names text').first().waitFor();
      const names = await boxesOf('.map .names text');
      await page.locator('[data-view="network"]').click();
      await page.getByTestId('graph-fold').click();
      await page.getByText('折叠成').waitFor();
      const view = await readView(page);
      const numbers = view.edges.flatMap(({ id, label }) =>
        label === undefined ? [] : [{ name: id, x: label.x, y: label.y, width: label.w, height: label.h }],
      );
      expect([heads.length, names.length > 12, numbers.length > 20]).toEqual([16, true, true]);
      expect([overlapping(heads), overlapping(names), overlapping(numbers)]).toEqual([[], [], []]);
      await close();
    });

    test.each(all)('at 360 × 740 the page with %s is no wider than the screen', async (view) => {
      const { page, errors, close } = await open(`?view=${view}&focus=${xiushui}`, {
        viewport: { width: 360, height: 740 },
      });
      await page.locator('.toolbar').waitFor();
      expect([await page.evaluate(() => document.documentElement.scrollWidth), errors]).toEqual([360, []]);
      await close();
    });

    test('a county that the graph does not know is drawn as such, and a place without an outline is listed', async () => {
      const { page, close } = await open('?view=map&level=province');
      await page.locator('g[data-place]').first().waitFor();
      const beside = await page.getByTestId('map-beside').innerText();
      await page.locator('[data-choice="county"]').click();
      await page.locator('path.unknown').first().waitFor();
      expect([
        await page.locator('path.unknown').count(),
        await page.locator('path.unknown').first().getAttribute('aria-label'),
        beside.includes('广东省'),
      ]).toEqual([222 - 21, expect.stringMatching(/：图谱中没有$/), true]);
      await close();
    });

    test('a server that fails says so in the view, and again asks again', async () => {
      const { page, close } = await open('');
      await page.route('**/api/participations', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
      await page.locator('[data-view="matrix"]').click();
      await page.locator('.view [role="alert"]').waitFor();
      await page.unroute('**/api/participations');
      await page.getByRole('button', { name: '重试' }).click();
      await page.locator('[role="gridcell"]').first().waitFor();
      await close();
    });

    test('a double click on a cell shows the network of the two, and undo brings back what was there', async () => {
      const { page, close } = await open('?view=matrix');
      await page.locator('[data-a="county:431026"][data-b="county:360724"]').dblclick();
      await page.locator('main[data-view="network"]').waitFor();
      await settled(page);
      const hubs = (await readView(page)).nodes.filter(({ properties }) => properties.kind === 'Agreement');
      await page.getByTestId('graph-undo').click();
      expect([hubs.map(({ id }) => id), (await readView(page)).nodes.length]).toEqual([
        ['agreement:nanling-cluster'],
        52,
      ]);
      await close();
    });

    test('folding that cannot be drawn says so, and is drawn once the server answers', async () => {
      const { page, close } = await open('');
      await page.route('**/api/participations', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
      await page.getByTestId('graph-fold').click();
      await page.locator('main [role="alert"]').waitFor();
      await page.unroute('**/api/participations');
      await page.getByRole('button', { name: '重试' }).click();
      await page.getByText('折叠成').waitFor();
      await close();
    });

    test('expanding from the matrix is seen in the network', async () => {
      const { page, close } = await open(`?view=matrix&focus=${xiushui}`);
      await page.getByTestId('entity-expand').click();
      await page.locator('main[data-view="network"]').waitFor();
      await page.getByTestId('entity-collapse').waitFor();
      await close();
    });

    test('filters that leave nothing say so and are cleared by one click', async () => {
      const { page, close } = await open('?view=matrix&domain=taxation');
      await page.getByText('没有两个地方相连').waitFor();
      await page.locator('.view').getByRole('button', { name: '清除筛选' }).click();
      await page.locator('[role="gridcell"]').first().waitFor();
      await close();
    });
  });
});
