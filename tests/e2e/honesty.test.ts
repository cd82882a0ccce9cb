import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientFolder } from '../../server/cli/build-client.ts';
import { hasBrowser, launchBrowser, openPage } from '../support/browser.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

describe.skipIf(!hasBrowser)('the page says what is so', () => {
  describeEachEngine('of a database and of a quote', (engine) => {
    let browser: Browser;
    let server: RunningServer;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser.close());

    const startWith = async (statement: string, empty: boolean) => {
      server = await startServer(engine, { clientFolder, empty, before: statement });
      return server;
    };

    test.each([
      ['zh-CN', '这个数据库里有 2 个节点，不是 Kuajie 载入的'],
      ['en-US', 'This database holds 2 nodes that Kuajie did not load'],
    ])('nodes of others are told in %s', async (locale, sentence) => {
      await startWith("CREATE (:Person {name: 'Tom Hanks'})-[:ACTED_IN]->(:Movie {title: 'Joe'})", true);
      const { page, errors, close } = await openPage(browser, server.url, { locale });
      await page.getByTestId('foreign').waitFor();
      expect([(await page.getByTestId('foreign').textContent())?.startsWith(sentence), errors]).toEqual([true, []]);
      await close();
      await server.close();
    });

    test('a quote that its document does not have is not marked in it', async () => {
      await startWith("MATCH (d:Document) SET d.text = 'X' + d.text", false);
      const { page, close } = await openPage(browser, `${server.url}/?focus=agreement:nanling-cluster`);
      const evidence = page.locator('figure.evidence').first();
      await evidence.getByRole('alert').waitFor();
      const quote = await evidence.getByTestId('evidence-quote').textContent();
      const marked = await evidence.getByTestId('evidence-quote').locator('mark').textContent();
      expect(quote?.trim()).toBe(marked);
      await close();
      await server.close();
    });
  });
});
