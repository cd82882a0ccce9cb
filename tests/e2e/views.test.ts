import { beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { clearPage, selectByName, tabTo } from '../support/page.ts';
import { readView } from '../support/picture.ts';

const xiushui = 'county:360424';
const pingjiang = 'county:430626';

describe.skipIf(!hasBrowser)('the views', () => {
  describeEmbedded('show one truth', (engine) => {
    const explorer = openExplorer(engine);
    const shared = explorer.openForAll();
    beforeEach(async () => {
      const { page } = shared;
      await page.locator('button[data-view="network"]').click();
      await clearPage(page);
      const lens = page.locator('[data-lens="cross-border"]');
      if ((await lens.getAttribute('aria-current')) === null) await lens.click();
      await settled(page);
    });

    test('folding leaves every count as it was, and is undone', async () => {
      const { page } = shared;
      const before = await page.getByTestId('graph-status').innerText();
      const { nodes } = await readView(page);
      await page.getByTestId('graph-fold').click();
      await page.getByText('折叠成').waitFor();
      const folded = await page.getByTestId('graph-status').innerText();
      const left = (await readView(page)).nodes;
      expect({ saysTheSame: folded.startsWith(before), isLess: left.length < nodes.length }).toEqual({
        saysTheSame: true,
        isLess: true,
      });
      const moved = left.filter((node) => {
        const was = nodes.find(({ id }) => id === node.id);
        return was?.x !== node.x || was.y !== node.y;
      });
      expect(moved).toEqual([]);
      await page.getByTestId('graph-undo').click();
      expect({
        getByTestId: await page.getByTestId('graph-status').innerText(),
        nodes: (await readView(page)).nodes.length,
      }).toEqual({ getByTestId: before, nodes: nodes.length });
    });

    test('a walk over all of them breaks no rule of the policy, and markup that is written past the templates is text', async () => {
      const { page } = shared;
      await page.evaluate(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
          document.body.dataset['violations'] =
            `${document.body.dataset['violations'] ?? ''}${violatedDirective} ${blockedURI} ${sourceFile}\n`;
        });
      });
      const views = page.locator('button[data-view]');
      const count = await views.count();
      for (let nth = 0; nth < count; nth++) {
        await views.nth(nth).click();
        await page.waitForFunction(
          (at) => document.querySelectorAll('button[data-view]')[at]?.matches('[aria-current], [aria-pressed="true"]'),
          nth,
        );
      }
      const written = await page.evaluate(() => {
        const element = document.createElement('p');
        element.innerHTML = '<img src=x onerror=alert(1)>';
        return { text: element.textContent, elements: element.childElementCount };
      });
      const strange = await page.evaluate(() => {
        try {
          new Worker('https://example.org/worker.js');
          return 'started';
        } catch (cause) {
          return (cause as Error).name;
        }
      });
      const violations = await page.evaluate(() => document.body.dataset['violations']);
      expect({ isWalk: count > 5, violations, written, strange }).toEqual({
        ...{ isWalk: true, violations: undefined, strange: 'TypeError' },
        written: { text: '<img src=x onerror=alert(1)>', elements: 0 },
      });
    });

    test('a folded line opens the list of what it stands for, with the sentences', async () => {
      const { page } = shared;
      await page.getByTestId('graph-fold').click();
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
      await page.getByTestId('graph-fold').click();
    });

    test('by keyboard alone: all agreements between 修水县 and 平江县, and the sentence of each', async () => {
      const { page, errors } = shared;
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
      expect({ hubs: hubs.length, errors }).toEqual({ hubs: 8, errors: [] });
      await page.getByTestId('graph-undo').click();
    });

    test('a double click on a cell shows the network of the two, and undo brings back what was there', async () => {
      const { page } = shared;
      await page.locator('button[data-view="matrix"]').click();
      await page.locator('[data-a="county:431026"][data-b="county:360724"]').dblclick();
      await page.locator('main[data-view="network"]').waitFor();
      await settled(page);
      const hubs = (await readView(page)).nodes.filter(({ properties }) => properties.kind === 'Agreement');
      await page.getByTestId('graph-undo').click();
      expect({ hubs: hubs.map(({ id }) => id), nodes: (await readView(page)).nodes.length }).toEqual({
        hubs: ['agreement:nanling-cluster'],
        nodes: 52,
      });
    });

    test('what is selected in one view is selected in every other, and in the address', async () => {
      const { page } = shared;
      await page.locator('button[data-view="matrix"]').click();
      await page.locator(`[data-a="${xiushui}"][data-b="${pingjiang}"]`).click();
      await page.locator('[data-view="map"]').click();
      await page.locator('g.arc-number.chosen').waitFor();
      const pressed = await page
        .locator('g[data-place][aria-pressed="true"]')
        .evaluateAll((found) => found.map((one) => (one as SVGElement).dataset['place']));
      await page.locator('[data-view="tables"]').click();
      await page.locator('[data-view="network"]').click();
      expect({
        pressed: pressed.sort(),
        search: new URL(page.url()).search,
        getByTestId: await page.getByTestId('pair-count').innerText(),
      }).toEqual({
        pressed: [xiushui, pingjiang],
        search: `?pair=${xiushui}~${pingjiang}`,
        getByTestId: '由 8 项协议、联盟和机制相连',
      });
      await page.reload();
      await settled(page);
      await page.getByTestId('pair-count').waitFor();
    });

    test('where one looks on the map and in the matrix stands in the address, which leads there again', async () => {
      const { page } = shared;
      await page.locator('button[data-view="map"]').click();
      const shapes = page.locator('svg.map .shapes');
      await shapes.waitFor();
      await page.getByRole('button', { name: '放大' }).click();
      await page.getByRole('button', { name: '放大' }).click();
      const said = (name: string) => new URL(page.url()).searchParams.get(name);
      await expect.poll(() => said('map')).not.toBe(null);
      const placeOf = async () =>
        (await shapes.getAttribute('transform'))?.match(/[-\d.]+/g)?.map((one) => Math.round(Number(one)));
      const [onMap, address] = [await placeOf(), said('map')];
      await page.reload();
      await settled(page);
      await shapes.waitFor();
      await expect.poll(placeOf).toEqual(onMap);
      await page.locator('button[data-view="matrix"]').click();
      // So that not all of it is seen.
      await page.setViewportSize({ width: 760, height: 440 });
      await page.getByTestId('matrix').evaluate((matrix) => {
        matrix.scrollTo(0, 90);
      });
      await expect.poll(() => said('scroll')).toBe('0~90');
      await page.reload();
      await settled(page);
      const scrolled = () => page.getByTestId('matrix').evaluate(({ scrollTop }) => scrollTop);
      await expect.poll(scrolled).toBe(90);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goBack();
      await expect.poll(placeOf).toEqual(onMap);
      expect(said('map')).toBe(address);
      await page.getByTestId('map-all').click();
      await expect.poll(() => said('map')).toBe(null);
    });

    test('expanding from the matrix is seen in the network', async () => {
      const { page } = shared;
      await selectByName(page, '修水县');
      await page.locator('button[data-view="matrix"]').click();
      await page.getByTestId('entity-expand').click();
      await page.locator('main[data-view="network"]').waitFor();
      await page.getByTestId('entity-collapse').waitFor();
    });

    test('a place that the network does not draw is brought when it is turned to', async () => {
      const { page } = shared;
      await page.locator('[data-lens="companies"]').click();
      await settled(page);
      await page.locator('button[data-view="map"]').click();
      await page.locator(`g[data-place="${xiushui}"]`).focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-view="network"]').click();
      await page.waitForFunction(
        () =>
          performance.getEntriesByName('graph:settled').length > 0 &&
          document.querySelector('[aria-busy="true"]') === null,
      );
      expect((await readView(page)).nodes.some(({ id }) => id === xiushui)).toBe(true);
    });
  });
});
