import { describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { describeEachEngine } from '../support/engines.ts';
import { judgePicture, readView, saveView } from '../support/picture.ts';

describe.skipIf(!hasBrowser)('the first picture', () => {
  const views: Record<string, unknown> = {};
  const reopened: Record<string, unknown> = {};
  describeEachEngine('is readable at once at 1280 × 800', (engine) => {
    const explorer = openExplorer(engine);

    test.each(['zh-CN', 'en-US'])('in %s, by its numbers', async (locale) => {
      const { page, errors, close } = await explorer.open('', { locale });
      const view = await saveView(page);
      views[`${engine.name} ${locale}`] = view.nodes;
      const numbers = judgePicture(view);
      process.stdout.write(`first picture, ${engine.name}, ${locale}: ${JSON.stringify(numbers)}\n`);
      expect(numbers).toMatchObject({
        labelsOnLabels: 0,
        nodesOnNodes: 0,
        linesThroughForeignLabels: 0,
        linesThroughForeignBoxes: 0,
        hiddenLabels: 0,
        outsideTheView: 0,
      });
      expect({
        labelsAreLegible: numbers.smallestLabelPx >= 11,
        crossesLittle: numbers.crossings <= 70,
        fillsTheView: numbers.shareOfTheView >= 0.75,
        errors,
      }).toEqual({ labelsAreLegible: true, crossesLittle: true, fillsTheView: true, errors: [] });
      if (locale === 'en-US') {
        await page.getByTestId('language').click();
        reopened[engine.name] = (await readView(page)).nodes;
      }
      await close();
    });

    test('is the same picture each time, whatever language the page was opened in', () => {
      expect(reopened[engine.name]).toEqual(views[`${engine.name} zh-CN`]);
      expect(reopened[engine.name]).toBeDefined();
    });
  });

  test('is the same on both engines', () => {
    const [first, ...others] = Object.entries(views)
      .filter(([name]) => name.endsWith('zh-CN'))
      .map(([, nodes]) => nodes);
    for (const other of others) expect(other).toEqual(first);
    expect(first).toBeDefined();
  });
});
