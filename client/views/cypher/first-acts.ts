import type { FirstParts } from '../view.ts';
import { type Asked, cypherId, type CypherState } from './console.ts';

/** What it takes of the console's inside. */
interface Drawing {
  drawResultOf: (statement: string) => Promise<void>;
  runStatement: () => Promise<unknown>;
}

export type CypherFirstActs = ReturnType<typeof createFirstCypherActs>;

/** What the page does with statements while the console was never seen. */
export function createFirstCypherActs({ store, picture, inside }: FirstParts<CypherState, Drawing>) {
  /** Runs a statement and draws its result in place of the lens. */
  const drawQuery = async (statement: string): Promise<void> => {
    try {
      const { drawResultOf } = await inside();
      await drawResultOf(statement);
    } catch (cause) {
      picture.fail(cause, () => drawQuery(statement));
    }
  };

  /** What is to be given to the next statement that has such parameters. */
  const giveParameters = (given: Asked['parameters']) =>
    store.setState(({ console }) => ({ console: { ...console, parameters: { ...console.parameters, ...given } } }));

  /** Runs a statement in the console. */
  const runAsked = async ({ statement, parameters }: Asked): Promise<void> => {
    giveParameters(parameters);
    store.setState(({ console }) => ({ console: { ...console, statement } }));
    try {
      const { runStatement } = await inside();
      await runStatement();
    } catch (cause) {
      picture.fail(cause, () => runAsked({ statement, parameters }));
    }
  };

  return {
    ...{ drawQuery, giveParameters, runAsked },
    /** Opens the console with a statement, which is not run. */
    openStatement: (statement: string) =>
      store.setState(({ console }) => ({
        console: { ...console, statement },
        ...{ view: cypherId, selection: undefined },
      })),
  };
}
