import { beforeEach, expect, test } from 'vitest';
import type { Entity, EntityId } from '../../shared/graph.ts';
import type { Outlines } from '../../shared/outlines.ts';
import type { Dataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readProgramOutlines, readProgramPoints } from '../../server/dataset/program-outlines.ts';
import { nameReader } from '../../server/graph/names.ts';
import { readOutlines } from '../../server/graph/places/outlines.ts';
import { searchEntities } from '../../server/graph/search.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { withEmptyStores } from '../support/empty-stores.ts';
import { describeEachEngine } from '../support/engines.ts';
import { readFirstDataset, readTreaties } from '../support/first-dataset.ts';

const look = { zh: '国', en: 'Country', sentence: 'A country.', icon: 'tag', shape: 'ellipse', color: 'place' };

/** Countries by their ISO 3166 numbers, three of which begin alike. */
const countries: Dataset = {
  ...{ id: 'treaties', title: 'Treaties', version: '1', hash: 'treaties', relations: [], types: {} },
  vocabulary: { kinds: { Province: look }, relations: {}, domains: {} },
  coding: 'ISO 3166',
  outlines: [outlinesOf('ISO 3166', ['300', '304'])],
  entities: [place('province:300', 'Greece'), place('province:304', 'Greenland'), place('province:308', 'Grenada')],
};

function place(id: string, name: string): Entity {
  return { id: id as EntityId, kind: id.startsWith('county') ? 'County' : 'Province', name, aliases: [] };
}

/** A square for each code. */
function outlinesOf(coding: Outlines['coding'], codes: readonly string[]): Outlines {
  const arcs = codes.map((_, at) => [
    [at, 0],
    [at + 1, 0],
    [at + 1, 1],
    [at, 0],
  ]);
  const geometries = codes.map((adcode, at) => ({
    type: 'Polygon' as const,
    arcs: [[at]],
    properties: { adcode, name: adcode, city: '', province: '', lon: at + 0.5, lat: 0.5 },
  }));
  return {
    ...{ title: coding, source: 'here', licence: 'CC0-1.0', coding },
    topology: { type: 'Topology', arcs, objects: { counties: { type: 'GeometryCollection', geometries } } },
  };
}

describeEachEngine('outlines', (engine) => {
  let store: GraphStore;
  let own: Outlines[];
  withEmptyStores(engine, (empty) => (store = empty));
  beforeEach(async () => {
    own = await readProgramOutlines();
  });

  test('are joined by whole codes, and a place that fits none has none', async () => {
    await loadDataset(store, countries);
    const { outlines, places } = await readOutlines(store, { outlines: own });
    expect({ outlines: outlines.map(({ title }) => title), places }).toEqual({
      outlines: ['ISO 3166'],
      places: { 'province:300': ['0 300'], 'province:304': ['0 304'] },
    });
  });

  test('of the world are joined by each form of a country’s code, in small letters too', async () => {
    const entities = ['GRC', 'gr', '300', 'XYZ', 'GR-A', '30'].map((code) => place(`province:${code}`, code));
    await loadDataset(store, { ...countries, outlines: [], entities });
    const { outlines, places } = await readOutlines(store, { outlines: own });
    expect({ coding: outlines.map(({ coding }) => coding), places }).toEqual({
      coding: ['ISO 3166'],
      places: { 'province:GRC': ['0 GRC'], 'province:gr': ['0 GRC'], 'province:300': ['0 GRC'] },
    });
  });

  test('are joined by the column of a code where the dataset declares one', async () => {
    await loadDataset(store, await readTreaties());
    const { outlines, places, points } = await readOutlines(store, { outlines: own });
    expect({
      files: outlines.length,
      empire: places['power:british-empire'],
      britain: places['power:great-britain'],
      powers: Object.keys(places).length,
      points,
    }).toEqual({ files: 1, empire: ['0 GBR'], britain: undefined, powers: 9, points: {} });
  });

  test('of the world are the ground of places that have coordinates alone', async () => {
    const placed = (id: string, name: string, lon: number, lat: number) => ({ ...place(id, name), lon, lat });
    await loadDataset(store, {
      ...{ ...countries, coding: 'own', outlines: [], types: { lon: 'number', lat: 'number' } },
      placeColumns: { lon: 'lon', lat: 'lat' },
      entities: [placed('province:a', 'Ayacucho', -74.22, -13.16), place('province:b', 'Borduria')],
    });
    const { outlines, places, points } = await readOutlines(store, { outlines: own });
    expect({ frames: outlines.map(({ frame }) => frame), places, points }).toEqual({
      ...{ frames: ['places'], places: {} },
      points: { 'province:a': [-74.22, -13.16] },
    });
  });

  test('are left for points where most places of a dataset have none, and codes of China tell where they are', async () => {
    const entities = ['440306', '510107', '431026', '999999'].map((code) => place(`province:${code}`, code));
    await loadDataset(store, { ...countries, coding: 'GB/T 2260', outlines: [], entities });
    const known = await readProgramPoints();
    const { outlines, places, points, pointSources } = await readOutlines(store, { outlines: own, points: known });
    expect({ frames: outlines.map(({ frame }) => frame), places, points, pointSources }).toEqual({
      ...{ frames: [undefined, 'places'], places: { 'province:431026': ['0 431026'] } },
      points: { 'province:440306': expect.any(Array) as unknown, 'province:510107': expect.any(Array) as unknown },
      pointSources: known.map(({ title, source, licence }) => ({ title, source, licence })),
    });
  });

  test('of two provinces are not drawn for the places of others', async () => {
    await loadDataset(store, { ...countries, coding: 'own', outlines: [] });
    expect(await readOutlines(store, { outlines: own })).toEqual({ outlines: [], places: {}, points: {} });
  });

  test('of one system mean nothing to the codes of another, nor do the names that places had', async () => {
    const products = {
      ...countries,
      coding: 'own' as const,
      outlines: [],
      entities: [place('county:431026', 'Screw')],
    };
    await loadDataset(store, products);
    const [first] =
      own[0]?.topology.objects.counties.geometries.filter(({ properties }) => properties.formerName) ?? [];
    const former = String(first?.properties.formerName);
    const found = await searchEntities(store, nameReader(own), { q: former, limit: 5, kind: undefined });
    expect({
      places: (await readOutlines(store, { outlines: own })).places,
      results: found.results.map(({ name }) => name),
    }).toEqual({ places: {}, results: [] });
  });

  test('make up counties, cities and provinces of the first dataset', async () => {
    await loadDataset(store, await readFirstDataset());
    const { places } = await readOutlines(store, { outlines: own });
    const all = own.flatMap(({ topology }) => topology.objects.counties.geometries);
    const ofHunan = all.filter(({ properties }) => properties.adcode.startsWith('43')).length;
    expect({
      county: places['county:431026'],
      city: places['city:431000']?.every((key) => key.startsWith('0 4310')),
      province: places['province:430000']?.length,
    }).toEqual({ county: ['0 431026'], city: true, province: ofHunan });
  });
});
