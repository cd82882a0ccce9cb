import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clientFolder } from '../../server/cli/build-client.ts';
import { browserAt, hasBrowser, settled } from '../support/explorer.ts';
import { hasNeo4j, mappingToken, openGuestDatabase } from '../support/guest-database.ts';
import { world } from '../support/guest-world.ts';
import { tabTo, violations } from '../support/page.ts';

describe.skipIf(!hasBrowser || !hasNeo4j)('a database of others on the page', () => {
  const guest = openGuestDatabase(world, clientFolder);
  const { open } = browserAt(() => guest.url);

  test('begins with its schema, in which a label opens its entities', async () => {
    const { page, errors, close } = await open('', { locale: 'en-GB' });
    await page.getByTestId('schema-picture').waitFor();
    const drawn = await page.locator('[data-testid="schema-picture"] text').allTextContents();
    const view = page.url();
    await page.locator('[data-testid="schema-picture"] [data-label="Country"] circle').click();
    await settled(page);
    const entities = await page.locator('.entities [data-entity]').allTextContents();
    expect({
      kinds: ['Country', 'Treaty', 'Company', 'City', 'Person'].filter((kind) => drawn.includes(kind)).length,
      counted: drawn.includes('← SIGNED_BY 5') && drawn.includes('SUPPLIES 1'),
      isView: view.includes('view=database'),
      entities: entities.map((name) => name.trim()).sort(),
      errors,
    }).toEqual({
      ...{ kinds: 5, counted: true, isView: true },
      ...{ entities: ['Belgium', 'France', 'Spain'], errors: [] },
    });
    await close();
  });

  test('claims no basis, and says so once', async () => {
    const { page, errors, close } = await open('?view=matrix', { locale: 'en-GB' });
    const says = await page.getByTestId('no-basis').innerText();
    expect({
      says: says.replace(/\s+/g, ' ').trim(),
      bases: await page.getByTestId('basis-filter').count(),
      statements: await page.getByTestId('as-cypher').count(),
      errors,
    }).toEqual({ says: 'Basis This database keeps no evidence.', bases: 0, statements: 0, errors: [] });
    await close();
  });

  test('a role is changed with the mouse, and the views follow', async () => {
    const { page, errors, close } = await open(`#admin=${mappingToken}`, { locale: 'en-GB' });
    const row = page.locator('[data-label-row="Treaty"]');
    await row.waitFor();
    const before = await chosen(page);
    await row.locator('[data-what="does"]').selectOption({ label: 'just a thing' });
    await page.getByTestId('guest-save').click();
    await page.locator('[data-testid="guest-status"]:has-text("Kept")').waitFor();
    const after = await chosen(page);
    await page.locator('[data-view="network"]').click();
    await settled(page);
    const lenses = await page.locator('[data-lens]').allInnerTexts();
    await page.locator('[data-view="database"]').click();
    await page.getByTestId('guest-guess').click();
    await page.locator('[data-testid="guest-status"]:has-text("Kept")').waitFor();
    expect({
      before,
      after,
      again: await chosen(page),
      hasJoining: lenses.includes('What joins parties'),
      errors,
    }).toEqual({
      before: { role: 'hub', date: 'signed_on', turned: true },
      after: { role: 'dated', date: 'signed_on', turned: true },
      again: { role: 'hub', date: 'signed_on', turned: true },
      ...{ hasJoining: false, errors: [] },
    });
    await close();
  });

  test('the same is done with the keyboard alone, in Chinese, and without a word of code', async () => {
    const { page, errors, close } = await open(`#admin=${mappingToken}`);
    await page.locator('[data-label-row="Treaty"]').waitFor();
    await tabTo(page, '[data-label-row="Treaty"] [data-what="date"]');
    await page.keyboard.press('Home');
    await page.locator('[data-testid="guest-save"]:not(:disabled)').waitFor();
    await tabTo(page, '[data-type-row="SIGNED_BY"] [data-what="turned"]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    const says = await page.getByTestId('guest-status').innerText();
    const found = await violations(page);
    await tabTo(page, '[data-testid="guest-save"]');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="guest-status"]:has-text("已保存")').waitFor();
    const after = await chosen(page);
    await tabTo(page, '[data-testid="guest-guess"]');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="guest-guess"]:disabled').waitFor();
    expect({ says, found, after, errors }).toEqual({
      ...{ says: '有改动还没有保存。', found: [], errors: [] },
      after: { role: 'hub', date: '', turned: true },
    });
    await close();
  });

  test('without the token nothing is kept, and the page says how to come by it', async () => {
    const { page, errors, close } = await open('?view=database', { locale: 'en-GB' });
    await page.locator('[data-label-row="City"] [data-what="does"]').selectOption({ label: 'just a thing' });
    const isLocked = await page.getByTestId('guest-save').isDisabled();
    await page.getByTestId('guest-token').fill('not the token of anybody');
    await page.keyboard.press('Enter');
    await page.getByTestId('guest-save').click();
    await page.getByTestId('guest-failure').waitFor();
    const says = await page.getByTestId('guest-failure').innerText();
    await page.getByTestId('guest-drop').click();
    expect({
      isLocked,
      says,
      role: await page.locator('[data-label-row="City"] [data-what="does"]').inputValue(),
    }).toEqual({
      ...{ isLocked: true, says: 'The server does not accept this token.', role: 'place:city' },
    });
    // The browser logs the refusal itself.
    expect(errors.filter((one) => !one.includes('401'))).toEqual([]);
    await close();
  });

  test('nodes and relationships of a result are drawn, and one is opened and expanded', async () => {
    const statement = "MATCH (t:Treaty {title: 'Treaty of Rome'})-[r]->(c) RETURN t, r, c";
    const { page, errors, close } = await open(`?q=${encodeURIComponent(statement)}`, { locale: 'en-GB' });
    const before = await page.getByTestId('graph-status').innerText();
    await page.locator('.entities [data-entity]', { hasText: 'France' }).first().click();
    await page.locator('[data-testid="entity-details"] h2', { hasText: 'France' }).waitFor();
    await page.getByTestId('entity-expand').click();
    await settled(page);
    const after = await page.getByTestId('graph-status').innerText();
    expect({ before, grew: after !== before, errors }).toEqual({
      before: expect.stringContaining('3 entities, 2 relations') as string,
      ...{ grew: true, errors: [] },
    });
    await close();
  });

  test('and after all of it the database is as it was', async () => {
    expect(await guest.all()).toEqual(guest.before);
  });
});

/** What the page says of treaties. */
async function chosen(page: Page) {
  const row = page.locator('[data-label-row="Treaty"]');
  return {
    role: await row.locator('[data-what="does"]').inputValue(),
    date: await row.locator('[data-what="date"]').inputValue(),
    turned: await page.locator('[data-type-row="SIGNED_BY"] [data-what="turned"]').isChecked(),
  };
}
