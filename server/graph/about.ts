import * as z from 'zod';
import { besideTypes } from '../../shared/beside.ts';
import type { about } from '../../shared/contract/dataset-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { bases, Basis } from '../../shared/graph.ts';
import { ownId } from '../../shared/own-id.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetDescriptions } from '../store/loaded.ts';
import { query, texts } from '../store/query.ts';
import { readDatasets } from './datasets.ts';
import { readDocuments } from './documents.ts';
import { remembered } from './remembered.ts';

type About = ReplyOf<typeof about>['datasets'][number];

const basesOfDatasets = query('read/dataset-bases', {
  params: { beside: texts, bases: texts },
  row: z.object({ dataset: z.string(), basis: Basis, relations: z.number() }),
});

/** Goes through all relations. */
const readBases = remembered((store: GraphStore) => store.run(basesOfDatasets, { beside: besideTypes, bases }));

/** What of a dataset's description is told; it was checked when the dataset was loaded. */
const Description = z.object({
  description: z.string().optional(),
  licenses: z
    .array(z.object({ name: z.string(), title: z.string().optional(), path: z.string().optional() }))
    .default([]),
  documents: z.array(z.object({ id: z.string() })).default([]),
  references: z.array(z.object({ id: z.string(), title: z.string() })).default([]),
  outlines: z.array(z.object({ title: z.string(), source: z.string(), licence: z.string() })).default([]),
});
const nothingKept: z.output<typeof Description> = { licenses: [], documents: [], references: [], outlines: [] };

/** What the loaded datasets are, in the order of their ids; none in a database of others. */
export async function readAbout(store: GraphStore, options?: RunOptions): Promise<About[]> {
  const [{ datasets }, nodes, counts] = await Promise.all([
    readDatasets(store, options),
    store.run(datasetDescriptions, {}, options),
    readBases(store, options),
  ]);
  const told = new Map(
    nodes.map(({ id, description }) => [id, description ? Description.parse(JSON.parse(description)) : nothingKept]),
  );
  return Promise.all(
    datasets.map(async (dataset): Promise<About> => {
      const { description, licenses, documents, references, outlines } = told.get(dataset.id) ?? nothingKept;
      const ids = documents.map(({ id }) => ownId(dataset.id, id));
      const own = counts.filter((one) => one.dataset === dataset.id);
      return {
        ...dataset,
        ...(description === undefined ? {} : { description }),
        ...{ licences: licenses, references, outlines },
        documents: (await readDocuments(store, ids, options)).documents,
        bases: Object.fromEntries(own.map(({ basis, relations }) => [basis, relations])),
      };
    }),
  );
}
