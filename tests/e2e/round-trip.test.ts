import { openSigned } from '../support/page.ts';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeEachEngine } from '../support/engines.ts';
import { sendFiles } from '../support/events.ts';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { canvasPoint, readView } from '../support/picture.ts';

const adminToken = 'a-token-of-the-tests';
const folder = new URL('../../data/xianggan/', import.meta.url);
const names = ['datapackage.json', 'vocabulary.json', 'entities.csv', 'relations.csv', 'measures.csv'];
const [rucheng, hidden, moved] = ['county:431026', 'county:431027', 'county:360725'];
const agreement = 'agreement:nanling-cluster';
const patient = { timeout: 20_000 };

function filesOfDataset(): Record<string, Uint8Array> {
  const { documents } = JSON.parse(readFileSync(new URL('datapackage.json', folder), 'utf8')) as {
    documents: { path: string }[];
  };
  const all = [...names, ...documents.map(({ path }) => path)];
  return Object.fromEntries(all.map((name) => [name, readFileSync(new URL(name, folder))]));
}

/** What a view shows, as far as an address is to bring it back. */
async function shownOn(page: Page) {
  const { nodes, edges } = await readView(page);
  return {
    places: nodes.map(({ id, x, y }) => ({ id, x, y })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    lines: edges.map(({ id }) => id).sort(),
    hidden: await page.getByTestId('show-hidden').innerText(),
    title: await page.locator('#panel h2').first().innerText(),
    sentence: await page.getByTestId('evidence-quote').locator('mark').first().innerText(),
  };
}

describe.skipIf(!hasBrowser)('what an address names', () => {
  describeEachEngine('after the data went and came again', (engine) => {
    const explorer = openExplorer(engine, { adminToken, empty: true });
    const load = async () => {
      const { events } = await sendFiles(`${explorer.url}/api/datasets`, filesOfDataset(), { token: adminToken });
      return events.at(-1)?.event;
    };
    const wipe = async () => {
      const headers = { authorization: `Bearer ${adminToken}` };
      await fetch(`${explorer.url}/api/datasets/xianggan`, { method: 'DELETE', headers });
      const response = await fetch(`${explorer.url}/api/health`);
      return ((await response.json()) as { counts: { entities: number } }).counts.entities;
    };
    beforeAll(async () => {
      await load();
    }, 120_000);

    test('is found by its keys: what was expanded, hidden, moved and opened, each in its place', async () => {
      const { page, errors, close } = await explorer.open();
      const press = async (id: string) => {
        const { x, y } = await canvasPoint(page, id);
        await page.mouse.click(x, y);
      };
      const first = new Map((await readView(page)).nodes.map((node) => [node.id, node]));
      await press(rucheng);
      await page.getByTestId('entity-expand').click();
      await settled(page);
      await page.getByTestId('entity-collapse').waitFor(patient);
      await press(hidden);
      await page.getByTestId('graph-canvas').focus();
      await page.keyboard.press('Delete');
      await page.getByTestId('show-hidden').waitFor();
      const from = await canvasPoint(page, moved);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x - 10, from.y + 12, { steps: 4 });
      await page.mouse.move(from.x - 24, from.y + 31, { steps: 4 });
      await page.mouse.up();
      await press(rucheng);
      await openSigned(page, agreement);
      await page.getByTestId('evidence-quote').locator('mark').first().waitFor(patient);
      await expect.poll(() => new URL(page.url()).searchParams.get('relation'), patient).toContain(agreement);
      await expect.poll(() => new URL(page.url()).searchParams.get('canvas'), patient).toMatch(/^1\./);
      const [before, link] = [await shownOn(page), new URL(page.url()).search];
      await close();

      const left = await wipe();
      const again = await load();
      const stranger = await explorer.open(link);
      await stranger.page.getByTestId('evidence-quote').locator('mark').first().waitFor(patient);
      const after = await shownOn(stranger.page);
      await stranger.close();
      expect({ left, again, ...after, errors: [...errors, ...stranger.errors] }).toEqual({
        ...{ left: 0, again: 'loaded', ...before, errors: [] },
      });
      expect({
        isExpanded: before.places.some(({ id }) => !first.has(id)),
        isHidden: before.places.every(({ id }) => id !== hidden),
        isMoved: before.places.some(
          ({ id, x, y }) => id === moved && (x !== first.get(id)?.x || y !== first.get(id)?.y),
        ),
        isSentence: before.sentence.includes('汝城'),
      }).toEqual({ isExpanded: true, isHidden: true, isMoved: true, isSentence: true });
    }, 180_000);
  });
});
