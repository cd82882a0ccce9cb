import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

export const hasBrowser = inject('chromium') !== undefined;

/** Debian's Chromium without its calls home. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium') ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface OpenedPage {
  page: Page;
  /** Errors that the page raised or logged. */
  errors: string[];
  close: () => Promise<void>;
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  await settled(page);
  return { page, errors, close: () => context.close() };
}

/** The picture is there and nothing moves by itself any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('graph:settled').length > 0 &&
      document.querySelector('[data-testid="graph-canvas"]')?.getAttribute('aria-busy') === 'false',
  );
}
