import { createServer, request, type Server } from 'node:http';
import { describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { readView } from '../support/picture.ts';
import { listen } from '../support/listen.ts';

describe.skipIf(!hasBrowser)('the page with a server that fails', () => {
  describeEmbedded('mends itself', (engine) => {
    const explorer = openExplorer(engine);

    test.each(['/api/schema', '/api/network'])(
      'what %s did not answer at first is asked again by itself',
      async (path) => {
        const proxy = failingProxy(explorer.url, (url) => url.startsWith(path), 2);
        const { page, close } = await explorer.open(await listen(proxy));
        await expect
          .poll(() => page.locator('[data-kind="Agreement"]').innerText(), { timeout: 15_000 })
          .toContain('协议');
        await settled(page);
        await expect.poll(() => page.getByRole('alert').count()).toBe(0);
        const icon = await page.locator('[data-kind="Agreement"] img').getAttribute('src');
        expect({ isDrawn: (await readView(page)).nodes.length > 40, hasWrongIcon: icon?.includes('M12.586') }).toEqual({
          isDrawn: true,
          hasWrongIcon: false,
        });
        await close();
        proxy.closeAllConnections();
        proxy.close();
      },
    );

    test('trying again does what failed, not something else', async () => {
      const { page, close } = await explorer.open('?focus=county:360424');
      const before = (await readView(page)).nodes.length;
      await expect.poll(() => page.getByTestId('entity-expand').innerText()).toContain('再展开');
      await page.route('**/api/relations-among', (route) => route.abort());
      await page.getByTestId('entity-expand').click();
      await page.getByRole('alert').waitFor();
      await page.unroute('**/api/relations-among');
      await page.getByRole('button', { name: '重试' }).click();
      await page.getByTestId('entity-collapse').waitFor();
      await settled(page);
      expect({
        isMore: (await readView(page)).nodes.length > before,
        alerts: await page.getByRole('alert').count(),
      }).toEqual({ isMore: true, alerts: 0 });
      await close();
    });

    test('a view that is not loaded says so, and comes whole when it is asked for again: entered, and with its style', async () => {
      let isAway = true;
      const proxy = failingProxy(explorer.url, (url) => isAway && url.includes('/assets/inside-'), Infinity);
      const { page, close } = await explorer.open(`${await listen(proxy)}?focus=company:tuoyuan`);
      await page.locator('[data-view="supply"]').click();
      await expect
        .poll(() => page.getByTestId('view-not-loaded').innerText(), { timeout: 5000 })
        .toContain('请确认程序还在运行');
      isAway = false;
      await page.getByRole('button', { name: '重试' }).click();
      // The chain is that of the firm which was selected where the view was turned to.
      const chain = page.getByTestId('supply');
      await chain.waitFor();
      expect(await page.getByTestId('view-not-loaded').count()).toBe(0);
      expect(await chain.evaluate((element) => getComputedStyle(element).overflowY)).toBe('auto');
      await close();
      proxy.closeAllConnections();
      proxy.close();
    });

    test('what is not there is said without a way to try again', async () => {
      const { page, close } = await explorer.open('?focus=county:999999');
      await page.getByRole('alert').first().waitFor();
      expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
      await close();
    });
  });
});

/** The real server behind a proxy that answers the first of these requests with 503. */
function failingProxy(target: string, isFailing: (url: string) => boolean, times: number): Server {
  let left = times;
  return createServer((asked, answer) => {
    if (isFailing(asked.url ?? '') && left > 0) {
      left -= 1;
      answer.writeHead(503, { 'content-type': 'application/json' });
      answer.end(JSON.stringify({ error: { code: 'unavailable', message: 'the engine is away' } }));
      return;
    }
    const { host: _, ...headers } = asked.headers;
    const passed = request(new URL(asked.url ?? '/', target), { method: asked.method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    asked.pipe(passed);
  });
}
