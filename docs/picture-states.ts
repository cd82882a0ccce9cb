import type { Browser } from 'playwright-core';
import { createServer } from 'vite';

/** Takes the pictures of every state of every panel and view, `states-zh-light.png` and `states-en-dark.png`; needs no running explorer. */
export async function pictureStates(browser: Browser, folder: string): Promise<void> {
  const server = await createServer({
    root: 'client',
    configFile: 'client/vite.config.ts',
    server: { port: 0, hmr: false },
    logLevel: 'warn',
  });
  await server.listen();
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('the development server has no address');
  for (const { language, theme } of [
    { language: 'zh', theme: 'light' },
    { language: 'en', theme: 'dark' },
  ]) {
    // Half the size: what is looked for is what is broken, not what is written.
    const page = await browser.newPage({ viewport: { width: 2400, height: 1600 }, deviceScaleFactor: 0.5 });
    await page.goto(`${url}states.html?language=${language}&theme=${theme}`);
    await page.locator('figure[data-state]').last().waitFor();
    await page.waitForTimeout(1000);
    await page.screenshot({ path: `${folder}/states-${language}-${theme}.png`, fullPage: true });
    await page.close();
  }
  await server.close();
}
