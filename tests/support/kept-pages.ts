import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** A page in a profile of its own. */
export interface KeptPage {
  page: Page;
  /** Gives it back for the next who opens one; whoever does not know what state it is in says `isSound: false`, and it is closed. */
  close: (isSound?: boolean) => Promise<void>;
}

/** Each holds some 100 MB, in each process that runs tests. */
const mostKept = 2;
const manner: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'zh-CN',
  reducedMotion: 'reduce',
};

/** What tests listen to. */
const heard = ['console', 'dialog', 'download', 'pageerror', 'request', 'response'];

/** The least lately used first. */
const kept: { key: string; page: Page }[] = [];
let browser: Promise<Browser> | undefined;

/**
 * A page with an empty profile. A new one starts processes and compiles the program anew, for twice the work: who asks for the
 * options that somebody had before gets his page, which was emptied of all that it kept and of where it had been.
 */
export async function takePage(options: BrowserContextOptions): Promise<KeptPage> {
  const key = JSON.stringify(options);
  const at = kept.findLastIndex((one) => one.key === key);
  const page = kept.splice(at, at < 0 ? 0 : 1)[0]?.page ?? (await openPage({ ...manner, ...options }));
  return {
    page,
    close: async (isSound = true) => {
      const viewport = options.viewport ?? manner.viewport;
      if (!isSound || !(await empty(page, viewport ?? null))) {
        await page.context().close();
        return;
      }
      kept.push({ key, page });
      if (kept.length > mostKept) await kept.shift()?.page.context().close();
    },
  };
}

async function openPage(options: BrowserContextOptions): Promise<Page> {
  browser ??= chromium.connect(inject('explorer')?.browser ?? '');
  const context = await (await browser).newContext(options);
  return context.newPage();
}

/** Whether the page could be made like a new one. It cannot where its server is away. */
async function empty(page: Page, viewport: { width: number; height: number } | null): Promise<boolean> {
  const context = page.context();
  try {
    // The library hears its own events by the same means, closing among them.
    for (const event of heard) page.removeAllListeners(event);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    for (const other of context.pages()) if (other !== page) await other.close();
    // A place of the same origin where nothing of the program runs, which could keep something again.
    await page.goto(new URL('/api/alive', page.url()).href);
    await page.evaluate(forget);
    await forgetWay(context, page);
    await page.emulateMedia({ media: null });
    if (viewport !== null) await page.setViewportSize(viewport);
    return true;
  } catch {
    return false;
  }
}

/** Runs in the page. */
async function forget(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases())
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name ?? '');
      request.onsuccess = resolve;
      request.onerror = reject;
      request.onblocked = reject;
    });
}

async function forgetWay(context: BrowserContext, page: Page): Promise<void> {
  const driver = await context.newCDPSession(page);
  await driver.send('Page.resetNavigationHistory');
  await driver.detach();
}
