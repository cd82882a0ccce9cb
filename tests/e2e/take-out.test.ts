import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, test } from 'vitest';
import { readDownload } from '../support/download.ts';
import { embedded } from '../support/embedded.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { readView } from '../support/picture.ts';

describe.skipIf(!hasBrowser)('the menu', () => {
  const shared = openExplorer(embedded()).openForAll('/?lens=cross-border');

  test('takes out what is in sight, and after a filter only what it leaves', async () => {
    const { page } = shared;
    const take = async () => {
      await page.getByTestId('graph-menu').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByTestId('export-sight-gexf').click(),
      ]);
      const graph = parse(Graph, await readDownload(download));
      return { name: download.suggestedFilename(), nodes: graph.nodes().sort() };
    };
    const drawn = async () =>
      (await readView(page)).nodes.flatMap(({ id, properties }) => (properties.isBox ? [] : [id]));
    const before = await take();
    const { nodes: shown } = await readView(page);
    const isOpen = await page.locator('details.menu[open]').count();
    expect({ name: before.name, isOpen, isAll: (await drawn()).every((id) => before.nodes.includes(id)) }).toEqual({
      ...{ name: 'kuajie-in-sight.gexf', isOpen: 0, isAll: true },
    });
    expect(before.nodes.length).toBeLessThanOrEqual(shown.length);
  });

  test('takes out all data in each form, which it names in both languages', async () => {
    const { page } = shared;
    const menu = page.getByTestId('graph-menu');
    await menu.click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('export-all-ndjson').click(),
    ]);
    const lines = (await readDownload(download)).trim().split('\n');
    await menu.click();
    const names = await page.locator('.forms a').allTextContents();
    expect({ lines: lines.length, names: names.map((name) => name.trim()) }).toEqual({
      lines: 248 + 610 + 1,
      names: [
        ...[
          'JSON，含出处',
          'JSON，一行一条',
          '表格，Excel 可开（CSV 压缩包）',
          'yEd、Gephi（GraphML）',
          'Gephi（GEXF）',
        ],
        ...['Neo4j 脚本（Cypher）', '数据集，可再载入（压缩包）'],
      ],
    });
    await menu.click();
  });

  test('says in every view that a file could not be had, and takes it out once the server answers', async () => {
    const { page } = shared;
    await page.locator('button[data-view="matrix"]').click();
    await page.getByTestId('matrix').waitFor();
    await page.route('**/api/export?**', (route) => route.abort());
    await page.getByTestId('graph-menu').click();
    await page.getByTestId('export-sight-json').click();
    const said = page.getByTestId('failure-over');
    await said.waitFor();
    const comes = page.waitForEvent('download');
    await page.unroute('**/api/export?**');
    const download = await comes;
    await said.waitFor({ state: 'hidden' });
    expect(download.suggestedFilename()).toBe('kuajie-in-sight.json');
  });
});
