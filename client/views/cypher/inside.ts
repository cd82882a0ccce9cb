import './cypher.css';
import type { ViewInside } from '../view.ts';
import { createCypherActs, type CypherInsideActs } from './acts.ts';
import { cypherId, type CypherState } from './console.ts';
import { createConsole } from './cypher.ts';
import type { CypherFirstActs } from './first-acts.ts';
import { createStatementsPanel } from './statements.ts';
import { consoleTexts, consoleTextsOf } from './texts.ts';

export const cypherInside: ViewInside<CypherState, CypherFirstActs, CypherInsideActs> = {
  texts: consoleTexts,
  acts: createCypherActs,
  keepsPanel: true,
  resumed: ({ runStatement }, { view, console }) => {
    if (view === cypherId && console.run.state === 'busy') void runStatement();
  },
  // What was run of data that are others by now.
  entered: async ({ runStatement }, { console: { run, asked } }) => {
    if (run.state === 'idle' && asked !== undefined) await runStatement(asked);
  },
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
