import type { Entity, Relation } from '#shared/graph';
import type { Actions } from '../../actions/actions.ts';
import type { Context } from '../../actions/context.ts';
import { emptyGraph, type Graph, graphOf } from '../../state/graph.ts';
import { showGraph } from '../../state/history.ts';
import { canvasView } from '../../state/state.ts';
import type { ActParts } from '../view.ts';
import {
  type Asked,
  askedOf,
  cypherId,
  type ConsoleState,
  type CypherPageState,
  type CypherState,
  parameterValues,
  type QueryResult,
  type ResultTab,
} from './console.ts';
import { isGuest } from '../../state/guest.ts';
import type { CypherFirstActs } from './first-acts.ts';
import { guestElements } from './guest-elements.ts';
import { graphOfResult, mostDrawn } from './query-graph.ts';
import { remember } from './remembered.ts';
import { repeatWhile } from '../../actions/ask-again.ts';
import { latest } from '../../actions/latest.ts';
import type { Subgraph } from '../../actions/adding.ts';

type FailedRun = Extract<ConsoleState['run'], { state: 'failed' }>;

/** Whoever sees why it failed may rather write another statement. */
const firstPauseMs = 3_000;

export type CypherInsideActs = ReturnType<typeof createCypherActs>;
type CypherActs = CypherFirstActs & CypherInsideActs;
export type CypherContext = Context<CypherPageState, Actions & CypherActs>;

/** Statements of the console: run, stopped, brought onto the canvas, and drawn in place of a lens. */
export function createCypherActs({ store, api, actions, picture }: ActParts<CypherState>) {
  const { getState, setState } = store;
  const resultAsked = latest();

  const change = (part: Partial<ConsoleState>) => setState(({ console: now }) => ({ console: { ...now, ...part } }));

  const runStatement = async (given: Asked = getState().console): Promise<QueryResult | undefined> => {
    const asked = askedOf(given);
    const { statement } = asked;
    const startedAt = performance.now();
    const secondsGone = () => Math.round((performance.now() - startedAt) / 1000);
    change({ run: { state: 'busy', seconds: 0 }, asked });
    const tick = setInterval(() => {
      if (getState().console.run.state === 'busy') change({ run: { state: 'busy', seconds: secondsGone() } });
    }, 1000);
    const result = await askFor(asked).finally(() => clearInterval(tick));
    const { run } = getState().console;
    if (run.state === 'failed' && run.statement === statement) void askWhileAway(run, asked);
    return result;
  };

  /** Asks for the statement's result, unless another one is asked for meanwhile, or Back or Forward led to one. */
  const askFor = async (asked: Asked): Promise<QueryResult | undefined> => {
    const startedAt = performance.now();
    const { statement } = asked;
    const reply = await resultAsked.ask((signal) => api.cypher(statement, parameterValues(asked), signal));
    if (reply === undefined || getState().console.asked !== asked) return undefined;
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
  const askWhileAway = async (failed: FailedRun, asked: Asked): Promise<void> => {
    let last = failed;
    await repeatWhile(
      () => {
        const { run, statement } = getState().console;
        return (
          run === last &&
          getState().console.asked === asked &&
          statement === last.statement &&
          ['unavailable', 'unreachable'].includes(last.error.code)
        );
      },
      async () => {
        await askFor(asked);
        const { run } = getState().console;
        if (run.state === 'failed') last = run;
      },
      firstPauseMs,
    );
  };

  /** The entities and relations of a result, with the ends of relations that the result does not hold. */
  const readSubgraph = async (result: QueryResult): Promise<Subgraph> => {
    if (isGuest(getState())) return readOfGuest(result);
    const { entities, relations, loose } = graphOfResult(result);
    const ends = loose.length === 0 ? { entities: [], relations: [] } : await readEnds(loose);
    const all = new Map([...entities, ...ends.entities].map((entity) => [entity.id, entity]));
    return { entities: [...all.values()].slice(0, mostDrawn), relations: [...relations, ...ends.relations] };
  };

  /** The nodes and relationships of others are read again by their ids, as every other view reads them. */
  const readOfGuest = async (result: QueryResult): Promise<Subgraph> => {
    const { nodes, ties } = guestElements(result);
    if (nodes.size === 0) return { entities: [], relations: [] };
    const { entities, relations } = await api.entitiesAmong([...nodes].slice(0, mostDrawn));
    return { entities, relations: relations.filter(({ id }) => ties.has(id)) };
  };

  const readEnds = async (ids: readonly string[]): Promise<{ entities: Entity[]; relations: Relation[] }> => {
    const statement = 'MATCH (a:Entity)-[r]->(b:Entity) WHERE r.id IN $ids RETURN a, r, b';
    const { rows } = await api.cypher(statement, { ids: [...ids] });
    return graphOfResult({ rows });
  };

  const setStatement = (statement: string) => {
    if (statement !== getState().console.statement) change({ statement });
  };

  /** What a statement brought is selected, and told. */
  const markAdded = (before: Graph, { entities, relations }: Subgraph) => {
    const { graph } = getState();
    const drawn = relations.filter(({ id }) => graph.relations.has(id));
    if (entities.length + drawn.length === 0) return;
    const came = {
      entities: entities.map(({ id }) => id).filter((id) => !before.entities.has(id)),
      relations: drawn.map(({ id }) => id).filter((id) => !before.relations.has(id)),
    };
    setState({
      selection: {
        ...{ what: 'added', entities: entities.map(({ id }) => id), relations: drawn.map(({ id }) => id) },
        // Of a picture of its own nothing would be left.
        ...(before === emptyGraph ? {} : { came }),
      },
      notice: {
        what: 'added',
        entities: entities.filter(({ id }) => !before.entities.has(id)).length,
        relations: graph.relations.size - before.relations.size,
        back: entities.filter(({ id }) => before.hidden.has(id)).length,
      },
    });
  };

  /** Runs a statement and draws its result in place of the lens. */
  const drawResultOf = async (given: Asked): Promise<void> => {
    const asked = askedOf(given);
    const { statement } = asked;
    await picture.run('query', async (act) => {
      const result = await runStatement(asked);
      act.signal.throwIfAborted();
      if (result === undefined) {
        // The console shows why.
        setState({ view: cypherId, query: undefined });
        return;
      }
      const { entities, relations } = await readSubgraph(result);
      if (entities.length === 0) setState({ view: cypherId });
      const ids = entities.map(({ id }) => id);
      const among = ids.length === 0 ? { relations: [] } : await api.relationsAmong(ids, act.signal);
      const graph = graphOf(
        getState().lens,
        { entities, relations: [...relations, ...among.relations], within: {} },
        { what: 'query', ...asked },
      );
      act.gotData({ nodes: graph.entities.size, edges: graph.relations.size, added: graph.entities.size });
      const placements = await picture.layoutOf(graph, 'force', act);
      await picture.paint(act, {
        ...showGraph(getState(), picture.begin(graph, placements)),
        query: statement,
      });
      markAdded(emptyGraph, { entities, relations });
      picture.fit();
    });
  };

  /** Selects the relation that a relationship of the result is, wherever its ends are; those of one of others are known by it alone. */
  const openRelationOfResult = async (id: string, ends?: readonly string[]): Promise<void> => {
    try {
      const { relations } = await (ends === undefined ? readEnds([id]) : api.entitiesAmong(ends));
      const found = relations.find((one) => one.id === id);
      if (found !== undefined) actions.selectRelation(found);
    } catch (cause) {
      picture.fail(cause, () => openRelationOfResult(id, ends));
    }
  };

  return {
    setStatement,
    drawResultOf,
    setParameter: (name: string, parameter: ConsoleState['parameters'][string]) =>
      change({ parameters: { ...getState().console.parameters, [name]: parameter } }),
    setResultTab: (tab: ResultTab) => change({ tab }),
    runStatement,
    /** Ends the running statement, in the database too. */
    stopStatement: () => {
      resultAsked.stop();
      if (getState().console.run.state === 'busy') change({ run: { state: 'stopped' } });
    },
    readSubgraph,
    /** Puts a result on the canvas, beside what is there, and shows it. */
    addResult: async (result: QueryResult) => {
      setState({ view: canvasView, selection: undefined });
      picture.replace();
      await picture.run('query', async (act) => {
        const before = getState().graph;
        const subgraph = await readSubgraph(result);
        await picture.add(act, subgraph);
        markAdded(before, subgraph);
        picture.reveal(subgraph.entities.map(({ id }) => id));
      });
    },
    openRelationOfResult,
  };
}

/** What was looked at stays, where there is something of it to see; a plan is shown where one was asked for. */
function tabFor({ plan, rows }: QueryResult, tab: ResultTab): ResultTab {
  if (plan !== undefined && rows.length === 0) return 'plan';
  return tab === 'plan' && plan === undefined ? 'table' : tab;
}
