import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readDownload } from '../support/download.ts';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { tabTo, violations } from '../support/page.ts';

const adminToken = 'a-token-of-the-tests';
const article = `遂宁潼南携手

2024年11月18日，遂宁市与潼南区签署《遂潼一体化发展合作协议》。四川蜀运科技有限公司为重庆渝造汽车有限公司供应底盘。
潼南区将建设遂潼快速通道。大家都盼着早日通车。
`;

describe.skipIf(!hasBrowser)('a document', () => {
  describeEmbedded('is drafted and reviewed on the page', (engine) => {
    const explorer = openExplorer(engine, { adminToken, empty: true });
    const openFor = (locale: string) => explorer.openForAll(`?view=draft#admin=${adminToken}`, { locale });
    const pages = { 'zh-CN': openFor('zh-CN'), 'en-GB': openFor('en-GB') };
    /** The page of that language, where a document is brought. */
    const open = async (locale: keyof typeof pages = 'zh-CN') => {
      const { page, errors } = pages[locale];
      await page.setViewportSize({ width: 1280, height: 800 });
      const leave = page.getByTestId('draft-leave');
      if ((await leave.count()) > 0) await leave.click();
      await page.locator('button[data-view="draft"]').click();
      await page.getByTestId('draft-drop').waitFor();
      return { page, errors };
    };
    const bring = async (page: Page) => {
      await page.getByTestId('draft-date').fill('2024-11-20');
      const buffer = Buffer.from(article);
      await page.getByTestId('draft-file').setInputFiles({ name: 'suitong.txt', mimeType: 'text/plain', buffer });
      await page.getByTestId('draft-card').waitFor();
    };
    const progress = async (page: Page) => {
      // What a key does is drawn with the next frame.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const [judged = 0, total = 0] = ((await page.getByTestId('draft-progress').innerText()).match(/\d+/g) ?? []).map(
        Number,
      );
      return { judged, total };
    };

    test('with the mouse: what is accepted is loaded, and its line leads to the sentence', async () => {
      const { page, errors } = await open();
      await bring(page);
      await page.locator('[data-choice="relation"]').click();
      await lookAt(page, 'SIGNED');
      await page.getByTestId('draft-accept').click();
      const { judged } = await progress(page);
      await page.getByTestId('draft-finish').first().click();
      await page.getByTestId('draft-load').click();
      await page.getByTestId('draft-see').click();
      await settled(page);
      await page.goto(`${explorer.url}?focus=city:510900`);
      await settled(page);
      await page.locator('[data-relation-type="SIGNED"] summary').click();
      await page.getByTestId('open-evidence').first().click();
      const quote = await page.getByTestId('evidence-quote').locator('mark').first().innerText();
      await page.locator('button[data-view="draft"]').click();
      const selected = await page.getByTestId('clear-selection').count();
      expect({ judged: judged >= 3, quote, selected, errors }).toEqual({
        ...{
          judged: true,
          selected: 0,
          quote: '2024年11月18日，遂宁市与潼南区签署《遂潼一体化发展合作协议》',
          errors: [],
        },
      });
    });

    test('with the keyboard alone: accepted, refused, put right, taken back', async () => {
      const { page, errors } = await open('en-GB');
      await bring(page);
      await page.locator('[data-testid="draft-card"]:focus').waitFor();
      const steps: Record<string, number> = {};
      const note = async (name: string) => {
        steps[name] = (await progress(page)).judged;
      };
      await page.keyboard.press('a');
      await note('accepted');
      await page.keyboard.press('u');
      await note('undone');
      await page.keyboard.press('r');
      await note('refused');
      await page.keyboard.press('u');
      await page.keyboard.press('1');
      await page.locator('[data-testid="draft-card"][data-key^="entity "]').waitFor();
      await page.keyboard.press('e');
      await page.locator('[data-testid="draft-form-first"]:focus').waitFor();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText('A name of mine');
      await page.keyboard.press('Enter');
      await page.locator('[data-testid="draft-card"]:focus').waitFor();
      await note('corrected');
      await page.keyboard.press('n');
      await page.locator('[data-testid="draft-form-first"]:focus').waitFor();
      await page.keyboard.insertText('遂潼快速通道');
      await page.getByTestId('draft-kind').selectOption('Project');
      await tabTo(page, '[data-testid="draft-save"]');
      await page.keyboard.press('Enter');
      await page.locator('[data-testid="draft-card"]:focus').waitFor();
      // A fact is accepted with its ends.
      expect({ ...steps, errors }).toEqual({ accepted: 3, undone: 0, refused: 1, corrected: 1, errors: [] });
    });

    test('a sentence is judged with one key, and the next one is looked at', async () => {
      const { page, errors } = await open();
      await bring(page);
      const sentence = () => page.locator('.draft-text .current').first().innerText();
      const before = await sentence();
      const open1 = await page.locator('[data-testid="draft-sentence"] li.open').count();
      await page.keyboard.press('s');
      const { judged } = await progress(page);
      const after = await sentence();
      for (const key of 'xsss') await page.keyboard.press(key);
      const { judged: all, total } = await progress(page);
      const focused = await page.locator('[data-testid="draft-card"]:focus').count();
      expect({ judged, isNext: before !== after, isAll: all === total, focused, errors }).toEqual({
        ...{ judged: open1, isNext: true, isAll: true, focused: 1, errors: [] },
      });
    });

    test.each([
      ['zh-CN', 'tongnan'],
      ['en-GB', '潼南'],
    ] as const)('in %s an end is chosen by typing %s', async (locale, typed) => {
      const { page, errors } = await open(locale);
      await bring(page);
      await lookAt(page, 'SUPPLIES');
      await page.keyboard.press('e');
      await page.locator('[data-testid="draft-form-first"]:focus').waitFor();
      await page.keyboard.type(typed);
      const option = page.locator('[role="option"][aria-selected="true"]', { hasText: '潼南区' });
      await option.waitFor();
      const faults = await violations(page);
      await page.keyboard.press('Enter');
      await tabTo(page, '[data-testid="draft-save"]');
      await page.keyboard.press('Enter');
      // What is left open of the sentence is looked at next, beside what was corrected.
      const source = await page
        .locator('[data-testid="draft-sentence"] .accepted [data-key*=" SUPPLIES "]')
        .innerText();
      expect({ source: source.includes('潼南区'), faults, errors }).toEqual({ source: true, faults: [], errors: [] });
    });

    test('a rule shows its proposals with their sentences, each leads to its card, and the certain ones are accepted', async () => {
      const { page, errors } = await open();
      await bring(page);
      await page.getByTestId('draft-rules').click();
      const rule = page.locator('[data-rule="supplies-for"]');
      await rule.locator('[aria-expanded]').click();
      const quote = await rule.locator('q').textContent();
      await rule.locator('.row').click();
      const key = await page.locator('[data-testid="draft-card"]:focus').getAttribute('data-key');
      await page.getByTestId('draft-rules').click();
      await page.locator('[data-choice="0"]').click();
      await rule.locator('.head > button').last().click();
      const { judged } = await progress(page);
      expect({ quote, isThere: key?.includes(' SUPPLIES '), judged, left: await rule.count(), errors }).toEqual({
        ...{
          quote: '四川蜀运科技有限公司为重庆渝造汽车有限公司供应底盘',
          isThere: true,
          judged: 3,
          left: 0,
          errors: [],
        },
      });
    });

    test('a half-done review is there after a reload, and is handed on as a file, and what was decided is undone in both', async () => {
      const { page, errors } = await open();
      await bring(page);
      await page.keyboard.press('a');
      await page.keyboard.press('a');
      const before = await progress(page);
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('draft-save-review').click()]);
      const file = Buffer.from(await readDownload(saved));
      await page.reload();
      await page.getByTestId('draft-kept').locator('button').first().click();
      const after = await progress(page);
      await page.getByTestId('draft-undo').click();
      await page.getByTestId('draft-undo').click();
      const undone = await progress(page);
      await page.getByTestId('draft-leave').click();
      await page
        .getByTestId('draft-file')
        .setInputFiles({ name: saved.suggestedFilename(), mimeType: 'application/json', buffer: file });
      const handedOn = await progress(page);
      await page.keyboard.press('u');
      await page.keyboard.press('u');
      const { judged } = await progress(page);
      expect({ after, undone: undone.judged, handedOn, judged, errors }).toEqual({
        ...{ after: before, undone: 0, handedOn: before, judged: 0, errors: [] },
      });
    });

    test.each(['none', 'open'])('words of a sentence that is %s are selected and added', async (covered) => {
      const { page, errors } = await open();
      await bring(page);
      const before = await progress(page);
      const sentence = page.locator(`.draft-text .is-${covered}`).last();
      await sentence.scrollIntoViewIfNeeded();
      const box = await sentence.boundingBox();
      if (box === null) throw new Error('the sentence is not in sight');
      await sentence.dblclick({ position: { x: 20, y: box.height / 2 } });
      await page.getByTestId('draft-add-entity').click();
      const field = await page.getByTestId('draft-form-first').inputValue();
      await page.getByTestId('draft-kind').selectOption('Project');
      await page.getByTestId('draft-save').click();
      const after = await progress(page);
      expect({ isInText: field !== '' && article.includes(field), more: after.total - before.total, errors }).toEqual({
        ...{ isInText: true, more: 1, errors: [] },
      });
    });

    test.each(['zh-CN', 'en-GB'] as const)(
      'in %s nothing stands in the way of assistive technology, and nothing is wider than a phone',
      async (locale) => {
        const { page, errors } = await open(locale);
        const faults = [...(await violations(page))];
        await bring(page);
        faults.push(...(await violations(page)));
        await page.getByTestId('draft-rules').click();
        await page.locator('[data-rule] [aria-expanded]').first().click();
        faults.push(...(await violations(page)));
        await page.keyboard.press('Escape');
        await page.keyboard.press('e');
        faults.push(...(await violations(page)));
        await page.keyboard.press('Escape');
        await page.setViewportSize({ width: 360, height: 740 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ faults, width, errors }).toEqual({ faults: [], width: 360, errors: [] });
      },
    );
  });
});

/** Goes on until a relation of that type is looked at. */
async function lookAt(page: Page, type: string): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    const key = await page.getByTestId('draft-card').getAttribute('data-key');
    if (key?.includes(` ${type} `) === true) return;
    await page.getByTestId('draft-next').click();
  }
  throw new Error(`no ${type} was proposed`);
}
