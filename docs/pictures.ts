/** Makes the pictures of README and docs from a running explorer: `npm start`, then `npm run pictures`, or `npm run pictures -- console` for some. KUAJIE_TEST_CHROMIUM names another browser. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Picture } from './picture.ts';
import { pictureStates } from './picture-states.ts';
import { workbenchPictures } from './workbench-pictures.ts';

const url = process.env['KUAJIE_URL'] ?? 'http://localhost:3000';
const folder = fileURLToPath(new URL('./pictures', import.meta.url));
const article = fileURLToPath(new URL('../data/xianggan/documents/xianggan-2024.txt', import.meta.url));
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

async function askQuestion(page: Page): Promise<void> {
  await page.getByTestId('query-input').waitFor();
  await page.getByTestId('query-gallery').locator('button').nth(1).click();
  await page.getByTestId('query-evidence').first().waitFor();
  // The list of questions may stand below.
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.waitForTimeout(500);
}

async function makeMistake(page: Page): Promise<void> {
  await page.getByTestId('query-input').click();
  await page.keyboard.insertText('MATCH (c:Conty)-[r:SIGNED]->(a:Agreement)\nRETURN c.nme, a.name');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('query-hints').waitFor();
  await page.locator('.tok-keyword').first().waitFor();
  await page.waitForTimeout(500);
}

async function searchTwo(page: Page): Promise<void> {
  await page.getByTestId('search-input').fill('修水 平江');
  await page.locator('.found-sentence').first().waitFor();
}

async function wait(page: Page): Promise<void> {
  await page.locator('[data-testid="path"], .supply .card').first().waitFor();
  await page.waitForTimeout(400);
}

async function openBundle(page: Page): Promise<void> {
  await wait(page);
  await page.getByTestId('supply-unnamed').click();
  await page.getByTestId('evidence-quote').first().waitFor();
}

/** A table that Excel saved, on its way. The server is one with KUAJIE_ADMIN_TOKEN. */
async function bringTable(page: Page): Promise<void> {
  await page.goto(`${url}/#admin=${process.env['KUAJIE_ADMIN_TOKEN'] ?? ''}`);
  const rows = [
    '国家;条约;加入日期',
    '智利;巴黎公约;1991/6/14',
    '秘鲁;巴黎公约;1995/4/11',
    '秘鲁;伯尔尼公约;1988/8/20',
  ];
  const input = page.getByTestId('data-files');
  await input.setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) });
  await page.getByTestId('data-understood').waitFor();
  await page.waitForTimeout(300);
}

/** The article of the first dataset, drafted by rules and half judged; the server is one with KUAJIE_ADMIN_TOKEN. */
async function reviewArticle(page: Page): Promise<void> {
  await page.goto(`${url}/#admin=${process.env['KUAJIE_ADMIN_TOKEN'] ?? ''}`);
  await page.goto(`${url}/?view=draft`);
  await page.getByTestId('draft-date').fill('2024-11');
  await page.getByTestId('draft-file').setInputFiles(article);
  await page.locator('[data-testid="draft-card"]:focus').waitFor();
  for (let sentence = 0; sentence < 5; sentence += 1) await page.keyboard.press('s');
  await page.keyboard.press('a');
  await page.keyboard.press('r');
  await page.waitForTimeout(300);
}

async function openRule(page: Page): Promise<void> {
  await reviewArticle(page);
  await page.getByTestId('draft-rules').click();
  await page.locator('[data-rule="signed"] [aria-expanded]').click();
  await page.waitForTimeout(300);
}

const pair = 'pair=county:360424~county:430626';
const pictures: Picture[] = [
  { name: 'first', search: '', narrow: true },
  { name: 'sentence', search: '?focus=county:431026', act: openSentence, narrow: true },
  { name: 'document', search: '?focus=county:431026', act: openDocument },
  { name: 'companies', search: '?lens=companies', dark: true },
  { name: 'search', search: '', act: searchTwo },
  { name: 'paths', search: '?path=county:360424~company:sany', act: wait, narrow: true },
  { name: 'supply', search: '?view=supply&firm=company:sany', act: openBundle, dark: true, narrow: true },
  { name: 'data', search: '?view=data', act: bringTable, dark: true, narrow: true },
  { name: 'draft', search: '?view=draft', act: reviewArticle, dark: true, narrow: true },
  { name: 'draft-rules', search: '?view=draft', act: openRule },
  { name: 'console', search: '?view=cypher', act: askQuestion, dark: true, narrow: true },
  { name: 'console-hints', search: '?view=cypher', act: makeMistake },
  ...workbenchPictures(url),
];
const views: Picture[] = [
  { name: 'network', search: '' },
  { name: 'folded', search: `?fold=on&${pair}` },
  { name: 'matrix', search: `?view=matrix&${pair}` },
  { name: 'map', search: '?view=map&focus=county:360424' },
  { name: 'timeline', search: '?view=timeline' },
  { name: 'tables', search: '?view=tables' },
];

const wanted = process.argv.slice(2);

async function shoot({ name, search, act }: Picture, file: string, options: BrowserContextOptions): Promise<void> {
  if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) return;
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  await page.goto(`${url}/${search}`);
  await settled(page);
  await page.waitForFunction(() => document.querySelector('.view .loading, .panel > .loading') === null);
  if (search.includes('pair=')) await page.getByTestId('evidence-quote').first().waitFor();
  await page.waitForTimeout(300);
  if (act !== undefined) await act(page);
  // On a phone the page has gone on to the sentence of what is selected, below the view.
  else
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
  await page.screenshot({ path: `${folder}/${file}.png` });
  await page.close();
}

if (wanted.length === 0 || wanted.includes('states')) await pictureStates(browser, folder);

const locales = { zh: 'zh-CN', en: 'en-US' } as const;
const sizes = { wide, narrow } as const;
for (const [language, locale] of Object.entries(locales))
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const picture of pictures) {
      if (size === 'narrow' && picture.narrow === undefined) continue;
      const colorScheme = picture.dark === true && language === 'en' ? 'dark' : 'light';
      await shoot(picture, `${picture.name}-${language}-${size}`, { viewport, locale, colorScheme });
    }
    for (const view of views)
      for (const colorScheme of ['light', 'dark'] as const)
        await shoot(view, `${view.name}-${language}-${size}-${colorScheme}`, { viewport, locale, colorScheme });
  }
await browser.close();
