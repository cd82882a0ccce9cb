import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { type ModelServer, proposes, refuses, startModel } from '../support/model-server.ts';
import { violations } from '../support/page.ts';
import type { ServerOptions } from '../support/server.ts';

const adminToken = 'a-token-of-the-tests';
const article = '遂宁市与潼南区签署《林业合作协议》。蓝石头把底盘卖给红橘子。\n';
const firms = ['蓝石头', '红橘子'].map((name) => ({ name, kind: 'Company', n: 2, quote: name }));
const sold = { source: '蓝石头', type: 'SUPPLIES', target: '红橘子', n: 2, quote: '蓝石头把底盘卖给红橘子' };
const signed = { source: '遂宁市', type: 'SIGNED', target: '林业合作协议', n: 1, quote: '签署' };
const invented = { ...sold, quote: '红橘子把电池卖给蓝石头' };

describe.skipIf(!hasBrowser)('a language model', () => {
  describeEmbedded('is asked on the page', (engine) => {
    const options: ServerOptions = { adminToken, empty: true };
    let model: ModelServer | undefined;
    beforeAll(async () => {
      model = await startModel(proposes({}));
      options.model = model.endpoint;
    });
    const explorer = openExplorer(engine, options);
    afterAll(() => model?.close());

    const review = async (locale = 'zh-CN') => {
      const opened = await explorer.open(`?view=draft#admin=${adminToken}`, { locale });
      const { page } = opened;
      await page.locator('button[data-view="draft"]').click();
      const buffer = Buffer.from(article);
      await page.getByTestId('draft-file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer });
      await page.getByTestId('draft-card').waitFor();
      return opened;
    };
    const send = async (page: Page) => {
      await page.getByTestId('draft-model-open').click();
      await page.getByTestId('draft-model-send').click();
      await page.getByTestId('draft-model-told').waitFor();
    };
    const makersOf = async (page: Page, sought: string) => {
      for (let steps = 0; steps < 20; steps += 1) {
        const card = page.getByTestId('draft-card');
        if ((await card.getAttribute('data-key'))?.startsWith(sought) === true)
          return card.getByTestId('draft-maker').innerText();
        await page.getByTestId('draft-next').click();
      }
      throw new Error(`no ${sought} was proposed`);
    };

    test('only after it was said what goes to whom, and what it proposes stands among the rest with its maker', async () => {
      model?.answer(proposes({ entities: firms, relations: [sold, signed, invented] }));
      const { page, errors, close } = await review();
      await page.getByTestId('draft-model-open').click();
      const says = await page.getByTestId('draft-form').innerText();
      const asked = model?.questions.length;
      const faults = await violations(page);
      await page.getByTestId('draft-model-send').click();
      const told = await page.getByTestId('draft-model-told').innerText();
      const alone = await makersOf(page, 'relation company:lan-shi-tou SUPPLIES');
      await page.getByTestId('draft-accept').click();
      await page.locator('.toolbar input[type="checkbox"]').uncheck();
      for (const _ of Array.from({ length: 12 })) await page.getByTestId('draft-back').click();
      const both = await makersOf(page, 'relation city:510900 SIGNED');
      expect({
        says: ['small-model', model?.endpoint.url.origin ?? '?', '30 字', '1 段'].filter(
          (word) => !says.includes(word),
        ),
        asked,
        told: [/新提出 3 条/.test(told), /引文不在原文中 1 条/.test(told)],
        makers: { alone, both: /^规则 \S+ 与模型 small-model/.test(both) },
        ...{ faults, errors },
      }).toEqual({
        ...{ says: [], asked: 0, told: [true, true] },
        makers: { alone: '模型 small-model · 把握 50%', both: true },
        ...{ faults: [], errors: [] },
      });
      await close();
    });

    test('and where it fails the page says how, and nothing of the review is lost', async () => {
      model?.answer(refuses(500));
      const { page, errors, close } = await review('en-GB');
      await page.getByTestId('draft-accept').click();
      const before = await page.getByTestId('draft-progress').innerText();
      await send(page);
      const told = await page.getByTestId('draft-model-told').innerText();
      const after = await page.getByTestId('draft-progress').innerText();
      const faults = await violations(page);
      expect({ isSaid: told.includes('server error (1 of 1 piece)'), after, faults, errors }).toEqual({
        ...{ isSaid: true, after: before, faults: [], errors: [] },
      });
      await close();
    });

    test('and is given up in the middle', async () => {
      model?.answer(() => undefined);
      const { page, errors, close } = await review();
      await page.getByTestId('draft-model-open').click();
      await page.getByTestId('draft-model-send').click();
      await page.getByTestId('draft-accept').click();
      await page.getByTestId('draft-model-stop').click();
      await page.getByTestId('draft-model-open').waitFor();
      expect({ told: await page.getByTestId('draft-model-told').count(), errors }).toEqual({ told: 0, errors: [] });
      await close();
    });
  });
});
