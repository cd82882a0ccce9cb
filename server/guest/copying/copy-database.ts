import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { finished, pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { type GuestMapping, saidOf } from '../../../shared/guest-mapping.ts';
import type { PlaceCoding } from '../../../shared/place-coding.ts';
import { calledHere } from '../look-around.ts';
import { copyDescription, entityHeads, relationHeads } from './copy-description.ts';
import { type CopyNames, copyRows, type CopyRow, headsOfNodes, headsOfTies, placeColumns } from './copy-rows.ts';
import { copyVocabulary } from './copy-words.ts';
import { type Gathered, gather } from './gather.ts';
import { columnNaming, documentNaming, kindNaming, typeNaming } from './names-of-ours.ts';
import type { Copied, CopiedNode, CopiedTie } from './read-copy.ts';

export interface CopyWishes {
  out: string;
  id: string;
  title: string;
  /** The database and the day, which the dataset names as its source. */
  database: string;
  date: string;
  mapping: GuestMapping;
}

export interface CopyResult {
  entities: number;
  relations: number;
  /** What a dataset cannot hold, or holds otherwise, in sentences. */
  notices: string[];
}

/**
 * Writes a dataset's folder: nodes and relationships as rows of tables, one a kind and one a type, with their element ids. Everything is
 * read once and kept in files meanwhile, so that a database need not fit into memory.
 */
export async function copyDatabase(copied: Copied, wishes: CopyWishes): Promise<CopyResult> {
  const { out, mapping } = wishes;
  const meanwhile = join(out, '.copying');
  const files = { nodes: join(meanwhile, 'nodes.ndjson'), ties: join(meanwhile, 'ties.ndjson') };
  // What an earlier copy wrote goes first: half of each would be neither.
  for (const before of ['datapackage.json', 'documents']) await rm(join(out, before), { recursive: true, force: true });
  await mkdir(meanwhile, { recursive: true });
  await mkdir(join(out, 'documents'), { recursive: true });
  try {
    const labelOf = labelsOfKinds(mapping);
    const placeOf = (kind: string) => {
      const { place, code, coding = 'own' } = saidOf(mapping.labels, labelOf(kind)) ?? {};
      return typeof place === 'string' ? { level: place, coding: code === undefined ? undefined : coding } : undefined;
    };
    const datedBy = {
      kind: (kind: string) => saidOf(mapping.labels, labelOf(kind))?.date,
      type: (type: string) => saidOf(mapping.types, type)?.date,
    };
    const gathered = await gather(copied, files, placeOf);
    const [kindOf, typeOf, columnOf, documentOf] = [
      kindNaming(),
      typeNaming(),
      columnNaming(Object.values(placeColumns)),
      documentNaming(),
    ];
    const names: CopyNames = {
      kindName: (kind) => kindOf(labelOf(kind)),
      ...{ typeName: typeOf, column: columnOf, document: documentOf },
    };
    const coding = codingOfAll(gathered);
    const columns = {
      entities: ownColumns(gathered.kinds.values(), names, { coding, hasPoints: gathered.hasPoints }),
      relations: ownColumns(gathered.types.values(), names),
    };
    const rows = copyRows({ ...names, gathered, columns, coding, codingOf: (kind) => placeOf(kind)?.coding, datedBy });
    const lying = { inner: new Set<string>(), outer: new Set<string>() };
    const entities = await writeRows(out, {
      ...{ name: 'entities.csv', heads: [...entityHeads, ...columns.entities], from: files.nodes },
      tables: [...gathered.kinds].map(([kind, { said }]) => [documentOf(kind), headsOfNodes(said)] as const),
      make: (node: CopiedNode, row) => {
        const around = node.lies == null ? undefined : gathered.byCode.get(node.lies);
        if (around !== undefined) {
          lying.inner.add(node.entity.kind);
          lying.outer.add(around.kind);
        }
        return rows.node(node, row);
      },
      tableOf: ({ entity }) => entity.kind,
    });
    const relations = await writeRows(out, {
      ...{ name: 'relations.csv', heads: [...relationHeads, ...columns.relations], from: files.ties },
      tables: [...gathered.types].map(
        ([type, { said }]) => [documentOf(`relationships ${type}`), headsOfTies(said)] as const,
      ),
      make: (tie: CopiedTie, row) => rows.tie(tie, row),
      tableOf: ({ type }) => type,
    });
    const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
    await writeFile(
      join(out, 'vocabulary.json'),
      json(copyVocabulary({ mapping, gathered, labelOf, ...names, lying })),
    );
    await writeFile(join(out, 'mapping.json'), json(mapping));
    // Last, so that a folder without it is known to be none yet.
    await writeFile(
      join(out, 'datapackage.json'),
      json(copyDescription({ ...wishes, gathered, columns, coding, ...names })),
    );
    return { entities, relations, notices: noticesOf(gathered, coding) };
  } finally {
    await rm(meanwhile, { recursive: true, force: true });
  }
}

function labelsOfKinds({ labels }: GuestMapping): (kind: string) => string {
  const byKind = new Map(Object.keys(labels).map((label) => [calledHere(label), label]));
  return (kind) => byKind.get(kind) ?? kind;
}

/** A dataset has one system of codes; those of GB/T 2260 have to be ids there. */
function codingOfAll({ codings, canBeIds }: Gathered): PlaceCoding | undefined {
  const usable = [...codings].filter(([coding]) => coding !== 'GB/T 2260' || canBeIds);
  return usable.sort(([, a], [, b]) => b - a)[0]?.[0];
}

function ownColumns(
  tables: Iterable<{ keys: ReadonlySet<string> }>,
  { column }: CopyNames,
  where: { coding?: PlaceCoding | undefined; hasPoints?: boolean } = {},
): string[] {
  return [
    ...new Set([...tables].flatMap(({ keys }) => [...keys].map(column))),
    ...(where.coding === undefined ? [] : [placeColumns.code]),
    ...(where.hasPoints === true ? [placeColumns.lon, placeColumns.lat] : []),
  ];
}

interface Writing<T> {
  name: string;
  heads: readonly string[];
  from: string;
  tables: readonly (readonly [document: string, heads: readonly string[]])[];
  make: (one: T, row: number) => CopyRow;
  tableOf: (one: T) => string;
}

/** Writes a table of the dataset and the documents that its rows cite, line by line; gives the number of rows. */
async function writeRows<T>(out: string, { name, heads, from, tables, make, tableOf }: Writing<T>): Promise<number> {
  const streams = new Map<string, WriteStream>();
  for (const [document, own] of tables) {
    const stream = createWriteStream(join(out, 'documents', `${document}.txt`));
    await put(stream, `${own.map(plainHead).join('\t')}\n`);
    streams.set(document, stream);
  }
  const counts = new Map<string, number>();
  let total = 0;
  await pipeline(
    async function* () {
      yield csv(heads);
      for await (const line of createInterface({ input: createReadStream(from), crlfDelay: Infinity })) {
        // What this program wrote a moment before.
        const one = JSON.parse(line) as T;
        const table = tableOf(one);
        const row = (counts.get(table) ?? 1) + 1;
        counts.set(table, row);
        total += 1;
        const { cells, document, line: said } = make(one, row);
        const stream = streams.get(document);
        if (stream !== undefined) await put(stream, `${said}\n`);
        yield csv(cells);
      }
    },
    createWriteStream(join(out, name)),
  );
  for (const stream of streams.values()) {
    stream.end();
    await finished(stream);
  }
  return total;
}

async function put(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

function plainHead(head: string): string {
  return head.replaceAll(/[\t\n\r]+/g, ' ');
}

function csv(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: '\n' });
}

function noticesOf({ loops, codings }: Gathered, coding: PlaceCoding | undefined): string[] {
  const others = [...codings.keys()].filter((one) => one !== coding);
  return [
    ...(loops === 0
      ? []
      : [
          `${loops} relationships lead from a node to itself: left out, for a dataset says nothing of something and itself.`,
        ]),
    ...(others.length === 0
      ? []
      : [
          `Places are coded by ${[...codings.keys()].join(' and ')}: ${coding === undefined ? 'not all can be ids of a dataset, so that none is used' : `a dataset has one system, here ${coding}`}; the codes stay as properties.`,
        ]),
  ];
}
