import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableNames } from '../../dataset/columns.ts';
import { Failure } from '../../failure.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { decisionsOf, outlinesOf, readDatasetNodes } from '../../dataset/dataset-nodes.ts';
import { documentText } from '../document-text.ts';
import type { Source } from '../source.ts';
import type { ZippedFile } from '../zip.ts';
import { describe, partId } from './describe.ts';
import { splitByDataset } from './split.ts';
import { writeTables } from './write-tables.ts';

interface Wanted {
  source: Source;
  isPart: boolean;
  /** Only these, by id. */
  datasets?: readonly string[] | undefined;
  /** Throws where the data were changed since they are read. */
  check: () => Promise<void>;
}

/**
 * Each loaded dataset as the folder that it was, in the order in which they are to be loaded. Throws `bad-request` where none is loaded,
 * `not-found` where one that is asked for is not; `bad-request` too where none of them has anything of the view.
 */
export async function* datasetFiles(
  store: GraphStore,
  { source, isPart, datasets, check }: Wanted,
  options?: RunOptions,
): AsyncGenerator<ZippedFile> {
  const nodes = new Map((await readDatasetNodes(store, options)).map((node) => [node.id, node]));
  const missing = (datasets ?? []).filter((id) => !nodes.has(id));
  if (missing.length > 0)
    throw new Failure(
      'not-found',
      `No dataset ${missing.join(', ')} is loaded; these are: ${[...nodes.keys()].join(', ')}.`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-export-'));
  try {
    const split = await splitByDataset(source, datasets ?? [...nodes.keys()], folder);
    await check();
    let isEmpty = true;
    for (const id of split.ids) {
      const node = nodes.get(id);
      if (node === undefined) continue;
      const tables = await writeTables(split.partOf(id), { node, folder, signal: options?.signal });
      // A view may have nothing of it.
      if (isPart && tables.kinds.size === 0) continue;
      isEmpty = false;
      const within = isPart ? partId(id) : id;
      const description = describe({ node, isPart, ...tables });
      yield { path: `${within}/datapackage.json`, pieces: [json(description)] };
      yield { path: `${within}/vocabulary.json`, pieces: [json(JSON.parse(node.vocabulary))] };
      for (const table of tableNames)
        for (const { path, schema } of description.resources.filter((one) => one.path === `${table}.csv`))
          yield {
            path: `${within}/${path}`,
            pieces: tables.books[table].csv((schema?.fields ?? []).map(({ name }) => name)),
          };
      for (const { path, id: own } of description.documents) {
        const document = tables.documents.find((one) => one.id === `document:${id}:${own}`);
        if (document !== undefined) yield { path: `${within}/${path}`, pieces: documentText(store, document, options) };
      }
      for (const [at, { topology }] of outlinesOf(node).entries())
        yield {
          path: `${within}/${description.outlines[at]?.path ?? `outlines-${at + 1}.topojson`}`,
          pieces: [JSON.stringify(topology)],
        };
      const same = decisionsOf(node).filter(({ one, other }) => tables.kinds.has(one.id) || tables.kinds.has(other.id));
      if (same.length > 0) yield { path: `${within}/same.json`, pieces: [json(same)] };
    }
    if (isEmpty)
      throw new Failure(
        'bad-request',
        `Wanted entities of the datasets ${split.ids.join(', ')}; found none among those asked for: choose others.`,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
