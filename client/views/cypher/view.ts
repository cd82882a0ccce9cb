import './cypher.css';
import type { View } from '../view.ts';
import { createCypherActs, type CypherActs } from './acts.ts';
import { cypherId, type CypherState, firstConsole } from './console.ts';
import { createConsole } from './cypher.ts';
import { createStatementsPanel } from './statements.ts';
import { consoleTexts, consoleTextsOf } from './texts.ts';

/** The console: statements of the reader's own. */
export const cypherView: View<CypherState, CypherActs> = {
  id: cypherId,
  name: (state) => consoleTextsOf(state).name,
  first: { console: firstConsole },
  texts: consoleTexts,
  acts: createCypherActs,
  keepsPanel: true,
  status: (state) => consoleTextsOf(state).readOnly,
  draw: ({ again, api, drawGraph }) => ({
    ...createConsole(again, {
      drawGraph,
      findNames: async (words) => {
        const { results } = await api.search(words).catch(() => ({ results: [] }));
        return [...new Set(results.map(({ name }) => name))];
      },
    }),
    panel: createStatementsPanel(again),
  }),
};
