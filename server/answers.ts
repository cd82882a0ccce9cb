import type { AllRoutes } from '../shared/contract/all-routes.ts';
import { typedJson } from '../shared/contract/cypher-routes.ts';
import type { Outlines } from '../shared/outlines.ts';
import type { Console } from './cypher/console.ts';
import { statementRunner } from './cypher/statement-runner.ts';
import { removeDataset } from './dataset/remove-dataset.ts';
import { readDatasets } from './graph/datasets.ts';
import { readDocument } from './graph/document.ts';
import { describeEntity } from './graph/entity.ts';
import { exportGraph } from './graph/export.ts';
import { type Condition, readHealth } from './graph/health.ts';
import { readLinks } from './graph/links/links.ts';
import type { ReadNames } from './graph/names.ts';
import { readNeighbours } from './graph/neighbours.ts';
import { readNetwork } from './graph/network.ts';
import { readOutlines } from './graph/places/outlines.ts';
import { readParticipations } from './graph/links/participations.ts';
import { readPaths } from './graph/paths/paths.ts';
import { readRelationsAmong } from './graph/relations-among.ts';
import { readSchema } from './graph/schema.ts';
import { searchEntities } from './graph/search.ts';
import { searchSentences } from './graph/sentences.ts';
import { readSupplyChain } from './graph/supply/supply-chain.ts';
import { readTimeline } from './graph/links/timeline.ts';
import { type Answers, eventStream } from './http/mount.ts';
import type { Intake } from './intake/intake.ts';
import { takeIn } from './intake/take-in.ts';
import type { GraphStore } from './store/graph-store.ts';

interface AnswerParts {
  store: GraphStore;
  /** What is read of the graph by. */
  graph: GraphStore;
  outlines: readonly Outlines[];
  readNames: ReadNames;
  userConsole: Console;
  condition: () => Condition;
  /** Whether somebody may load and remove datasets over HTTP. */
  mayChange: boolean;
  intake: Intake;
}

/** What answers each route; one without an answer does not compile. */
export function answersOf({
  store,
  graph,
  outlines,
  readNames,
  userConsole,
  condition,
  mayChange,
  intake,
}: AnswerParts): Answers<AllRoutes> {
  const runForClient = statementRunner(graph, userConsole);
  return {
    health: (_, { signal }) => readHealth(store, { signal, timeoutMs: 5000 }, condition()),
    schema: (_, { signal }) => readSchema(graph, { signal }),
    network: ({ query }, { signal }) => readNetwork(graph, query.lens, { signal }),
    search: ({ query }, { signal }) => searchEntities(graph, readNames, query, { signal }),
    sentences: ({ query }, { signal }) => searchSentences(graph, query, { signal }),
    paths: ({ query }, { signal }) => readPaths(graph, query, { signal }),
    supplyChain: ({ params, query }, { signal }) => readSupplyChain(graph, { ...params, ...query }, { signal }),
    entity: ({ params }, { signal }) => describeEntity(graph, params.id, { signal }),
    neighbours: ({ params, query }, { signal }) => readNeighbours(graph, { ...params, ...query }, { signal }),
    relationsAmong: ({ body }, { signal }) => readRelationsAmong(graph, body, { signal }),
    links: ({ query }, { signal }) => ({ type: 'application/json', pieces: readLinks(graph, query, { signal }) }),
    participations: (_, { signal }) => readParticipations(graph, { signal }),
    timeline: (_, { signal }) => readTimeline(graph, { signal }),
    outlines: (_, { signal }) => readOutlines(graph, outlines, { signal }),
    cypher: ({ body }, { signal, client, accepts }) => {
      const isTyped = accepts(typedJson);
      return {
        type: isTyped ? typedJson : 'application/json',
        pieces: runForClient(body, { signal, client, isTyped }),
      };
    },
    document: ({ params, query }, { signal }) => readDocument(graph, params.id, { ...query, signal }),
    exportGraph: ({ query: { format } }, { signal }) => ({
      type: format === 'json' ? 'application/json' : 'application/x-ndjson',
      filename: `kuajie.${format}`,
      pieces: exportGraph(graph, format, { signal }),
    }),
    datasets: async (_, { signal }) => ({ ...(await readDatasets(store, { signal })), mayChange }),
    removeDataset: ({ params }) => removeDataset(store, params.id),
    loadDataset: ({ query }, { signal, receive }) => ({
      type: eventStream,
      pieces: takeIn(intake, receive, query, signal),
    }),
  };
}
