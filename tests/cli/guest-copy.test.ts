import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { films } from '../support/guest-films.ts';
import { guestSettings, hasNeo4j, openGuestDatabase } from '../support/guest-database.ts';
import { world } from '../support/guest-world.ts';
import { runHere } from '../support/kuajie-here.ts';
import { runKuajie } from '../support/kuajie.ts';

interface Entity {
  id: string;
  kind: string;
  name: string;
}
interface Relation {
  type: string;
  source: string;
  target: string;
  date?: string;
  basis: string;
  evidence: { quote: string; document: string }[];
}

const own = {
  NEO4J_USER: guestSettings.user,
  NEO4J_PASSWORD: guestSettings.password,
  NEO4J_DATABASE: guestSettings.database,
};

/** Copies the database, checks the folder, loads it into an embedded store and reads all of that. */
async function copied(folder: string, name: string, ...options: string[]) {
  const out = join(folder, name);
  const store = { KUAJIE_DATA_DIR: join(folder, `store-${name}`), NEO4J_URI: '' };
  const copy = await runKuajie(['import', guestSettings.uri, '--out', out, ...options], own);
  const check = await runHere(['check', out]);
  const load = await runHere(['load', out], store);
  const verify = await runHere(['verify'], store);
  const exported = await runHere(['export'], store);
  const all = JSON.parse(exported.out || '{}') as { entities: Entity[]; relations: Relation[] };
  return {
    ...{ out, copy, check },
    codes: { copy: copy.code, check: check.code, load: load.code, verify: verify.code },
    entities: all.entities.filter(({ kind }) => kind !== 'Document'),
    relations: all.relations.filter(({ type }) => type !== 'MENTIONED_IN'),
  };
}

function counted(items: readonly { kind?: string; type?: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, type } of items) counts[kind ?? type ?? ''] = (counts[kind ?? type ?? ''] ?? 0) + 1;
  return counts;
}

const done = { copy: 0, check: 0, load: 0, verify: 0 };

describe.skipIf(!hasNeo4j)('a copy of a database of others', () => {
  const guest = openGuestDatabase(world);
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-copy-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is a dataset with the same counts, each relation with the row of its relationship', async () => {
    const { codes, copy, check, entities, relations } = await copied(folder, 'world');
    const nameOf = (id: string) => entities.find((one) => one.id === id)?.name;
    const [party] = relations.filter(({ date }) => date === '1957-03-25');
    expect({
      ...{
        codes,
        told: copy.out.includes(':Country (3): a place (province)'),
        check: check.out.includes('no faults: 20 entities, 22 relations'),
      },
      kinds: counted(entities),
      // Where its firms lie the database says by a code alone.
      types: counted(relations),
      party: party && `${nameOf(party.source)} ${party.type} ${nameOf(party.target)}`,
      bases: [...new Set(relations.map(({ basis }) => basis))].sort(),
      quote: party?.evidence[0]?.quote.replaceAll(/\d+:[0-9a-f-]+:\d+/g, 'ID').split('\t'),
      firms: relations
        .filter(({ type }) => type === 'LOCATED_IN')
        .map(({ source, target }) => `${nameOf(source)} in ${nameOf(target)}`)
        .sort(),
    }).toEqual({
      ...{ codes: done, told: true, check: true },
      kinds: { Country: 3, City: 1, Treaty: 2, Company: 3, Person: 1 },
      types: { SIGNED_BY: 5, IN_COUNTRY: 1, SUPPLIES: 1, BUYS_FROM: 1, WORKS_FOR: 1, LOCATED_IN: 3 },
      party: 'France SIGNED_BY Treaty of Rome',
      bases: ['context', 'table'],
      quote: ['ID', 'France', 'ID', 'Treaty of Rome', 'ID', '1957-03-25'],
      firms: ['Acme in France', 'Bolt in Belgium', 'Cog in Spain'],
    });
  });

  test('names the database and the day, without a password', () => {
    const { documents, placeCoding } = JSON.parse(readFileSync(join(folder, 'world', 'datapackage.json'), 'utf8')) as {
      documents: { publisher: string; date: string; table: { sheet: string } }[];
      placeCoding: string;
    };
    const text = readdirSync(join(folder, 'world'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(join(folder, 'world', name), 'utf8'))
      .join('');
    expect({
      sources: [...new Set(documents.map(({ publisher }) => publisher))],
      isDated: documents.every(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date)),
      tables: documents.map(({ table }) => table.sheet).sort(),
      ...{ placeCoding, secret: text.includes(guestSettings.password) },
      meanwhile: existsSync(join(folder, 'world', '.copying')),
    }).toEqual({
      sources: [`${guestSettings.uri}/${guestSettings.database}`],
      isDated: true,
      tables: [
        'BUYS_FROM',
        'City',
        'Company',
        'Country',
        'IN_COUNTRY',
        'Person',
        'SIGNED_BY',
        'SUPPLIES',
        'Treaty',
        'WORKS_FOR',
      ],
      ...{ placeCoding: 'ISO 3166', secret: false, meanwhile: false },
    });
  });

  test('of a statement holds its nodes, its relationships and their ends', async () => {
    const statement = "MATCH (t:Treaty {title: 'Treaty of Rome'})-[r:SIGNED_BY]->() RETURN r";
    const { codes, entities, relations } = await copied(folder, 'part', '--statement', statement);
    expect({ codes, names: entities.map(({ name }) => name).sort(), types: counted(relations) }).toEqual({
      codes: done,
      names: ['Belgium', 'France', 'Treaty of Rome'],
      types: { SIGNED_BY: 2 },
    });
  });

  test('follows a mapping that somebody wrote', async () => {
    const mapping = join(folder, 'mine.json');
    writeFileSync(
      mapping,
      JSON.stringify({
        kuajie: 1,
        labels: { Treaty: { en: 'Pact', zh: '盟约', hub: true } },
        types: { SIGNED_BY: { party: true, turned: true, en: 'is in' } },
      }),
    );
    const { out, codes } = await copied(folder, 'mapped', '--mapping', mapping);
    const vocabulary = JSON.parse(readFileSync(join(out, 'vocabulary.json'), 'utf8')) as {
      kinds: Record<string, { en: string; zh?: string }>;
      relations: Record<string, { en: string }>;
    };
    const { Treaty: treaty } = vocabulary.kinds;
    expect({ codes, treaty: { en: treaty?.en, zh: treaty?.zh }, type: vocabulary.relations['SIGNED_BY']?.en }).toEqual({
      ...{ codes: done, treaty: { en: 'Pact', zh: '盟约' }, type: 'is in' },
    });
  });

  test('what is in the way is said, and nothing is written', async () => {
    const out = join(folder, 'none');
    const wrong = await runHere(['import', guestSettings.uri, '--out', out], {
      ...own,
      NEO4J_PASSWORD: 'not this one',
    });
    const slip = await runHere(['import', guestSettings.uri, '--out', out, '--statement', 'MATCH (n RETURN n'], own);
    const writes = await runHere(
      ['import', guestSettings.uri, '--out', out, '--statement', 'CREATE (n) RETURN n'],
      own,
    );
    const dry = await runHere(['import', guestSettings.uri, '--dry-run'], own);
    expect({
      codes: [wrong.code, slip.code, writes.code, dry.code],
      password: wrong.err.includes('NEO4J_PASSWORD'),
      ...{
        isWritten: existsSync(join(out, 'datapackage.json')),
        dry: dry.out.includes('[:SIGNED_BY]: party, from its end to its start'),
      },
    }).toEqual({ codes: [1, 1, 1, 0], ...{ password: true, isWritten: false, dry: true } });
  });

  test('leaves the database as it was', async () => {
    expect(await guest.all()).toEqual(guest.before);
  });
});

describe.skipIf(!hasNeo4j)('a copy of a database with words of every sort', () => {
  const guest = openGuestDatabase(films);
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-copy-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has them under names of ours, and all of its values', async () => {
    const { codes, entities, relations } = await copied(folder, 'films');
    const tom = entities.find(({ name }) => name === 'Tom Hanks');
    expect({ codes, kinds: counted(entities), types: counted(relations), tom }).toMatchObject({
      codes: done,
      kinds: { Actor: 1, Person: 1, Movie: 2, GongSiJia: 1, EntityKind: 1, DocumentKind: 1, MeasureKind: 1, Node: 1 },
      types: { ACTED_IN: 4, ZHENG_ZAI_KAN: 1, OWNS: 1, MENTIONED_IN_TYPE: 1 },
      tom: { kind: 'Actor', born: '1956-07-09', status_: 'retired' },
    });
  });

  test('leaves the database as it was', async () => {
    expect(await guest.all()).toEqual(guest.before);
  });
});
