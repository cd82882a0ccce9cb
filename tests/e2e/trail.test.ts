import { openSigned } from '../support/page.ts';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';

const patient = { timeout: 15_000 };
const agreement = 'agreement:nanling-cluster';

/** Where the page says that it is. */
function placeOf(page: Page): Record<string, string> {
  const params = new URL(page.url()).searchParams;
  return Object.fromEntries(
    ['view', 'lens', 'focus', 'relation', 'document'].flatMap((name) => {
      const said = params.get(name);
      return said === null ? [] : [[name, said.split('~')[1] ?? said]];
    }),
  );
}

describe.skipIf(!hasBrowser)('the page', () => {
  describeEmbedded('keeps a trail', (engine) => {
    const explorer = openExplorer(engine);
    const openRelation = async (page: Page) => {
      await openSigned(page, agreement);
      await page.getByTestId('evidence-quote').first().waitFor();
    };

    describe('from the first picture', () => {
      const shared = explorer.openForAll();

      test('on which an answer that comes late does not take the place that Back led to', async () => {
        const { page } = shared;
        let answer: () => void = () => undefined;
        const asked = new Promise<void>((resolve) => {
          void page.route('**/api/network?**', async (route) => {
            resolve();
            await new Promise<void>((go) => (answer = go));
            await route.continue().catch(() => undefined);
          });
        });
        await page.getByTestId('search-input').fill('汝城');
        await page.getByRole('group', { name: '实体' }).getByRole('option', { name: '汝城县' }).click();
        await page.getByRole('heading', { name: '汝城县' }).waitFor();
        await page.locator('[data-lens="all"]').click();
        await asked;
        await page.goBack();
        answer();
        await expect.poll(() => placeOf(page), patient).toEqual({});
        await settled(page);
        expect({
          place: placeOf(page),
          lens: await page.locator('[data-lens="cross-border"]').getAttribute('aria-current'),
        }).toEqual({ place: {}, lens: 'page' });
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      });

      test('that outlives a reload: Back opens what the address says', async () => {
        const { page } = shared;
        await page.locator('[data-lens="all"]').click();
        await expect.poll(() => placeOf(page), patient).toEqual({ lens: 'all' });
        await page.reload();
        await settled(page);
        await page.goBack();
        await expect.poll(() => placeOf(page), patient).toEqual({});
        await settled(page);
        expect(await page.locator('[data-lens="cross-border"]').getAttribute('aria-current')).toBe('page');
      });

      test('of five steps, which Back leads along one by one, and Forward again', async () => {
        const { page, errors } = shared;
        const steps: { do: () => Promise<unknown>; place: object }[] = [
          {
            do: () => page.locator('[data-lens="all"]').click(),
            place: { lens: 'all' },
          },
          {
            do: async () => {
              await page.getByTestId('search-input').fill('汝城');
              await page.getByRole('group', { name: '实体' }).getByRole('option', { name: '汝城县' }).click();
            },
            place: { lens: 'all', focus: 'county:431026' },
          },
          { do: () => openRelation(page), place: { lens: 'all', relation: 'SIGNED' } },
          {
            do: () => page.getByTestId('open-document').first().click(),
            place: { lens: 'all', relation: 'SIGNED', document: 'xianggan:xianggan-2024' },
          },
          {
            do: async () => {
              await page.getByTestId('document-close').click();
              await page.locator('[data-view="matrix"]').click();
            },
            place: { lens: 'all', relation: 'SIGNED', view: 'matrix' },
          },
        ];
        for (const step of steps) {
          await step.do();
          await expect.poll(() => placeOf(page), patient).toEqual(step.place);
          await settled(page);
        }
        const wasClosed = { lens: 'all', relation: 'SIGNED' };
        const back = [
          wasClosed,
          ...steps
            .slice(0, 4)
            .map(({ place }) => place)
            .reverse(),
          {},
        ];
        for (const place of back) {
          await page.goBack();
          await expect.poll(() => placeOf(page), patient).toEqual(place);
        }
        expect({
          selected: await page.getByTestId('clear-selection').count(),
          dialog: await page.getByTestId('document').isVisible(),
        }).toEqual({ selected: 0, dialog: false });
        for (const place of [...steps.slice(0, 4).map((step) => step.place), wasClosed, steps[4]?.place]) {
          await page.goForward();
          await expect.poll(() => placeOf(page), patient).toEqual(place);
        }
        expect(errors).toEqual([]);
      });

      test('that holds what it asks for until it is shown, so that loading it anew loses nothing', async () => {
        const { page } = shared;
        let answer: () => void = () => undefined;
        const asked = new Promise<void>((resolve) => {
          void page.route('**/api/network?**', async (route) => {
            resolve();
            await new Promise<void>((go) => (answer = go));
            await route.continue().catch(() => undefined);
          });
        });
        const wanted = { lens: 'all', focus: 'county:431026' };
        await page.goto(new URL(`?${new URLSearchParams(wanted).toString()}`, explorer.url).href);
        await asked;
        const waiting = placeOf(page);
        answer();
        await page.getByRole('heading', { name: '汝城县' }).waitFor();
        expect({ waiting, shown: placeOf(page) }).toEqual({ waiting: wanted, shown: wanted });
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      });
    });

    describe('from an entity', () => {
      const shared = explorer.openForAll('?focus=county:431026');

      test('on which Back from a view that was opened leads to the view before, with what was selected there', async () => {
        const { page } = shared;
        await page.setViewportSize({ width: 360, height: 740 });
        await page.getByRole('heading', { name: '汝城县' }).waitFor();
        await page.locator('[data-view="timeline"]').click();
        await expect.poll(() => placeOf(page), patient).toEqual({ focus: 'county:431026', view: 'timeline' });
        await page.getByTestId('clear-selection').click();
        await page.goBack();
        await page.goBack();
        await page.getByRole('heading', { name: '汝城县' }).waitFor();
        expect(placeOf(page)).toEqual({ focus: 'county:431026' });
        await page.setViewportSize({ width: 1280, height: 800 });
      });

      test('on which what was expanded stays when Back leads to what was selected before', async () => {
        const { page } = shared;
        await page.getByRole('heading', { name: '汝城县' }).waitFor();
        const shown = () => page.getByTestId('graph-status').textContent();
        const before = await shown();
        await page.getByTestId('entity-expand').click();
        await expect.poll(shown, patient).not.toBe(before);
        const after = await shown();
        await openRelation(page);
        await page.goBack();
        await page.getByRole('heading', { name: '汝城县' }).waitFor();
        expect(await shown()).toBe(after);
      });
    });
  });
});
