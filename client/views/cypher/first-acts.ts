import type { FirstParts } from '../view.ts';
import { cypherId, type CypherState } from './console.ts';

/** What it takes of the console's inside. */
interface Drawing {
  drawResultOf: (statement: string) => Promise<void>;
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

  return {
    drawQuery,
    /** Opens the console with a statement, which is not run. */
    openStatement: (statement: string) =>
      store.setState(({ console }) => ({
        console: { ...console, statement },
        ...{ view: cypherId, selection: undefined },
      })),
  };
}
