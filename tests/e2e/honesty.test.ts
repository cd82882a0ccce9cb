import { describe, expect, test } from 'vitest';
import { describeEachEngine } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';

describe.skipIf(!hasBrowser)('the page says what is so', () => {
  describeEachEngine('of a database', (engine) => {
    const explorer = openExplorer(engine, {
      empty: true,
      before: "CREATE (:Person {name: 'Tom Hanks'})-[:ACTED_IN]->(:Movie {title: 'Joe'})",
    });

    test('nodes of others are told in both languages', async () => {
      const { page, errors, close } = await explorer.open();
      const told = () => page.getByTestId('foreign').innerText();
      const chinese = await told();
      await page.getByTestId('language').click();
      const english = await told();
      expect({ chinese, english, errors }).toEqual({
        chinese: expect.stringMatching(/^这个数据库里有 2 个节点，不是 Kuajie 载入的/) as string,
        english: expect.stringMatching(/^This database holds 2 nodes that Kuajie did not load/) as string,
        errors: [],
      });
      await close();
    });
  });

  describeEachEngine('of a quote', (engine) => {
    const explorer = openExplorer(engine, { before: "MATCH (d:Document) SET d.text = 'X' + d.text" });

    test('a quote that its document does not have is not marked in it', async () => {
      const { page, close } = await explorer.open('?focus=agreement:nanling-cluster');
      const evidence = page.locator('figure.evidence').first();
      await evidence.getByRole('alert').waitFor();
      const quote = await evidence.getByTestId('evidence-quote').textContent();
      const marked = await evidence.getByTestId('evidence-quote').locator('mark').textContent();
      expect(quote?.trim()).toBe(marked);
      await close();
    });
  });
});
