import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GuestDatabase } from '../../shared/contract/guest-routes.ts';
import type { GuestMapping } from '../../shared/guest-mapping.ts';
import { hasNeo4j, mappingToken, openGuestDatabase } from '../support/guest-database.ts';
import { world } from '../support/guest-world.ts';

interface Item {
  id: string;
  kind: string;
  name: string;
}
interface Mapped {
  database?: GuestDatabase;
  mayChange: boolean;
}

describe.skipIf(!hasNeo4j)('the roles of a database of others', () => {
  const guest = openGuestDatabase(world);
  const { get } = guest;
  const idOf = async (name: string) =>
    (await get<{ results: Item[] }>(`search?q=${encodeURIComponent(name)}`)).results[0]?.id ?? '';
  const put = async (mapping: GuestMapping | undefined, token = mappingToken) => {
    const response = await fetch(`${guest.url}/api/guest/mapping`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ mapping }),
    });
    return { status: response.status, body: (await response.json()) as Mapped };
  };

  test('are guessed from its labels, the names of its properties and their values', async () => {
    const { database, mayChange } = await get<Mapped>('guest/mapping');
    expect({
      mayChange,
      origin: database?.origin,
      labels: database?.mapping.labels,
      types: database?.mapping.types,
    }).toEqual({
      ...{ mayChange: true, origin: 'guess' },
      labels: {
        Country: { place: 'province', names: ['name', 'iso'], code: 'iso', coding: 'ISO 3166' },
        City: { place: 'city', names: ['name'], point: 'location' },
        Treaty: { hub: true, dated: true, names: ['title'], date: 'signed_on' },
        Company: { firm: true, names: ['name', 'country_code'], code: 'country_code' },
        Person: { names: ['name'] },
      },
      types: {
        IN_COUNTRY: { contains: true },
        SIGNED_BY: { party: true, turned: true, date: 'date' },
        SUPPLIES: { supplies: true, date: 'since' },
        BUYS_FROM: { supplies: true, turned: true },
        WORKS_FOR: {},
      },
    });
  });

  test('the first picture is what joins two countries', async () => {
    const { lens, entities, relations } = await get<{
      lens: string;
      entities: Item[];
      relations: { type: string; source: string; target: string; evidence: unknown[]; date?: string }[];
    }>('network');
    const nameOf = (id: string) => entities.find((one) => one.id === id)?.name;
    expect({
      lens,
      lines: relations.map(({ type, source, target }) => `${nameOf(source)} ${type} ${nameOf(target)}`).sort(),
      dates: relations.flatMap(({ date }) => date ?? []).sort(),
    }).toEqual({
      lens: 'cross-border',
      lines: [
        'Belgium SIGNED_BY Metre Convention',
        'Belgium SIGNED_BY Treaty of Rome',
        'France SIGNED_BY Metre Convention',
        'France SIGNED_BY Treaty of Rome',
        'Spain SIGNED_BY Metre Convention',
      ],
      dates: ['1875-05-20', '1957-03-25'],
    });
  });

  test('the matrix counts what joins countries, and no basis is claimed', async () => {
    const pairs = async (query = '') =>
      (await get<{ pairs: { a: Item; b: Item; via: Item[] }[] }>(`links?level=province${query}`)).pairs.map(
        ({ a, b, via }) => `${[a.name, b.name].sort().join(' – ')}: ${via.length}`,
      );
    const { hubs } = await get<{ hubs: { parties: { withoutEvidence?: boolean }[] }[] }>('participations');
    expect({
      all: (await pairs()).sort(),
      since1900: await pairs('&from=1900'),
      referenced: await pairs('&basis=reference'),
      without: hubs.flatMap(({ parties }) => parties.map(({ withoutEvidence }) => withoutEvidence)),
    }).toEqual({
      all: ['Belgium – France: 2', 'Belgium – Spain: 1', 'France – Spain: 1'],
      since1900: ['Belgium – France: 1'],
      referenced: [],
      without: [true, true, true, true, true],
    });
  });

  test('the timeline has the days of its treaties', async () => {
    const { entries, relations } = await get<{
      entries: { name: string; date?: string }[];
      relations: { source: Item; type: string; target: Item; date: string; withoutEvidence: boolean }[];
    }>('timeline');
    expect(
      relations.map(({ source, type, target, date, withoutEvidence }) => ({
        said: `${source.name} ${type} ${target.name} ${date}`,
        withoutEvidence,
      })),
    ).toEqual([{ said: 'Acme SUPPLIES Bolt 2001', withoutEvidence: true }]);
    expect(entries.map(({ name, date }) => ({ name, date })).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'Metre Convention', date: '1875-05-20' },
      { name: 'Treaty of Rome', date: '1957-03-25' },
    ]);
  });

  test('its countries are outlines of the map, and its city is a point', async () => {
    const { places, points } = await get<{ places: Record<string, string[]>; points: Record<string, number[]> }>(
      'outlines',
    );
    const [france, lyon] = [await idOf('France'), await idOf('Lyon')];
    expect({ isOutlined: (places[france] ?? []).length > 0, places: Object.keys(places).length, points }).toEqual({
      ...{ isOutlined: true, places: 3 },
      points: { [lyon]: [4.8357, 45.764] },
    });
  });

  test('a supply chain runs over its companies, which lie in the country whose code they have', async () => {
    const { tiers } = await get<{ tiers: { tier: number; firms: { name: string; within: Item[] }[] }[] }>(
      `supply-chain/${await idOf('Acme')}?direction=down&tiers=2`,
    );
    expect(
      tiers.map(({ tier, firms }) => ({
        tier,
        firms: firms.map(({ name, within }) => `${name} in ${within.map((place) => place.name).join(', ')}`),
      })),
    ).toEqual([
      { tier: 0, firms: ['Acme in France'] },
      { tier: 1, firms: ['Bolt in Belgium'] },
      { tier: 2, firms: ['Cog in Spain'] },
    ]);
  });

  test('everything of it is exported', async () => {
    const { entities, relations } = await get<{ entities: Item[]; relations: { type: string; evidence: unknown[] }[] }>(
      'export',
    );
    expect({
      entities: entities.length,
      relations: relations.length,
      evidence: relations.flatMap((one) => one.evidence),
    }).toEqual({ entities: 10, relations: 9, evidence: [] });
  });

  test('are changed by whoever has the token, kept on our side, and forgotten again', async () => {
    const { database } = await get<Mapped>('guest/mapping');
    const guess = database?.mapping ?? { kuajie: 1 as const, labels: {}, types: {} };
    const { Treaty: treaty = {} } = guess.labels;
    const changed: GuestMapping = {
      kuajie: 1,
      labels: { Treaty: { names: treaty.names, dated: true, date: 'signed_on', en: 'Pact' } },
      types: { SIGNED_BY: {} },
    };
    const stranger = await put(changed, 'another-token-altogether');
    const saved = await put(changed);
    const { lens } = await get<{ lens: string }>('network');
    const kept: unknown = JSON.parse(readFileSync(join(guest.folder, 'guest-mappings.json'), 'utf8'));
    const schema = await get<{ kinds: { kind: string; en: string }[] }>('schema');
    const again = await put(undefined);
    expect({
      ...{ stranger: stranger.status, saved: saved.status, origin: saved.body.database?.origin, lens, kept },
      called: schema.kinds.find(({ kind }) => kind === 'Treaty')?.en,
      untouched: saved.body.database?.mapping.labels['Country'],
      again: { origin: again.body.database?.origin, same: again.body.database?.mapping },
      back: (await get<{ lens: string }>('network')).lens,
    }).toEqual({
      ...{ stranger: 401, saved: 200, origin: 'page', lens: 'supply' },
      kept: { kuajie: 1, databases: { 'the tests': changed } },
      called: 'Pact',
      untouched: guess.labels['Country'],
      again: { origin: 'guess', same: guess },
      back: 'cross-border',
    });
  });

  test('a mapping with a slip is refused in words', async () => {
    const { status, body } = await put({ kuajie: 1, labels: { Treaty: { hubb: true } }, types: {} } as never);
    expect({ status, says: JSON.stringify(body) }).toEqual({
      status: 400,
      says: expect.stringContaining('hubb') as string,
    });
  });

  test('none of this is in the database', async () => {
    expect(await guest.all()).toEqual(guest.before);
  });
});
