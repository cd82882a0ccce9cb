import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { readDownload } from '../support/download.ts';
import { describeEachEngine, describeEmbedded } from '../support/engines.ts';
import { clearPage, selectByName, tabTo, turnReader, violations, widthOf } from '../support/page.ts';
import { judgePicture, readView } from '../support/picture.ts';

/** A refused statement is an answer; the browser logs its status. */
const ownErrors = (errors: readonly string[]) =>
  errors.filter((text) => !/responded with a status of 4\d\d/.test(text));

async function write(page: Page, statement: string): Promise<void> {
  await page.getByTestId('query-input').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(statement);
}

/** The editor takes no answer from a list that has just opened, lest Enter is pressed for another reason. */
async function acceptCompletion(page: Page, text: string): Promise<void> {
  await page.locator('.cm-tooltip-autocomplete [aria-selected]').filter({ hasText: text }).waitFor();
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
}

async function run(page: Page, statement: string): Promise<void> {
  await write(page, statement);
  await page.keyboard.press('Control+Enter');
}

async function openConsole(page: Page): Promise<void> {
  await page.locator('button[data-view="cypher"]').click();
  await page.getByTestId('query-input').waitFor();
}

const signed = 'MATCH (p:County)-[r:SIGNED]->(g:Agreement) RETURN p, r, g ORDER BY g.name, p.name';

describe.skipIf(!hasBrowser)('the Cypher view', () => {
  describeEachEngine('runs statements', (engine) => {
    const shared = openExplorer(engine).openForAll();

    test('by keyboard alone: a query with completion, its table, an entity with its evidence, and onto the canvas', async () => {
      const { page, errors } = shared;
      expect(
        await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
      ).not.toContainEqual(expect.stringMatching(/editor|language-worker/));
      await tabTo(page, '[data-view="cypher"]');
      await page.keyboard.press('Enter');
      await page.getByTestId('query-input').waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-testid')))
        .toBe('query-input');
      await page.keyboard.type('MATCH (p:Count');
      await acceptCompletion(page, 'County');
      await page.keyboard.type(" {name: '\u6c5d\u57ce");
      await acceptCompletion(page, '\u6c5d\u57ce\u53bf');
      // The brackets and quotation marks close themselves.
      await page.keyboard.press('End');
      // What comes at once is offered completions once.
      await page.keyboard.insertText('-[r:SIGNED]->(g:Agreement)');
      await page.keyboard.press('Escape');
      await page.keyboard.press('End');
      await page.keyboard.insertText(' RETURN p, r, g');
      await page.keyboard.press('Control+Enter');
      const table = page.getByTestId('query-table');
      await table.waitFor();
      expect(await page.getByTestId('query-status').innerText()).toMatch(/^2 \u884c/);
      const quote = page.getByTestId('query-evidence').first().locator('button');
      await quote.waitFor();
      await tabTo(page, '[data-testid="query-table"]');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: '\u6c5d\u57ce\u53bf' }).waitFor();
      await tabTo(page, '[data-testid="query-table"]');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByTestId('evidence-quote').first().waitFor();
      const words = (await quote.textContent())?.trim();
      await expect
        .poll(() => page.getByTestId('evidence-quote').locator('mark').first().textContent(), { timeout: 10_000 })
        .toBe(words);
      await page.getByTestId('query-add').focus();
      await page.keyboard.press('Enter');
      await settled(page);
      const view = await readView(page);
      expect(view.nodes.map(({ id }) => id)).toContain('county:431026');
      expect(view.nodes.length).toBeGreaterThan(10);
      expect(ownErrors(errors)).toEqual([]);
    });

    test('a running statement is stopped by Escape, and the next one runs', async () => {
      const { page, errors } = shared;
      await openConsole(page);
      await run(
        page,
        'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity) WHERE size(a.name) + size(b.name) + size(c.name) + size(d.name) = -1 RETURN count(*) AS n',
      );
      await expect.poll(() => page.getByTestId('query-stop').isEnabled()).toBe(true);
      await page.getByTestId('query-seconds').filter({ hasText: /\d 秒/ }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('\u5df2\u505c\u6b62').waitFor();
      await run(page, 'MATCH (c:County) RETURN count(c) AS n');
      await page.getByTestId('query-table').getByText('21').waitFor();
      expect(ownErrors(errors)).toEqual([]);
    });

    test.runIf(engine.name === 'neo4j')('a plan is drawn where the engine tells it', async () => {
      const { page } = shared;
      await openConsole(page);
      await run(page, `PROFILE ${signed}`);
      await page.getByTestId('query-status').waitFor();
      await page.locator('[data-tab="plan"]').click();
      await page.getByTestId('query-plan').getByText('ProduceResults').waitFor();
    });
  });

  describeEmbedded('shows what they give', (engine) => {
    const explorer = openExplorer(engine);

    describe('on one page', () => {
      const shared = explorer.openForAll('?view=cypher');

      test('axe-core finds nothing in either language and theme, nor at 360 px, which is wide enough', async () => {
        const { page } = shared;
        await openConsole(page);
        const found: Record<string, string[]> = {};
        const widths: number[] = [];
        const look = async (state: string) => {
          found[`${state}, zh, light`] = await violations(page);
          await turnReader(page);
          found[`${state}, en, dark`] = await violations(page);
          await page.getByTestId('theme').click();
          await page.setViewportSize({ width: 360, height: 740 });
          found[`${state}, en, light, 360 px`] = await violations(page);
          widths.push(await widthOf(page));
          await page.setViewportSize({ width: 1280, height: 800 });
          await page.getByTestId('language').click();
        };
        await look('no statement');
        await run(page, signed);
        await page.getByTestId('query-table').waitFor();
        await look('a result');
        await run(page, 'MATCH (c:Conty) WHERE c.name = $name RETURN c.name');
        await page.getByTestId('query-error').waitFor();
        await look('an error');
        expect({ found: Object.entries(found).filter(([, faults]) => faults.length > 0), widths }).toEqual({
          ...{ found: [], widths: [360, 360, 360] },
        });
      });

      test('a result is seen as table, graph and JSON, sorted, and saved as CSV', async () => {
        const { page } = shared;
        await openConsole(page);
        await run(page, 'MATCH (n:Entity) RETURN n.name AS name, size(n.name) AS length, n.note AS note');
        await page.getByTestId('query-table').waitFor();
        expect(await page.locator('.query-row').count()).toBeLessThan(60);
        await page.locator('[role="columnheader"] button').nth(1).click();
        await page.locator('[role="columnheader"] button').nth(1).click();
        const lengths = await page.locator('.query-row > :nth-child(2)').allInnerTexts();
        expect([...lengths].sort((a, b) => Number(b) - Number(a))).toEqual(lengths);
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('query-csv').click()]);
        const csv = (await readDownload(download)).trimEnd().split('\r\n');
        expect({ lines: csv.length, head: csv[0] }).toEqual({ lines: 249, head: '\ufeffname,length,note' });
        await page.locator('[data-tab="graph"]').click();
        await page.getByText('\u6ca1\u6709\u53ef\u753b\u7684').waitFor();
        await run(page, signed);
        await page.locator('[data-tab="graph"]').click();
        await page.getByTestId('query-graph').locator('canvas').first().waitFor();
        await page.locator('[data-tab="raw"]').click();
        expect(JSON.parse(await page.locator('.raw').innerText())).toHaveLength(17);
        await page.locator('[data-tab="table"]').click();
      });

      test('parameters have a form, mistakes a hint that mends them, and history and favourites keep statements', async () => {
        const { page } = shared;
        await openConsole(page);
        await run(page, 'MATCH (c:Conty) WHERE c.name = $name RETURN c.name');
        await page.locator('[data-hint="missing-parameter"]').waitFor();
        await page.locator('[data-parameter="name"]').fill('\u6c5d\u57ce\u53bf');
        await page.getByTestId('query-run').click();
        await page.locator('[data-hint="unknown-label"] button').click();
        // The keyboard is in the editor again.
        await page.keyboard.press('Control+Enter');
        await page.getByTestId('query-table').getByText('"\u6c5d\u57ce\u53bf"').waitFor();
        await page.getByTestId('query-keep').click();
        await page.reload();
        await page.locator('[data-list="history"]').click();
        await page.getByTestId('history-search').fill('county');
        await page.locator('.statements .code').first().click();
        await expect
          .poll(() => page.getByTestId('query-input').innerText())
          .toContain('MATCH (c:County) WHERE c.name = $name');
        await page.locator('[data-list="favourites"]').click();
        expect(await page.locator('.statements .code').count()).toBe(1);
        await write(
          page,
          'match (c:County)-[r:SIGNED]->(g:Agreement)<-[:SIGNED]-(o) where c.id < o.id return c.name, o.name, g.name',
        );
        await page.getByTestId('query-format').click();
        await expect.poll(() => page.getByTestId('query-input').innerText(), { timeout: 10_000 }).toContain('\n');
      });

      test('what the page shows can be opened as Cypher', async () => {
        const { page, errors } = shared;
        await page.locator('button[data-view="network"]').click();
        await clearPage(page);
        await selectByName(page, '汝城县');
        await page.getByTestId('as-cypher').click();
        expect(await page.locator('.as-cypher pre').count()).toBe(3);
        expect(await violations(page)).toEqual([]);
        await page.getByTestId('open-cypher').first().click();
        await page.getByTestId('query-input').waitFor();
        await page.getByTestId('query-run').click();
        await page.getByTestId('query-table').waitFor();
        expect(ownErrors(errors)).toEqual([]);
      });
    });

    test('the address parameter q puts a statement\u2019s result on the canvas, told and in sight', async () => {
      const { page, errors, close } = await explorer.open(`?q=${encodeURIComponent(signed)}`);
      const view = await readView(page);
      expect(new Set(view.nodes.map(({ id }) => id.split(':')[0]))).toEqual(new Set(['county', 'agreement']));
      expect(view.edges.length).toBe(17);
      expect({
        told: await page.getByTestId('added-count').innerText(),
        outside: judgePicture(view).outsideTheView,
      }).toEqual({ told: `${view.nodes.length} 个实体，17 条关系`, outside: 0 });
      expect(new URL(page.url()).searchParams.get('q')).toBe(signed);
      expect(errors).toEqual([]);
      await page.locator('[data-lens="alliances"]').click();
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(null);
      await close();
      const refused = await explorer.open(`?q=${encodeURIComponent('MATCH (n) DETACH DELETE n')}`);
      await refused.page.getByTestId('query-error').waitFor();
      await refused.close();
    });
  });
});
