import type { AllRoutes } from '../shared/contract/all-routes.ts';
import { consoleLimits, typedJson } from '../shared/contract/cypher-routes.ts';
import { type ExportFormat, exportForms } from '../shared/contract/export-forms.ts';
import type { Correction } from '../shared/corrections.ts';
import type { SaidChoice } from '../shared/said-filter.ts';
import type { Outlines, PlacePoints } from '../shared/outlines.ts';
import {
  keepCorrection,
  readCorrections,
  readSaidFilter,
  readStandings,
  tellCorrections,
} from './corrections/answer-corrections.ts';
import type { Console } from './cypher/console.ts';
import { publicLimits, statementRunner } from './cypher/statement-runner.ts';
import { decideSame } from './dataset/same/decide-same.ts';
import { removeDataset } from './dataset/remove-dataset.ts';
import { exportPieces } from './export/export-pieces.ts';
import { readAbout } from './graph/about.ts';
import { readDatasets } from './graph/datasets.ts';
import { readDocument } from './graph/document.ts';
import { readDocuments } from './graph/documents.ts';
import { describeEntity } from './graph/entity.ts';
import { type Condition, healthReader } from './graph/health.ts';
import { readLinks } from './graph/links/links.ts';
import { type ReadNames, readNamesOfThings } from './graph/names.ts';
import { datasetOfDraft, draftSent } from './drafts/answer-drafts.ts';
import { askAboutDraft } from './drafts/ask-model.ts';
import { takeDocument } from './drafts/take-document.ts';
import { readMeasuresAmong } from './graph/measures-among.ts';
import { readMentionsAmong } from './graph/mentions-among.ts';
import { readNeighbours } from './graph/neighbours.ts';
import { readNetwork } from './graph/network.ts';
import { ofOneState } from './graph/of-one-state.ts';
import { readOutlines } from './graph/places/outlines.ts';
import { readParticipations } from './graph/links/participations.ts';
import { readPaths } from './graph/paths/paths.ts';
import { readRelationsAmong } from './graph/relations-among.ts';
import type { ReadSame } from './graph/same/proposals.ts';
import { listSame, reasonsFor } from './graph/same/read-same.ts';
import { standingFor } from './graph/same/standing-for.ts';
import { readSchema } from './graph/schema.ts';
import { searchEntities } from './graph/search.ts';
import { searchSentences } from './graph/sentences.ts';
import { readSupplyChain } from './graph/supply/supply-chain.ts';
import { readTimeline } from './graph/links/timeline.ts';
import { type Answers, eventStream } from './http/mount.ts';
import type { Intake } from './intake/intake.ts';
import { takeIn } from './intake/take-in.ts';
import { Failure } from './failure.ts';
import type { Guests } from './guest/guest-reader.ts';
import type { Journal } from './journal/journal.ts';
import { type ModelEndpoint, offerOf } from './model/endpoint.ts';
import type { GraphStore } from './store/graph-store.ts';
import { listViews, shelve, unshelve, type ViewEntry, viewOf } from './views/view-shelf.ts';

interface AnswerParts {
  store: GraphStore;
  guests: Guests;
  outlines: readonly Outlines[];
  points: readonly PlacePoints[];
  readNames: ReadNames;
  readSame: ReadSame;
  userConsole: Console;
  condition: () => Condition;
  /** Whether everybody may ask, who then has half of the console. */
  isPublic: boolean;
  /** Whether somebody may load and remove datasets over HTTP. */
  mayChange: boolean;
  /** Whether somebody may say over HTTP how a database of others is read. */
  mayMap: boolean;
  /** Whether somebody may correct facts over HTTP. */
  mayEdit: boolean;
  /** What readers say of facts. */
  corrections: Journal<Correction>;
  /** Views that are saved for all. */
  views: Journal<ViewEntry>;
  intake: Intake;
  /** A language model that documents may be shown to. */
  model: ModelEndpoint | undefined;
}

/** What answers each route; one without an answer does not compile. */
export function answersOf({
  store,
  guests,
  outlines,
  points,
  readNames,
  readSame,
  userConsole,
  condition,
  isPublic,
  mayChange,
  mayMap,
  mayEdit,
  corrections,
  views,
  intake,
  model,
}: AnswerParts): Answers<AllRoutes> {
  const { graph } = guests;
  const healthNow = healthReader(store, { timeoutMs: 5000 });
  const readMapping = async () => {
    const database = await guests.describe();
    // An operator's file is changed where it is.
    return { ...(database === undefined ? {} : { database }), mayChange: mayMap && guests.isOurs };
  };
  /** What draws is of one state of the data, though several questions are asked for it. */
  const whole = <T>(signal: AbortSignal | undefined, read: () => Promise<T>) => ofOneState(graph, read, { signal });
  const saidFilterFor = (choice: SaidChoice, signal: AbortSignal | undefined) =>
    readSaidFilter(graph, corrections, choice, { signal });
  const verdictsNow = async (signal: AbortSignal | undefined) => {
    const standings = await readStandings(graph, corrections, { signal });
    return (key: string) => standings.get(key)?.verdict;
  };
  const runForClient = statementRunner(graph, userConsole, isPublic ? publicLimits : consoleLimits);
  return {
    health: () => healthNow(condition()).catch(unready),
    alive: () => Promise.resolve({ status: 'alive' }),
    schema: (_, { signal }) => readSchema(graph, { signal }),
    network: ({ query }, { signal }) => readNetwork(graph, query.lens, { signal }),
    search: ({ query }, { signal }) => searchEntities(graph, readNames, query, { signal }),
    sentences: ({ query }, { signal }) => searchSentences(graph, query, { signal }),
    paths: async ({ query }, { signal }) =>
      readPaths(graph, query, { signal, said: await saidFilterFor(query.said, signal) }),
    supplyChain: ({ params, query }, { signal }) =>
      whole(signal, () =>
        standingFor(graph, params.id, (id) => readSupplyChain(graph, { id, ...query }, { signal }), { signal }),
      ),
    entity: ({ params, query: { without } }, { signal }) =>
      standingFor(graph, params.id, (id) => describeEntity(graph, id, { without, signal }), { signal }),
    neighbours: ({ params, query }, { signal }) =>
      whole(signal, () =>
        standingFor(graph, params.id, (id) => readNeighbours(graph, { id, ...query }, { signal }), { signal }),
      ),
    relationsAmong: ({ body }, { signal }) => whole(signal, () => readRelationsAmong(graph, body, { signal })),
    measuresAmong: ({ body }, { signal }) => readMeasuresAmong(graph, body, { signal }),
    mentionsAmong: ({ body }, { signal }) => readMentionsAmong(graph, body, { signal }),
    links: ({ query }, { signal }) => ({
      type: 'application/json',
      pieces: readLinks(graph, query, { signal, said: () => saidFilterFor(query.said, signal) }),
    }),
    participations: (_, { signal }) => readParticipations(graph, { signal }),
    timeline: (_, { signal }) => readTimeline(graph, { signal }),
    outlines: (_, { signal }) => readOutlines(graph, { outlines, points }, { signal }),
    cypher: ({ body }, { signal, client, accepts }) => {
      const isTyped = accepts(typedJson);
      return {
        type: isTyped ? typedJson : 'application/json',
        pieces: runForClient(body, { signal, client, isTyped }),
      };
    },
    document: ({ params, query }, { signal }) => readDocument(graph, params.id, { ...query, signal }),
    documents: ({ body }, { signal }) => readDocuments(graph, body.ids, { signal }),
    exportGraph: ({ query: { format, datasets } }, { signal }) => ({
      ...fileOf(format),
      pieces: exportPieces(graph, { format, datasets, said: () => verdictsNow(signal) }, { signal }),
    }),
    exportSight: ({ query: { format, datasets }, body }, { signal }) => ({
      ...fileOf(format),
      pieces: exportPieces(graph, { format, sight: body, datasets, said: () => verdictsNow(signal) }, { signal }),
    }),
    about: async (_, { signal }) => ({ datasets: await readAbout(store, { signal }) }),
    datasets: async (_, { signal }) => ({ ...(await readDatasets(store, { signal })), mayChange }),
    removeDataset: ({ params }) => removeDataset(store, params.id),
    loadDataset: ({ query }, { signal, receive }) => ({
      type: eventStream,
      pieces: takeIn(intake, receive, query, signal),
    }),
    guestMapping: readMapping,
    changeGuestMapping: async ({ body }) => {
      await guests.change(body.mapping);
      return readMapping();
    },
    same: () => listSame(graph, readSame),
    decideSame: async ({ body }) => {
      const reasons = body.decision === 'open' ? [] : await reasonsFor(graph, readSame, body);
      return { decided: (await decideSame(store, { ...body, reasons })).reverse() };
    },
    corrections: ({ query: { format } }, { signal }) =>
      format === 'csv'
        ? {
            ...{ type: 'text/csv', filename: 'kuajie-corrections.csv' },
            pieces: tellCorrections(graph, corrections, { signal }),
          }
        : readCorrections(graph, corrections, { signal }).then((read) => ({ ...read, mayWrite: mayEdit })),
    correct: ({ body }) => keepCorrection(corrections, body),
    savedViews: async ({ query }) => ({ ...(await listViews(views, query)), mayWrite: mayEdit }),
    savedView: async ({ params }) => ({ view: await viewOf(views, params.id) }),
    saveView: async ({ body }) => ({ view: await shelve(views, body) }),
    removeView: async ({ params }) => ({ view: await unshelve(views, params.id) }),
    makeDraft: ({ query }, { signal, receive }) => ({
      type: eventStream,
      pieces: takeDocument(receive, async (file) =>
        draftSent(file, query, await readNamesOfThings(graph, { signal }), signal),
      ),
    }),
    makeDraftDataset: ({ query }, { receive }) => ({
      type: eventStream,
      pieces: takeDocument(receive, (file) => datasetOfDraft(file, query)),
    }),
    draftModel: () => Promise.resolve(model === undefined ? {} : { model: offerOf(model) }),
    askDraftModel: (_, { signal, receive }) => ({
      type: eventStream,
      pieces: takeDocument(receive, (file) =>
        askAboutDraft(file, model, { known: () => readNamesOfThings(graph, { signal }), signal }),
      ),
    }),
  };
}

/** An engine that is too slow to say what it has is not there for whoever waits for it. */
function unready(cause: unknown): never {
  if (!(cause instanceof Failure) || cause.code !== 'timeout') throw cause;
  throw new Failure('unavailable', cause.message, { cause });
}

function fileOf(format: ExportFormat): { type: string; filename: string } {
  const { type, file: filename } = exportForms[format];
  return { type, filename };
}
