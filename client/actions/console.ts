import type { Entity, Relation } from '#shared/graph';
import type { Api } from '../api.ts';
import { type ConsoleState, parameterValues, type QueryResult, type ResultTab } from '../state/console.ts';
import { graphOfResult, mostDrawn } from '../state/query-graph.ts';
import type { StateStore } from '../state/store.ts';
import { remember } from '../state/statements.ts';
import { repeatWhile } from './ask-again.ts';
import { latest } from './latest.ts';
import type { Subgraph } from './picture.ts';
import { asRequestError } from './settled.ts';

type FailedRun = Extract<ConsoleState['run'], { state: 'failed' }>;

/** Whoever sees why it failed may rather write another statement. */
const firstPauseMs = 3_000;

interface ConsoleParts {
  api: Api;
  /** Puts these on the canvas, beside what is there. */
  bring: (read: () => Promise<Subgraph>) => Promise<void>;
  select: (relation: Relation) => void;
}

/** Statements of the console: run, stopped, and brought onto the canvas. */
export function createConsoleActions({ getState, setState }: StateStore, { api, bring, select }: ConsoleParts) {
  const resultAsked = latest();

  const change = (part: Partial<ConsoleState>) => {
    setState(({ console: now }) => ({ console: { ...now, ...part } }));
  };

  const runStatement = async (): Promise<QueryResult | undefined> => {
    const { statement } = getState().console;
    const startedAt = performance.now();
    const secondsGone = () => Math.round((performance.now() - startedAt) / 1000);
    change({ run: { state: 'busy', seconds: 0 } });
    const tick = setInterval(() => {
      if (getState().console.run.state === 'busy') change({ run: { state: 'busy', seconds: secondsGone() } });
    }, 1000);
    const result = await askFor(statement).finally(() => {
      clearInterval(tick);
    });
    const { run } = getState().console;
    if (run.state === 'failed' && run.statement === statement) void askWhileAway(run);
    return result;
  };

  /** Asks for the statement's result, unless another one is asked for meanwhile. */
  const askFor = async (statement: string): Promise<QueryResult | undefined> => {
    const startedAt = performance.now();
    const values = parameterValues({ ...getState().console, statement });
    const reply = await resultAsked.ask((signal) => api.cypher(statement, values, signal));
    if (reply === undefined) return undefined;
    if (reply.state === 'failed') {
      change({ run: { state: 'failed', error: reply.error, statement } });
      remember({ statement, rows: undefined });
      return undefined;
    }
    const result: QueryResult = { ...reply.value, statement, tookMs: Math.round(performance.now() - startedAt) };
    change({ run: { state: 'done', result }, tab: tabFor(result, getState().console.tab) });
    remember({ statement, rows: result.rows.length });
    return result;
  };

  /** While the database is away a statement that stands there as it was is asked again. */
  const askWhileAway = async (failed: FailedRun): Promise<void> => {
    let last = failed;
    await repeatWhile(
      () => {
        const { run, statement } = getState().console;
        return run === last && statement === last.statement && ['unavailable', 'unreachable'].includes(last.error.code);
      },
      async () => {
        await askFor(last.statement);
        const { run } = getState().console;
        if (run.state === 'failed') last = run;
      },
      firstPauseMs,
    );
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
      resultAsked.stop();
      if (getState().console.run.state === 'busy') change({ run: { state: 'stopped' } });
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
        setState({ failure: asRequestError(cause) });
      }
    },
  };
}

/** What was looked at stays, where there is something of it to see; a plan is shown where one was asked for. */
function tabFor({ plan, rows }: QueryResult, tab: ResultTab): ResultTab {
  if (plan !== undefined && rows.length === 0) return 'plan';
  return tab === 'plan' && plan === undefined ? 'table' : tab;
}
