import type { FirstParts } from '../view.ts';
import { type Asked, askedOf, cypherId, type CypherState, isUnsent } from './console.ts';

/** What it takes of the console's inside. */
interface Drawing {
  drawResultOf: (asked: Asked) => Promise<void>;
  runStatement: (asked?: Asked) => Promise<unknown>;
}

export type CypherFirstActs = ReturnType<typeof createFirstCypherActs>;

/** What the page does with statements while the console was never seen. */
export function createFirstCypherActs({ store, picture, inside }: FirstParts<CypherState, Drawing>) {
  const { setState } = store;
  const write = ({ statement, parameters }: Asked) =>
    setState(({ console }) => ({
      console: { ...console, statement, parameters: { ...console.parameters, ...parameters } },
    }));

  /** What somebody wrote and did not run stays where an address has a statement run. */
  const writeUnlessUnsent = (asked: Asked) => {
    if (!isUnsent(store.getState().console)) write(asked);
  };

  /** Draws the result of a statement in place of the lens. */
  const draw = async (asked: Asked): Promise<void> => {
    try {
      const { drawResultOf } = await inside();
      await drawResultOf(asked);
    } catch (cause) {
      picture.fail(cause, () => draw(asked));
    }
  };

  /** Runs a statement that an address names in the console. */
  const runAsked = async (asked: Asked): Promise<void> => {
    writeUnlessUnsent(asked);
    try {
      const { runStatement } = await inside();
      await runStatement(asked);
    } catch (cause) {
      picture.fail(cause, () => runAsked(asked));
    }
  };

  return {
    runAsked,
    /** Runs a statement, with what is given in the console, and draws its result. */
    drawQuery: async (statement: string): Promise<void> => {
      write({ statement, parameters: {} });
      await draw(askedOf(store.getState().console));
    },
    /** The same of one that an address names. */
    drawAsked: async (asked: Asked): Promise<void> => {
      writeUnlessUnsent(asked);
      await draw(asked);
    },
    /** Opens the console with a statement, which is not run. */
    openStatement: (statement: string) => {
      write({ statement, parameters: {} });
      setState({ view: cypherId, selection: undefined });
    },
  };
}
