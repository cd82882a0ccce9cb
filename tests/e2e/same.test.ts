import { describe, expect, test } from 'vitest';
import { describeEmbedded } from '../support/engines.ts';
import { sendFiles } from '../support/events.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { tabTo, violations } from '../support/page.ts';

const adminToken = 'a-token-of-the-tests';

describe.skipIf(!hasBrowser)('entities that may be one', () => {
  describeEmbedded('on the page', (engine) => {
    const explorer = openExplorer(engine, { adminToken, empty: true });
    const names = async () => {
      const response = await fetch(`${explorer.url}/api/search?q=Acme`);
      const { results } = (await response.json()) as { results: { name: string }[] };
      return results.map(({ name }) => name);
    };

    test('are made one with the keyboard, for the reasons that are told, and taken back', async () => {
      const tables: Record<string, string>[] = [
        { 'one.csv': 'supplier,customer\nAcme Works,Beta\nAcme Works,Gamma\n' },
        { 'two.csv': 'supplier,customer\nAcme Works Ltd,Beta\nAcme Works Ltd,Delta\n' },
      ];
      for (const table of tables) await sendFiles(`${explorer.url}/api/datasets`, table, { token: adminToken });
      const { page, errors, close } = await explorer.open(`#admin=${adminToken}`, { locale: 'en-GB' });
      await page.getByTestId('same').waitFor();
      const proposed = await page.locator('[data-pair]').innerText();
      const faults = await violations(page);
      await tabTo(page, '[data-testid="same-yes"]');
      await page.keyboard.press('Enter');
      await page.locator('[data-testid="same-title"]:focus').waitFor();
      const joined = await names();
      await tabTo(page, '[data-testid="same-decided"] summary');
      await page.keyboard.press('Enter');
      await tabTo(page, '[data-testid="same-undo"]');
      await page.keyboard.press('Enter');
      await page.locator('[data-pair]').waitFor();
      expect({
        reasons: ['one name within the other', '1 neighbour in common'].filter((reason) => proposed.includes(reason)),
        ...{ faults, joined, apart: (await names()).sort(), errors },
      }).toEqual({
        reasons: ['one name within the other', '1 neighbour in common'],
        ...{ faults: [], joined: ['Acme Works'], apart: ['Acme Works', 'Acme Works Ltd'], errors: [] },
      });
      await close();
    });

    test('an id that another dataset gives to something else is merged where that is chosen', async () => {
      const { page, errors, close } = await explorer.open(`#admin=${adminToken}`, { locale: 'en-GB' });
      await page.getByTestId('data-files').setInputFiles({
        ...{ name: 'three.csv', mimeType: 'text/csv' },
        buffer: Buffer.from('supplier,customer\nACME Works,Epsilon\n'),
      });
      await page.getByTestId('data-load').click();
      await page.getByTestId('data-failure').waitFor();
      const refused = await page.getByTestId('data-failure').innerText();
      await page.getByTestId('data-merge').check();
      await page.getByTestId('data-load').click();
      await page.getByTestId('data-loaded').waitFor();
      expect({ isTold: refused.includes('ACME Works'), errors }).toEqual({ isTold: true, errors: [] });
      await close();
    });
  });
});
