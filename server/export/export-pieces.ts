import type { ExportFormat } from '../../shared/contract/export-forms.ts';
import { Failure } from '../failure.ts';
import { jsonPieces } from '../graph/export.ts';
import { readRoles } from '../graph/vocabulary.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetHashes } from '../store/loaded.ts';
import { csvTables } from './csv-tables.ts';
import { cypherScript } from './cypher-script.ts';
import { datasetFiles } from './dataset/dataset-files.ts';
import { type Gathered, gather } from './gather.ts';
import { gexfPieces } from './gexf.ts';
import { graphmlPieces } from './graphml.ts';
import { entitiesOf, everything, inSight, relationsOf, type Sight, type Source } from './source.ts';
import { zipPieces } from './zip.ts';

export interface Export {
  format: ExportFormat;
  /** What is in sight; everything where it is absent. */
  sight?: Sight;
  /** Of the form `dataset`: only these, by id. */
  datasets?: readonly string[] | undefined;
}

type Pieces = AsyncGenerator<string | Uint8Array>;

/**
 * The graph in one of its forms, in pieces that are made as they are asked for. Throws `unavailable` where the data are changed while
 * they are read, before the first piece of a form that reads all of them first.
 */
export async function* exportPieces(store: GraphStore, wanted: Export, options?: RunOptions): Pieces {
  const { format, sight, datasets } = wanted;
  if (datasets !== undefined && format !== 'dataset')
    throw new Failure('bad-request', `Datasets are chosen of the form dataset alone; found ${format}.`);
  const source = sight === undefined ? everything(store, options) : await seen(store, sight, format, options);
  switch (format) {
    case 'json':
    case 'ndjson':
      yield* jsonPieces(store, { format, entities: entitiesOf(source), relations: relationsOf(source) }, options);
      return;
    case 'cypher':
      yield* cypherScript(store, { source, isPart: sight !== undefined }, options);
      return;
    case 'dataset':
      yield* zipPieces(datasetFiles(store, { source, isPart: sight !== undefined, datasets }, options));
      return;
    case 'csv':
      yield* gathered(store, source, (all) => zipPieces(csvTables(store, all, options)));
      return;
    case 'graphml':
      yield* gathered(store, source, graphmlPieces);
      return;
    case 'gexf':
      yield* gathered(store, source, gexfPieces);
  }
}

/** A program that draws graphs draws all that it is given: it is given what is in sight, and the other forms what is said of that too. */
async function seen(store: GraphStore, sight: Sight, format: ExportFormat, options?: RunOptions): Promise<Source> {
  const said = format !== 'graphml' && format !== 'gexf';
  const contains = format === 'dataset' ? (await readRoles(store, options)).contains : [];
  return inSight(store, sight, { said, contains }, options);
}

async function* gathered(
  store: GraphStore,
  source: Source,
  write: (all: Gathered) => Iterable<string> | AsyncIterable<string | Uint8Array>,
): Pieces {
  const all = await whileUnchanged(store, () => gather(source));
  try {
    yield* write(all);
  } finally {
    all.close();
  }
}

/** What was read page by page while somebody loaded something may hold an end of a relation that is not there. */
async function whileUnchanged(store: GraphStore, read: () => Promise<Gathered>): Promise<Gathered> {
  const hash = async () => JSON.stringify(await store.run(datasetHashes, {}));
  const before = await hash();
  const all = await read();
  if (before === (await hash())) return all;
  all.close();
  throw new Failure('unavailable', 'The data were changed while they were read: ask for them again.');
}
