import { unzipSync, strFromU8 } from 'fflate';
import { parseHTML } from 'linkedom';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { embedded } from '../support/embedded.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { violations } from '../support/page.ts';
import { canvasPoint, readView } from '../support/picture.ts';
import { fetchedBySvg, readSvg, textsOfSvg } from '../support/read-svg.ts';

/** Presses a button of the menu and gives the file that comes of it. */
async function take(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  if ((await page.locator('details.menu[open]').count()) === 0) await page.getByTestId('graph-menu').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(button).click()]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

async function choose(page: Page, portrayed: 'sight' | 'all'): Promise<void> {
  await page.getByTestId('graph-menu').click();
  await page.getByTestId(`picture-${portrayed}`).check();
}

/** Texts as one string, for a name may stand on several lines. */
function joined(texts: readonly string[]): string {
  return texts.join('').replaceAll(/\s/g, '');
}

describe.skipIf(!hasBrowser)('what is taken out on paper', () => {
  const explorer = openExplorer(embedded());

  test('the network is an SVG with every name as text, a PNG, a list of sentences and a dossier whose numbers all have their sentence', async () => {
    const { page, errors, close } = await explorer.open('/?lens=cross-border');
    const view = await readView(page);
    const svg = await take(page, 'picture-svg');
    const text = svg.bytes.toString();
    const texts = joined(textsOfSvg(text));
    const drawn = view.nodes
      .filter(({ label }) => label.shown)
      .map(({ properties: { name } }) => name.replaceAll(/\s/g, ''));
    const root = readSvg(text).at(-1)?.attributes;
    const png = await take(page, 'picture-png2');
    expect({
      names: [svg.name, png.name],
      isDrawn: drawn.length > 40,
      missing: drawn.filter((name) => !texts.includes(name)),
      about: ['网络：跨省', '原文写明', '资料来源', '湘赣边区域合作示范区1.0.0', page.url()].filter(
        (said) => !texts.includes(said),
      ),
      fetched: fetchedBySvg(text),
      styles: readSvg(text).filter(({ name, attributes }) => name === 'style' || attributes['style'] !== undefined)
        .length,
      wide: png.bytes.readUInt32BE(16) === 2 * Number(root?.['width']),
    }).toEqual({
      ...{ names: ['kuajie-network.svg', 'kuajie-network@2x.png'], isDrawn: true, missing: [], about: [] },
      ...{ fetched: [], styles: 0, wide: true },
    });

    const [line] = view.edges;
    if (line === undefined) throw new Error('the picture has no line');
    const canvas = await page.getByTestId('graph-canvas').boundingBox();
    const at = (side: 'x' | 'y') =>
      ((line.from[side] + line.to[side]) / 2) * view.viewport.zoom + view.viewport[side] + (canvas?.[side] ?? 0);
    await page.mouse.move(at('x') + 40, at('y') + 60);
    await page.mouse.move(at('x'), at('y'), { steps: 4 });
    const tip = page.getByRole('tooltip');
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/^\S+ · (原文写明|上下文|推断)\n“.+”/);

    await page.getByTestId('open-sentences').click();
    const dialog = page.getByTestId('sentences');
    await dialog.locator('blockquote').first().waitFor();
    const carried = await dialog
      .locator('[data-relation]')
      .evaluateAll((buttons) => [...new Set(buttons.map((button) => (button as HTMLElement).dataset['relation']))]);
    const quotes = await dialog.locator('blockquote').count();
    const said = (await page.getByTestId('sentences-count').textContent())?.trim();
    const first = await dialog.locator('blockquote').first().textContent();
    expect(await violations(page)).toEqual([]);
    await dialog.locator('[data-relation]').first().click();
    await page.getByTestId('copy-quote').waitFor();
    const [marked] = await page.locator('[data-testid="evidence-quote"] mark').allTextContents();
    expect({ carried: carried.length, said, isClosed: await dialog.isHidden(), marked }).toEqual({
      ...{ carried: view.edges.length, isClosed: true, marked: first },
      said: `${view.edges.length} 条关系，出自 1 份文献的 ${quotes} 句话`,
    });
    await page.getByTestId('graph-menu').click();
    expect(await violations(page)).toEqual([]);
    await page.getByTestId('graph-menu').click();
    await page.getByTestId('clear-selection').click();

    const { name, bytes } = await take(page, 'dossier-view-zip');
    const files = unzipSync(bytes);
    const picture = strFromU8(files['picture.svg'] ?? new Uint8Array());
    const { numbers, facts, notes, wordless } = pageOfDossier(files['dossier.html'] ?? new Uint8Array());
    const inPicture = readSvg(picture).filter(({ attributes }) => attributes['class'] === 'number').length;
    const all = view.edges.map((_, nth) => String(nth + 1));
    const names = Object.keys(files).sort();
    const dataset = Object.keys(unzipSync(files['dataset-xianggan.zip'] ?? new Uint8Array()));
    expect({ name, names, dataset: dataset.some((file) => file.endsWith('relations.csv')), inPicture }).toEqual({
      ...{ name: 'kuajie-dossier-view.zip', dataset: true, inPicture: all.length },
      names: ['dataset-xianggan.zip', 'dossier.html', 'picture.svg', '实体.csv', '文献.csv', '线.csv'],
    });
    expect({ numbers, facts, notes, wordless }).toEqual({ numbers: all, facts: all, notes: all, wordless: 0 });

    const [one, other] = [await canvasPoint(page, 'county:431026'), await canvasPoint(page, 'county:431027')];
    for (const { x, y } of [one, other]) {
      await page.keyboard.down('Shift');
      await page.mouse.click(x, y);
      await page.keyboard.up('Shift');
    }
    await page.getByTestId('several-shared').first().waitFor();
    const several = await take(page, 'dossier-several-html');
    const ofSeveral = pageOfDossier(several.bytes);
    expect({ name: several.name, ...ofSeveral, text: ofSeveral.text.includes('汝城县、桂东县') }).toEqual({
      ...{ name: 'kuajie-dossier-several.html', text: true, light: true, wordless: 0 },
      ...{ numbers: ofSeveral.facts, facts: ofSeveral.notes, notes: ofSeveral.numbers },
    });
    expect(ofSeveral.numbers.length).toBeGreaterThan(2);
    expect(errors).toEqual([]);
    await close();
  });

  test('every other view is a picture with its words as text, and a pair and folded lines are dossiers, in English and dark', async () => {
    const { page, errors, close } = await explorer.open('/?view=matrix&pair=county:360424~county:430626', {
      ...{ locale: 'en-GB', colorScheme: 'dark' },
    });
    /** The picture of all of the view that is on, and which of the words it does not have. */
    const picture = async (words: readonly string[]) => {
      await choose(page, 'all');
      const { name, bytes } = await take(page, 'picture-svg');
      const text = bytes.toString();
      const texts = joined(textsOfSvg(text));
      const [ground] = readSvg(text).filter(
        ({ name: one, attributes }) => one === 'rect' && attributes['x'] === undefined,
      );
      return {
        ...{ name, fetched: fetchedBySvg(text), ground: ground?.attributes['fill'] },
        missing: words.filter((word) => !texts.includes(word.replaceAll(/\s/g, ''))),
      };
    };
    const dossiers: ReturnType<typeof pageOfDossier>[] = [];
    const takeDossier = async () => dossiers.push(pageOfDossier((await take(page, 'dossier-view-html')).bytes));
    const turnTo = (view: string) => page.locator(`nav [data-view="${view}"]`).click();
    const wordsOf = async (selector: string) => {
      await page.locator(selector).first().waitFor();
      return page.locator(selector).allTextContents();
    };
    const pictures = [await picture([...(await wordsOf('.matrix-cells [role="rowheader"]')), 'cross-border', '8'])];
    const pair = pageOfDossier((await take(page, 'dossier-pair-html')).bytes);
    await takeDossier();
    await turnTo('map');
    pictures.push(await picture(await wordsOf('svg.map .names text')));
    await takeDossier();
    await page.getByTestId('clear-selection').click();
    await takeDossier();
    await turnTo('timeline');
    pictures.push(await picture([...(await wordsOf('.timeline-rows .name:not(.short)')), 'Agreement', '2024']));
    await takeDossier();
    await turnTo('supply');
    await page.locator('.firm-list button').first().click();
    pictures.push(await picture((await wordsOf('.supply .card .link')).map((word) => word.trim())));
    await takeDossier();
    expect(
      dossiers.map(({ numbers, facts, notes, wordless, light }) => ({
        isSome: numbers.length > 0,
        facts,
        notes,
        wordless,
        light,
      })),
    ).toEqual(
      dossiers.map(({ numbers }) => ({ isSome: true, facts: numbers, notes: numbers, wordless: 0, light: true })),
    );
    const usual = { fetched: [], ground: '#14181e', missing: [] };
    expect(pictures).toEqual(
      ['matrix', 'map', 'timeline', 'supply'].map((view) => ({ ...usual, name: `kuajie-${view}-all.svg` })),
    );

    await turnTo('network');
    await page.getByTestId('graph-fold').click();
    await page.locator('[data-testid="graph-fold"][aria-pressed="true"]').waitFor();
    const folded = pageOfDossier((await take(page, 'dossier-view-html')).bytes);
    expect(
      [pair, folded].map(({ numbers, facts, notes, wordless }) => ({
        isSome: numbers.length > 5,
        facts,
        notes,
        wordless,
      })),
    ).toEqual([pair, folded].map(({ numbers }) => ({ isSome: true, facts: numbers, notes: numbers, wordless: 0 })));
    const themeAfter = (event: string) =>
      page.evaluate((name) => {
        window.dispatchEvent(new Event(name));
        return new Promise<string | undefined>((resolve) =>
          requestAnimationFrame(() => resolve(document.documentElement.dataset['theme'])),
        );
      }, event);
    await page.getByTestId('theme').click();
    await page.getByTestId('theme').click();
    const onPaper = await themeAfter('beforeprint');
    const kept = await page.evaluate(() => localStorage.getItem('kuajie.theme'));
    expect({ onPaper, kept, afterwards: await themeAfter('afterprint') }).toEqual({
      ...{ onPaper: 'light', kept: 'dark', afterwards: 'dark' },
    });
    expect({ form: pair.text.includes('accessed '), light: pair.light, errors }).toEqual({
      ...{ form: true, light: true, errors: [] },
    });
    await close();
  });
});

/** The numbers of a dossier's picture, of its lines and of its footnotes, in order, and how many lines have no sentence. */
function pageOfDossier(bytes: Uint8Array) {
  const text = strFromU8(bytes);
  const { document } = parseHTML(text);
  const values = (list: string) =>
    [...document.querySelectorAll(`ol.${list} > li`)].map((item) => item.getAttribute('value'));
  const numbers = [...document.querySelectorAll('svg g.number')].map(({ textContent }) => textContent);
  const facts = [...document.querySelectorAll('ol.facts > li')];
  return {
    text,
    // Nothing of it has the dark ground, and its own ground is that of paper.
    light: text.includes('fill="#ffffff"') && !/#14181e/i.test(text),
    numbers: numbers.sort((one, other) => Number(one) - Number(other)),
    facts: values('facts'),
    notes: values('footnotes'),
    wordless: facts.filter((item) => item.querySelector('blockquote') === null).length,
  };
}
