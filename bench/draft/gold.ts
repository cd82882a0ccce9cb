import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { root } from '../../server/root.ts';

/** What people took from a document. What is `leftOut` is neither right nor wrong in a draft. */
export interface Gold {
  name: string;
  set: string;
  text: string;
  date?: string;
  publisher?: string;
  entities: GoldEntity[];
  relations: GoldRelation[];
}

export interface GoldEntity {
  kind: string;
  names: string[];
  leftOut: boolean;
}

interface GoldRelation {
  type: string;
  source: GoldEntity;
  target: GoldEntity;
  basis?: string;
  status?: string;
  date?: string;
  leftOut: boolean;
}

const Annotation = z.object({
  entities: z.array(z.object({ name: z.string(), kind: z.string(), aliases: z.array(z.string()).default([]) })),
  relations: z.array(
    z.object({
      ...{ type: z.string(), source: z.string(), target: z.string() },
      ...{ basis: z.string().optional(), status: z.string().optional(), date: z.string().optional() },
    }),
  ),
});
const Documents = z.record(z.string(), z.object({ publisher: z.string(), date: z.string(), set: z.string() }));

const folder = join(root, 'bench/draft');

/** The documents that are annotated and settled. */
export function annotated(by = 'settled'): Gold[] {
  const settled = join(folder, 'annotations', by);
  if (!existsSync(settled)) return [];
  const documents = Documents.parse(JSON.parse(readFileSync(join(folder, 'documents/documents.json'), 'utf8')));
  return readdirSync(settled)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const name = file.slice(0, -'.json'.length);
      const about = documents[name];
      if (about === undefined) return [];
      const { entities, relations } = Annotation.parse(JSON.parse(readFileSync(join(settled, file), 'utf8')));
      const own = entities.map(({ kind, name, aliases }) => ({ kind, names: [name, ...aliases], leftOut: false }));
      const byName = new Map(own.map((entity, at) => [entities[at]?.name ?? '', entity]));
      return [
        {
          ...{ name, ...about, entities: own, text: readFileSync(join(folder, `documents/${name}.txt`), 'utf8') },
          relations: relations.flatMap(({ source, target, ...more }) => {
            const [from, to] = [byName.get(source), byName.get(target)];
            return from === undefined || to === undefined
              ? []
              : [{ ...more, source: from, target: to, leftOut: false }];
          }),
        },
      ];
    });
}

const Rows = z.array(z.record(z.string(), z.string()));

/** The first dataset, which was made before the guide: what a draft cannot give is left out. */
export function firstDataset(): Gold {
  const rows = (file: string) =>
    Rows.parse(parse(readFileSync(join(root, 'data/xianggan', file), 'utf8'), { columns: true }));
  const noNames = new Set(['萍乡市6个工业园区', '湖南百家旅行社商']);
  const byId = new Map(
    rows('entities.csv').map(({ id = '', kind = '', name = '', aliases = '', basis }) => [
      id,
      {
        kind,
        names: [name, ...aliases.split('|').filter((one) => one !== '')],
        leftOut: basis === 'reference' || noNames.has(name),
      },
    ]),
  );
  const text = readFileSync(join(root, 'data/xianggan/documents/xianggan-2024.txt'), 'utf8');
  const headings = new Set(
    text
      .split('\n')
      .filter((line) => line.length < 40 && !line.includes('。'))
      .map((line) => line.trim()),
  );
  const relations = rows('relations.csv').flatMap(
    ({ source = '', type = '', target = '', basis = '', status, date, quote = '', collective = '' }) => {
      const [from, to] = [byId.get(source), byId.get(target)];
      if (from === undefined || to === undefined) return [];
      const leftOut =
        (basis === 'inferred' && collective === '') ||
        basis === 'reference' ||
        status === 'proposed' ||
        headings.has(quote.trim());
      return [
        {
          type,
          source: from,
          target: to,
          basis,
          leftOut,
          ...(status === undefined ? {} : { status }),
          ...(date === undefined ? {} : { date }),
        },
      ];
    },
  );
  const within = rows('entities.csv').flatMap(({ id = '', kind = '', within = '', basis = '' }) => {
    const [from, to] = [byId.get(id), byId.get(within)];
    if (from === undefined || to === undefined) return [];
    const isPlace = ['Province', 'City', 'County', 'Town', 'Region'].includes(kind);
    return [{ type: isPlace ? 'PART_OF' : 'LOCATED_IN', source: from, target: to, basis, leftOut: true }];
  });
  return {
    name: 'xianggan',
    set: 'first dataset',
    text,
    date: '2024-11',
    publisher: '江西',
    entities: [...byId.values()],
    relations: [...relations, ...within],
  };
}
