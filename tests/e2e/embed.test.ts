import { createServer } from 'node:http';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { listen } from '../support/listen.ts';
import { violations } from '../support/page.ts';

/** A page of others, which shows the address that its own holds. */
const others = createServer((request, response) => {
  const shown = new URL(request.url ?? '', 'http://others').searchParams.get('shown') ?? '';
  response.setHeader('content-type', 'text/html');
  response.end(
    `<!doctype html><html lang="en"><title>News</title><main><h1>News</h1>
      <iframe title="Network" src="${shown.replaceAll('&', '&amp;')}" width="1000" height="640"></iframe></main></html>`,
  );
});
const outer = await listen(others);

describe.skipIf(!hasBrowser)('a page of others', () => {
  afterAll(() => others.close());

  describeEmbedded('whose origin is named', (engine) => {
    const explorer = openExplorer(engine, { embedders: [outer] });
    const shared = explorer.openForAll('?embed=1');
    const show = async (page: Page, address: string): Promise<FrameLocator> => {
      await page.goto(`${outer}/?shown=${encodeURIComponent(`${explorer.url}/${address}`)}`);
      return page.frameLocator('iframe');
    };

    test('shows the picture in a frame, and each line leads to its sentence there', async () => {
      const { page } = shared;
      const frame = await show(page, '?embed=1&focus=agreement:nanling-cluster');
      await frame.locator('[data-relation-type="SIGNED"] summary').click();
      await frame.getByTestId('open-evidence').first().click();
      await frame.getByTestId('evidence-quote').locator('mark').first().waitFor();
      const whole = new URL((await frame.getByTestId('open-whole').getAttribute('href')) ?? '');
      expect({
        changes: await frame.locator('.rail, .filters, [data-testid="search-input"]').count(),
        relation: whole.searchParams.get('relation')?.includes('agreement:nanling-cluster'),
        embed: whole.searchParams.get('embed'),
        // What is read within the frame is no step of the page around it.
        steps: await page.evaluate(() => history.length),
        faults: await violations(page),
      }).toEqual({ changes: 0, relation: true, embed: null, steps: 3, faults: [] });
    });

    test('is refused the whole program', async () => {
      const { page } = shared;
      const frame = await show(page, '?focus=agreement:nanling-cluster');
      await expect.poll(() => page.frames().map((one) => one.url())).toContain('chrome-error://chromewebdata/');
      expect(await frame.getByTestId('graph-canvas').count()).toBe(0);
    });
  });
});
