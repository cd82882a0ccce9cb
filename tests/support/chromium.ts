import { type BrowserServer, chromium } from 'playwright-core';

/** What the driver turns off of its own accord, for only the last list counts; and the process that waits for a page that may come. */
const unused = [
  ...['PaintHolding', 'HttpsUpgrades', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose'],
  ...['ThirdPartyStoragePartitioning', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'MediaRouter'],
  'SpareRendererForSitePerProcess',
];

/** Debian's Chromium without its calls home, for whoever connects to it. Ends when it is closed, or with this process. */
export function startChromium(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // Threads of the engine's own that collect garbage and compile beside the page want a core that the tests have.
      '--js-flags=--single-threaded',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${unused.join()}`,
    ],
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
}
