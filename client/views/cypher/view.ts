import type { View } from '../view.ts';
import type { CypherInsideActs } from './acts.ts';
import { cypherId, type CypherState, firstConsole } from './console.ts';
import { createFirstCypherActs, type CypherFirstActs } from './first-acts.ts';

/** The console: statements of the reader's own. */
export const cypherView: View<CypherState, CypherFirstActs, object, CypherInsideActs> = {
  id: cypherId,
  name: { zh: 'Cypher', en: 'Cypher' },
  first: { console: firstConsole },
  acts: createFirstCypherActs,
  inside: async () => (await import('./inside.ts')).cypherInside,
};
