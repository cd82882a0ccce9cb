import type { View } from '../view.ts';
import type { CypherInsideActs } from './acts.ts';
import { cypherAddress, type WantedStatement } from './address.ts';
import { cypherId, type CypherState, firstConsole } from './console.ts';
import { createFirstCypherActs, type CypherFirstActs } from './first-acts.ts';

/** The console: statements of the reader's own. */
export const cypherView: View<CypherState, CypherFirstActs, WantedStatement, CypherInsideActs> = {
  id: cypherId,
  name: { zh: 'Cypher', en: 'Cypher' },
  first: { console: firstConsole },
  acts: createFirstCypherActs,
  address: cypherAddress,
  onceDrawn: async ({ runAsked }, { asked }) => {
    if (asked !== undefined) await runAsked(asked);
  },
  // It is run again where it is looked at; an answer that is still to come is of another question.
  withoutRead: ({ console }) => ({
    console: { ...console, run: firstConsole.run, asked: console.asked && { ...console.asked } },
  }),
  broughtBack: ['console'],
  inside: async () => (await import('./inside.ts')).cypherInside,
};
