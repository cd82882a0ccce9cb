/** Makes the pictures of README and docs from a running explorer: `npm start`, then `npm run pictures`. KUAJIE_TEST_CHROMIUM names another browser. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';

const url = process.env['KUAJIE_URL'] ?? 'http://localhost:3000';
const folder = fileURLToPath(new URL('./pictures', import.meta.url));
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env['KUAJIE_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 740 };

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('graph:settled').length > 0);
}

async function openSentence(page: Page): Promise<void> {
  await page.locator('[data-relation-type="SIGNED"] summary').click();
  await page.locator('[data-entity="agreement:nanling-cluster"]').locator('..').getByTestId('open-evidence').click();
  await page.getByTestId('evidence-quote').first().waitFor();
}

async function openDocument(page: Page): Promise<void> {
  await openSentence(page);
  await page.getByTestId('open-document').first().click();
  await page.locator('mark.current').waitFor();
}

const pictures: { name: string; search: string; act?: (page: Page) => Promise<void> }[] = [
  { name: 'first', search: '' },
  { name: 'sentence', search: '?focus=county:431026', act: openSentence },
  { name: 'document', search: '?focus=county:431026', act: openDocument },
  { name: 'companies', search: '?lens=companies' },
];

for (const { name, search, act } of pictures)
  for (const language of ['zh', 'en'] as const)
    for (const [size, viewport] of [
      ['wide', wide],
      ['narrow', narrow],
    ] as const) {
      if (size === 'narrow' && name !== 'first' && name !== 'sentence') continue;
      const colorScheme = name === 'companies' && language === 'en' ? 'dark' : 'light';
      const page = await browser.newPage({
        viewport,
        colorScheme,
        reducedMotion: 'reduce',
        locale: language === 'zh' ? 'zh-CN' : 'en-US',
      });
      await page.goto(url + '/' + search);
      await settled(page);
      if (act !== undefined) await act(page);
      await page.screenshot({ path: `${folder}/${name}-${language}-${size}.png` });
      await page.close();
    }
await browser.close();
