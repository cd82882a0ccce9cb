import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { clientFolder } from '../../server/cli/build-client.ts';
import type { EngineUnderTest } from './embedded.ts';
import { type KeptPage, takePage } from './kept-pages.ts';
import type { RunningServer, ServerOptions } from './server.ts';

const shared = inject('explorer');

export const hasBrowser = shared !== undefined;

/** The page in a browser, on a server. */
export interface Explorer {
  /** The server's, known once the tests run. */
  readonly url: string;
  /** Opens a page at an address seen from the server's, and waits until it has settled. */
  open: (address?: string, options?: BrowserContextOptions) => Promise<OpenedPage>;
  /**
   * One page for all tests of the describe block that this is called in, for opening one takes a second of work. Each test goes on
   * from where the one before left it, and first brings it to where it begins; after one that failed it is opened anew.
   */
  openForAll: (address?: string, options?: BrowserContextOptions) => Pick<OpenedPage, 'page' | 'errors'>;
}

interface OpenedPage extends KeptPage {
  /** Errors that the page raised or logged. */
  errors: string[];
}

/**
 * An explorer for the tests of a describe block. On the embedded engine all blocks share one server with the first dataset,
 * to which no test may write; whoever passes `options` has a server of his own.
 */
export function openExplorer(engine: EngineUnderTest, options?: Omit<ServerOptions, 'clientFolder'>): Explorer {
  let url = '';
  let ownServer: RunningServer | undefined;
  beforeAll(async () => {
    const isShared = engine.name === 'embedded' && options === undefined;
    if (!isShared) {
      // Loading the whole program takes a second, which most files of tests need not wait.
      const { startServer } = await import('./server.ts');
      ownServer = await startServer(engine, { ...options, clientFolder });
    }
    url = ownServer?.url ?? shared?.url ?? '';
  });
  const { open, openForAll } = browserAt(() => url);
  afterAll(async () => {
    await ownServer?.close();
  });
  return {
    get url() {
      return url;
    },
    ...{ open, openForAll },
  };
}

/** The page in a browser, on a server that somebody else runs. */
export function browserAt(urlNow: () => string): Omit<Explorer, 'url'> {
  const open: Explorer['open'] = (address = '', pageOptions = {}) =>
    openPage(new URL(address, urlNow()).href, pageOptions);
  return {
    open,
    openForAll: (address, pageOptions) => keepOpen(() => open(address, pageOptions)),
  };
}

function keepOpen(open: () => Promise<OpenedPage>): Pick<OpenedPage, 'page' | 'errors'> {
  let opened: OpenedPage | undefined;
  const close = async (isSound?: boolean) => {
    await opened?.close(isSound);
    opened = undefined;
  };
  beforeEach(async () => {
    opened ??= await open();
    opened.errors.length = 0;
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await close(false);
  });
  afterAll(() => close());
  const now = () => {
    if (opened === undefined) throw new Error('the page is open within the tests of its block only');
    return opened;
  };
  return {
    get page() {
      return now().page;
    },
    get errors() {
      return now().errors;
    },
  };
}

async function openPage(url: string, options: BrowserContextOptions): Promise<OpenedPage> {
  const { page, close } = await takePage(options);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  await settled(page);
  return { page, errors, close };
}

/**
 * The picture is there and nothing moves by itself any more. Asked without the driver's own library, which each page would read for it;
 * a page that is left meanwhile is asked again where it led.
 */
export async function settled(page: Page): Promise<void> {
  for (;;)
    try {
      await page.evaluate(whenStill);
      return;
    } catch (cause) {
      if (!String(cause).includes('Execution context was destroyed')) throw cause;
      await page.waitForLoadState();
    }
}

/** Runs in the page. */
function whenStill(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const isThere = performance.getEntriesByName('graph:settled').length > 0;
      const canvas = document.querySelector('[data-testid="graph-canvas"]');
      if (isThere && canvas?.getAttribute('aria-busy') === 'false') resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}
