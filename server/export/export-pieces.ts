import type { ExportFormat } from '../../shared/contract/export-forms.ts';
import { Failure } from '../failure.ts';
import { jsonPieces } from '../graph/export.ts';
import { readRoles } from '../graph/vocabulary.ts';
import { readPropertyNames } from '../graph/whole-graph.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { rememberData } from '../store/remember-data.ts';
import { csvTables } from './csv-tables.ts';
import { cypherScript } from './cypher-script.ts';
import { datasetFiles } from './dataset/dataset-files.ts';
import { type Gathered, gather } from './gather.ts';
import { gexfPieces } from './gexf.ts';
import { graphmlPieces } from './graphml.ts';
import { entitiesOf, everything, inSight, relationsOf, type Sight, type Source } from './source.ts';
import { sourceWithout } from './source-without.ts';
import { saidSource, type VerdictOf } from './said-source.ts';
import { lastWhere } from './unchanged.ts';
import { zipPieces } from './zip.ts';

export interface Export {
  format: ExportFormat;
  /** What is in sight; everything where it is absent. */
  sight?: Sight;
  /** Of the form `dataset`: only these, by id. */
  datasets?: readonly string[] | undefined;
  /** What readers say, told row by row in the forms that are read and not loaded again. */
  said?: () => Promise<VerdictOf>;
}

type Pieces = AsyncGenerator<string | Uint8Array>;

/**
 * The graph in one of its forms, in pieces that are made as they are asked for. Throws `unavailable` where the data are changed while
 * they are read: before the first piece of a form that reads all of them first, else before the last one.
 */
export async function* exportPieces(store: GraphStore, wanted: Export, options?: RunOptions): Pieces {
  const { format, sight, datasets, said } = wanted;
  if (datasets !== undefined && format !== 'dataset')
    throw new Failure('bad-request', `Datasets are chosen of the form dataset alone; found ${format}.`);
  const check = await rememberData(store, options);
  const stored = sight === undefined ? everything(store, options) : await seen(store, sight, format, options);
  const source = said === undefined ? stored : await withSaid(store, stored, { format, said }, options);
  yield* lastWhere(
    check,
    piecesOf(store, { source, format, isPart: sight !== undefined, without: sight?.without, datasets, check }, options),
  );
}

interface Read {
  source: Source;
  format: ExportFormat;
  isPart: boolean;
  without: readonly string[] | undefined;
  datasets: readonly string[] | undefined;
  check: () => Promise<void>;
}

function piecesOf(store: GraphStore, { source, format, ...read }: Read, options?: RunOptions): Pieces {
  const { isPart, without, check } = read;
  switch (format) {
    case 'json':
    case 'ndjson':
      return jsonPieces(store, { format, entities: entitiesOf(source), relations: relationsOf(source) }, options);
    case 'cypher':
      return cypherScript(store, { source, isPart, without }, options);
    case 'dataset':
      return zipPieces(datasetFiles(store, { source, ...read }, options));
    case 'csv':
      return gathered(check, source, (all) => zipPieces(csvTables(store, all, options)));
    case 'graphml':
      return gathered(check, source, graphmlPieces);
    case 'gexf':
      return gathered(check, source, gexfPieces);
  }
}

/** A form that is loaded again says what the data say, and no more. */
async function withSaid(
  store: GraphStore,
  source: Source,
  { format, said }: Pick<Export, 'format'> & Required<Pick<Export, 'said'>>,
  options?: RunOptions,
): Promise<Source> {
  if (format !== 'csv' && format !== 'json' && format !== 'ndjson') return source;
  const [verdictOf, taken] = await Promise.all([said(), readPropertyNames(store, options)]);
  return saidSource(source, { verdictOf, taken, ...(format === 'csv' && { unsaid: '' }) });
}

/** A program that draws graphs draws all that it is given: it is given what is in sight, and the other forms what is said of that too. */
async function seen(store: GraphStore, sight: Sight, format: ExportFormat, options?: RunOptions): Promise<Source> {
  const said = format !== 'graphml' && format !== 'gexf';
  const contains = format === 'dataset' ? (await readRoles(store, options)).contains : [];
  const { ids, without = [] } = sight;
  return sourceWithout(await inSight(store, sight, { said, contains }, options), without, ids);
}

async function* gathered(
  check: () => Promise<void>,
  source: Source,
  write: (all: Gathered) => Iterable<string> | AsyncIterable<string | Uint8Array>,
): Pieces {
  const all = await gather(source);
  try {
    await check();
    yield* write(all);
  } finally {
    all.close();
  }
}
