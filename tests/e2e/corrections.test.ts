import { beforeEach, describe, expect, test } from 'vitest';
import type { corrections } from '../../shared/contract/correction-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { readDownload } from '../support/download.ts';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { readView } from '../support/picture.ts';
import { textsOfSvg } from '../support/read-svg.ts';
import { clearPage, tabTo, turnReader, violations, widthOf } from '../support/page.ts';

const editorToken = 'an-editor-of-the-tests';

describe.skipIf(!hasBrowser)('what readers say', () => {
  describeEmbedded('on the page', (engine) => {
    const explorer = openExplorer(engine, { editorToken });
    const shared = explorer.openForAll(`#editor=${editorToken}`);
    const said = async () => {
      const response = await fetch(`${explorer.url}/api/corrections`);
      return ((await response.json()) as ReplyOf<typeof corrections>).corrections;
    };
    const countSaid = async () => (await said()).length;
    const factNow = () => shared.page.getByTestId('queue-card').getAttribute('data-fact');
    /** Presses a key for the fact that is looked at, and waits until the next one is. */
    const say = async (key: string) => {
      const before = await factNow();
      await shared.page.getByTestId('queue-card').press(key);
      await expect.poll(factNow).not.toBe(before);
      return before;
    };
    beforeEach(() => clearPage(shared.page));

    test('the link with the token leads to the weakest facts, which three keys speak of, and one takes back', async () => {
      const { page, errors } = shared;
      await page.getByTestId('queue-card').waitFor();
      const hash = new URL(page.url()).hash;
      const weakest = await page.locator('.queue-card .chips .chip').first().innerText();
      await tabTo(page, '[data-testid="say-name"]');
      await page.keyboard.type('王五');
      await tabTo(page, '[data-testid="queue-reason"]');
      await page.keyboard.type('成员未点名');
      await page.keyboard.press('Escape');
      const facts = [await say('w'), await say('u'), await say('c')];
      await page.getByTestId('queue-card').press('z');
      await expect.poll(countSaid).toBe(4);
      // It is looked at again once it is taken back there.
      const last = facts[2] ?? null;
      await expect.poll(factNow).toBe(last);
      await page.getByTestId('queue-card').press('j');
      await expect.poll(factNow).not.toBe(last);
      await page.goBack();
      await expect.poll(factNow).toBe(last);
      expect({
        ...{ hash, weakest, errors },
        said: (await said()).map(({ fact, says, name, reason }) => ({ nth: facts.indexOf(fact), says, name, reason })),
        shown: await factNow(),
      }).toEqual({
        ...{ hash: '', weakest: '推断', errors: [] },
        said: [
          { nth: 0, says: 'wrong', name: '王五', reason: '成员未点名' },
          { nth: 1, says: 'unsure', name: '王五', reason: '' },
          { nth: 2, says: 'confirmed', name: '王五', reason: '' },
          { nth: 2, says: 'withdrawn', name: '王五', reason: '' },
        ],
        shown: facts[2],
      });
    });

    test('the mark stands in the panel of the relation, with who and why, and a second reader’s word beside it', async () => {
      const { page } = shared;
      await page.locator('.queue-list .link').first().press('Enter');
      await page.getByTestId('said-of').waitFor();
      await tabTo(page, '[data-testid="say"] summary');
      await page.keyboard.press('Enter');
      await page.getByTestId('say-form').getByTestId('say-name').fill('Ann');
      await tabTo(page, '[data-testid="say-confirmed"]');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.said-of > .sayings li').count()).toBe(2);
      expect({
        mark: await page.locator('#panel .kind [data-testid="verdict"]').innerText(),
        reason: await page.locator('.said-of q').innerText(),
        faults: await violations(page),
      }).toEqual({ mark: '有误（1 人，另有 1 人说法不同）', reason: '成员未点名', faults: [] });
    });

    test('the line has its sign on the canvas and in a picture, with what it means', async () => {
      const { page } = shared;
      await page.locator('nav [data-view="network"]').click();
      const signs = page.getByTestId('said-signs');
      await signs.waitFor();
      const labels = (await readView(page)).edges.flatMap(({ label }) =>
        label !== undefined && label.w > 0 ? [label.text] : [],
      );
      await page.getByTestId('graph-menu').click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('picture-svg').click()]);
      const written = textsOfSvg(await readDownload(download)).map((text) => text.trim());
      if ((await page.locator('details.menu[open]').count()) > 0) await page.getByTestId('graph-menu').click();
      expect({
        signs: ['×', '?'].filter((sign) => written.includes(sign)),
        legend: ['× 读者说有误', '? 读者存疑', '✓ 读者说属实'].filter((text) => written.join('\n').includes(text)),
      }).toEqual({ signs: ['×', '?'], legend: ['× 读者说有误', '? 读者存疑'] });
      expect({ says: (await signs.innerText()).replace(/\s+/g, ' ').trim(), labels: labels.sort() }).toEqual({
        ...{ says: '× 读者说有误 ? 读者存疑', labels: ['?', '×'] },
      });
    });

    test('entities alone are gone through, each by the sentences that name it', async () => {
      const { page } = shared;
      await page.locator('nav [data-view="queue"]').click();
      await page.locator('[data-testid="queue-sort"] [value="entity"]').check();
      await page.locator('.queue-card blockquote').first().waitFor();
      const fact = await say('c');
      expect({ isEntity: fact?.includes('~') === false, kept: (await said()).at(-1)?.fact === fact }).toEqual({
        ...{ isEntity: true, kept: true },
      });
    });

    test('what is doubted leaves the picture by a filter that stands in the address', async () => {
      const { page } = shared;
      await page.locator('nav [data-view="network"]').click();
      const label = () => page.getByTestId('graph-canvas').getAttribute('aria-label');
      const lines = async () => (await readView(page)).edges.length;
      const before = await label();
      const all = await lines();
      await page.locator('[data-testid="said-filter"] [value="all"]').focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(label).not.toBe(before);
      await expect.poll(lines).toBe(all - 2);
      const search = new URL(page.url()).searchParams.get('said');
      await page.getByTestId('clear-filters').click();
      await expect.poll(label).toBe(before);
      await expect.poll(lines).toBe(all);
      expect({ search, after: new URL(page.url()).searchParams.get('said') }).toEqual({
        ...{ search: 'undoubted', after: null },
      });
    });

    test('is read in English, in the dark, and at 360 pixels', async () => {
      const { page, errors } = shared;
      await page.locator('nav [data-view="queue"]').click();
      await turnReader(page);
      const faults = await violations(page);
      const title = await page.locator('#panel h2').innerText();
      await page.setViewportSize({ width: 360, height: 740 });
      expect({ faults, title, width: await widthOf(page), errors }).toEqual({
        ...{ faults: [], title: 'What readers say', width: 360, errors: [] },
      });
    });
  });
});
