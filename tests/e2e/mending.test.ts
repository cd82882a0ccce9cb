import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BadServer, openBadServer } from '../support/bad-server.ts';
import { browserAt, hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { selectByName } from '../support/page.ts';

/** A page that mends itself waits longer each time that it has failed. */
const patient = { timeout: 60_000 };

// What is not answered while the page opens is in failures.test.ts.
describe.skipIf(!hasBrowser)('a page whose server fails while it is open', () => {
  describeEmbedded('says so, and is whole again by itself', (engine) => {
    const explorer = openExplorer(engine);
    let server: BadServer;
    beforeAll(async () => {
      server = await openBadServer(() => explorer.url);
    });
    afterAll(() => {
      server.close();
    });
    const opened = browserAt(() => server.url).openForAll('?focus=county:360424');
    beforeEach(() => {
      server.heal();
    });
    const alert = () => opened.page.getByRole('alert');
    const saysThat = (what: string) => expect.poll(() => alert().first().innerText(), patient).toContain(what);
    const isWhole = async () => {
      await expect.poll(() => alert().count(), patient).toBe(0);
      await settled(opened.page);
    };

    test('where the server is gone and comes back', async () => {
      const { page } = opened;
      await expect.poll(() => page.getByTestId('entity-expand').innerText(), patient).toContain('再展开');
      server.leave();
      await page.getByTestId('entity-expand').click();
      await saysThat('连不上服务器');
      server.heal();
      await isWhole();
      expect(await page.getByTestId('entity-collapse').count()).toBe(1);
    });

    test('where the engine is started again', async () => {
      const { page } = opened;
      await page.getByTestId('search-input').fill('汝城县');
      const found = page.getByRole('group', { name: '实体' }).getByRole('option', { name: '汝城县' }).first();
      await found.waitFor();
      server.lose();
      await found.click();
      await alert().first().waitFor();
      server.heal();
      await isWhole();
      await page.getByRole('heading', { level: 2, name: '汝城县' }).waitFor();
    });

    test('where it sleeps meanwhile', async () => {
      const { page } = opened;
      await selectByName(page, '井冈山市');
      const tab = await page.context().newCDPSession(page);
      await page.getByTestId('search-input').fill('平江县');
      const found = page.getByRole('group', { name: '实体' }).getByRole('option', { name: '平江县' }).first();
      await found.waitFor();
      server.leave();
      await found.click();
      await alert().first().waitFor();
      await tab.send('Page.setWebLifecycleState', { state: 'frozen' });
      server.heal();
      await tab.send('Page.setWebLifecycleState', { state: 'active' });
      await isWhole();
      await page.getByRole('heading', { level: 2, name: '平江县' }).waitFor();
    });
  });
});
