import type { Entity, Relation } from '#shared/graph';
import { type Api, RequestError } from '../api.ts';
import { type ConsoleState, parameterValues, type QueryResult, type ResultTab } from '../state/console.ts';
import { graphOfResult, mostDrawn } from '../state/query-graph.ts';
import type { StateStore } from '../state/store.ts';
import { remember } from '../state/statements.ts';
import type { Subgraph } from './picture.ts';

interface ConsoleParts {
  api: Api;
  /** Puts these on the canvas, beside what is there. */
  bring: (read: () => Promise<Subgraph>) => Promise<void>;
  select: (relation: Relation) => void;
}

/** Statements of the console: run, stopped, and brought onto the canvas. */
export function createConsoleActions({ getState, setState }: StateStore, { api, bring, select }: ConsoleParts) {
  let request = new AbortController();

  const change = (part: Partial<ConsoleState>) => {
    setState(({ console: now }) => ({ console: { ...now, ...part } }));
  };

  const runStatement = async (): Promise<QueryResult | undefined> => {
    request.abort();
    request = new AbortController();
    const own = request;
    const state = getState().console;
    const { statement } = state;
    change({ run: { state: 'busy', seconds: 0 } });
    const startedAt = performance.now();
    const tick = setInterval(() => {
      if (own === request)
        change({ run: { state: 'busy', seconds: Math.round((performance.now() - startedAt) / 1000) } });
    }, 1000);
    try {
      const reply = await api.cypher(statement, parameterValues(state), own.signal);
      const result: QueryResult = { ...reply, statement, tookMs: Math.round(performance.now() - startedAt) };
      if (own.signal.aborted) return undefined;
      const { tab } = getState().console;
      change({ run: { state: 'done', result }, tab: tabFor(result, tab) });
      remember({ statement, rows: result.rows.length });
      return result;
    } catch (cause) {
      if (own !== request) return undefined;
      if (own.signal.aborted) change({ run: { state: 'stopped' } });
      else {
        change({ run: { state: 'failed', error: toRequestError(cause), statement } });
        remember({ statement, rows: undefined });
      }
      return undefined;
    } finally {
      clearInterval(tick);
    }
  };

  /** The entities and relations of a result, with the ends of relations that the result does not hold. */
  const readSubgraph = async (result: QueryResult): Promise<Subgraph> => {
    const { entities, relations, loose } = graphOfResult(result);
    const ends = loose.length === 0 ? { entities: [], relations: [] } : await readEnds(loose);
    const all = new Map([...entities, ...ends.entities].map((entity) => [entity.id, entity]));
    return { entities: [...all.values()].slice(0, mostDrawn), relations: [...relations, ...ends.relations] };
  };

  const readEnds = async (ids: readonly string[]): Promise<{ entities: Entity[]; relations: Relation[] }> => {
    const statement = 'MATCH (a:Entity)-[r]->(b:Entity) WHERE r.id IN $ids RETURN a, r, b';
    const { rows } = await api.cypher(statement, { ids: [...ids] });
    return graphOfResult({ rows });
  };

  return {
    setStatement: (statement: string) => {
      if (statement !== getState().console.statement) change({ statement });
    },
    setParameter: (name: string, parameter: ConsoleState['parameters'][string]) => {
      change({ parameters: { ...getState().console.parameters, [name]: parameter } });
    },
    setResultTab: (tab: ResultTab) => {
      change({ tab });
    },
    runStatement,
    /** Opens the console with a statement, which is not run. */
    openStatement: (statement: string) => {
      change({ statement });
      setState({ view: 'cypher', selection: undefined });
    },
    /** Ends the running statement, in the database too. */
    stopStatement: () => {
      request.abort();
    },
    readSubgraph,
    /** Puts a result on the canvas, beside what is there, and shows it. */
    addResult: async (result: QueryResult) => {
      setState({ view: 'network', selection: undefined });
      await bring(() => readSubgraph(result));
    },
    /** Selects the relation that a relationship of the result is, wherever its ends are. */
    openRelationOfResult: async (id: string): Promise<void> => {
      try {
        const { relations } = await readEnds([id]);
        if (relations[0] !== undefined) select(relations[0]);
      } catch (cause) {
        setState({ failure: toRequestError(cause) });
      }
    },
  };
}

function toRequestError(cause: unknown): RequestError {
  return cause instanceof RequestError ? cause : new RequestError('internal', String(cause), cause);
}

/** What was looked at stays, where there is something of it to see; a plan is shown where one was asked for. */
function tabFor({ plan, rows }: QueryResult, tab: ResultTab): ResultTab {
  if (plan !== undefined && rows.length === 0) return 'plan';
  return tab === 'plan' && plan === undefined ? 'table' : tab;
}
