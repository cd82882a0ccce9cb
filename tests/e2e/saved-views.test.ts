import { beforeEach, describe, expect, test } from 'vitest';
import { readDownload } from '../support/download.ts';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { clearPage, selectByName, tabTo, turnReader, violations, widthOf } from '../support/page.ts';

const editorToken = 'an-editor-of-the-tests';

describe.skipIf(!hasBrowser)('saved views', () => {
  describeEmbedded('on the page', (engine) => {
    const explorer = openExplorer(engine, { editorToken });
    const shared = explorer.openForAll('/?lens=agreements');
    const open = async () => {
      await shared.page.getByTestId('graph-menu').press('Enter');
      await shared.page.getByTestId('open-saved').press('Enter');
      await shared.page.getByTestId('saved-name').first().waitFor();
    };
    const said = () => shared.page.getByTestId('saved-said').innerText();
    const titles = () => shared.page.getByTestId('saved-own').getByTestId('saved-open').allInnerTexts();
    beforeEach(async () => {
      const { page } = shared;
      if ((await page.locator('dialog.saved[open]').count()) > 0) await page.keyboard.press('Escape');
      await clearPage(page);
    });

    test('a view is saved with a title and a picture, changed, removed and had back, by keyboard', async () => {
      const { page, errors } = shared;
      await selectByName(page, '汝城县');
      await open();
      const proposed = await page.getByTestId('saved-name').inputValue();
      await tabTo(page, '[data-testid="saved-name"]');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('汝城与邻县');
      await tabTo(page, '[data-testid="saved-save"]');
      await page.keyboard.press('Enter');
      await expect.poll(titles).toEqual(['汝城与邻县']);
      const picture = await page.locator('[data-testid="saved-own"] img').evaluate((image) => {
        const { naturalWidth, complete } = image as HTMLImageElement;
        return complete && naturalWidth > 50;
      });
      await tabTo(page, '[data-testid="saved-rename"]');
      await page.keyboard.press('Enter');
      await page.locator('[data-testid="saved-own"] [data-testid="saved-name"]:focus').waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Rucheng');
      await page.keyboard.press('Enter');
      await page.locator('[data-testid="saved-rename"]:focus').waitFor();
      await expect.poll(titles).toEqual(['Rucheng']);
      const faults = await violations(page);
      await tabTo(page, '[data-testid="saved-remove"]');
      await page.keyboard.press('Enter');
      await page.locator('[data-testid="saved-undo"]:focus').waitFor();
      const without = { titles: await titles(), said: await said() };
      await page.keyboard.press('Enter');
      await expect.poll(titles).toEqual(['Rucheng']);
      expect({ proposed, picture, faults, without, errors }).toEqual({
        ...{ proposed: '网络 · 协议', picture: true, faults: [], errors: [] },
        without: { titles: [], said: '已删除“Rucheng”。' },
      });
    });

    test('views go out as a file and come back beside one’s own', async () => {
      const { page } = shared;
      await open();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByTestId('saved-take-out').press('Enter'),
      ]);
      const file = { name: 'kuajie-views.json', mimeType: 'application/json', text: await readDownload(download) };
      const bring = ({ text, ...rest }: typeof file) =>
        page.getByTestId('saved-bring').setInputFiles({ ...rest, buffer: Buffer.from(text) });
      await bring(file);
      await expect.poll(said).toBe('导入完毕：新增 0 个，更新 0 个，1 个本来就有。');
      await page.getByTestId('saved-remove').click();
      await expect.poll(titles).toEqual([]);
      await bring(file);
      await expect.poll(titles).toEqual(['Rucheng']);
      await bring({ ...file, name: 'other.json', text: '{}' });
      await expect.poll(said).toContain('other.json 不是保存的视图的文件');
    });

    test('one that is put on the server opens by its id in another browser as it was saved', async () => {
      const { page } = shared;
      await open();
      const before = await page.getByTestId('saved-shared').innerText();
      await page.keyboard.press('Escape');
      // As somebody who opens the link that carries it.
      await page.evaluate((token) => {
        location.hash = `editor=${token}`;
      }, editorToken);
      await page.getByTestId('queue-card').waitFor();
      await open();
      const link = page.getByTestId('saved-shared').getByTestId('saved-open');
      for (const way of ['first', 'again']) {
        await page.getByTestId('saved-share').press('Enter');
        await page.locator('[data-testid="saved-said"]:not(:empty)', { hasText: '已在服务器上' }).waitFor();
        expect({ way, listed: await link.count() }).toEqual({ way, listed: 1 });
      }
      const address = new URL((await link.getAttribute('href')) ?? '', explorer.url);
      const other = await explorer.open(address.href, { locale: 'en-GB' });
      await other.page.getByRole('heading', { level: 2, name: '汝城县' }).waitFor();
      const { search } = new URL(other.page.url());
      await other.close();
      expect({ told: before.includes('#editor='), isShort: address.search.length < 20, search }).toEqual({
        ...{ told: true, isShort: true, search: '?lens=agreements&focus=county:431026' },
      });
    });

    test('are listed in English, in the dark, and at 360 pixels', async () => {
      const { page, errors } = shared;
      await turnReader(page);
      await open();
      const faults = await violations(page);
      const title = await page.getByTestId('saved-title').innerText();
      await page.setViewportSize({ width: 360, height: 740 });
      expect({ faults, title, width: await widthOf(page), errors }).toEqual({
        ...{ faults: [], title: 'Saved views', width: 360, errors: [] },
      });
    });
  });
});
