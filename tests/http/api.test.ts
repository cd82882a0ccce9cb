import { expect, test } from 'vitest';
import * as exportRoutes from '../../shared/contract/export-routes.ts';
import { health as healthRoute } from '../../shared/contract/health-routes.ts';
import * as linkRoutes from '../../shared/contract/link-routes.ts';
import * as routes from '../../shared/contract/routes.ts';
import { describeEachEngine } from '../support/engines.ts';
import { openApi } from '../support/api.ts';

describeEachEngine('the API', (engine) => {
  const api = openApi(engine);
  const { get } = api;

  test('health tells the engine, the counts and the datasets', async () => {
    const { status, body } = await get('/api/health');
    const health = healthRoute.reply.parse(body);
    expect({
      status,
      name: health.engine.name,
      entities: health.counts.entities,
      documents: health.counts.documents,
      datasets: health.datasets.map(({ id }) => id),
    }).toEqual({ status: 200, name: engine.name, entities: 248, documents: 1, datasets: ['xianggan'] });
  });

  test('a database of our own has no mapping, and nobody without a token can make one', async () => {
    const json = { 'content-type': 'application/json' };
    const refused = await get('/api/guest/mapping', { method: 'PUT', headers: json, body: '{}' });
    expect({ read: (await get('/api/guest/mapping')).body, refused: refused.status }).toEqual({
      ...{ read: { mayChange: false }, refused: 401 },
    });
  });

  test('schema tells every kind in both languages with its count and properties', async () => {
    const schema = routes.schema.reply.parse((await get('/api/schema')).body);
    expect(schema.kinds.find(({ kind }) => kind === 'Alliance')).toMatchObject({
      zh: '联盟',
      en: 'Alliance',
      count: 6,
    });
    expect(schema.meetings).toContainEqual({ from: 'Company', type: 'INVESTED_IN', to: 'Company', count: 1 });
  });

  test('a lens names the documents that its relations come from', async () => {
    const network = routes.network.reply.parse((await get('/api/network')).body);
    expect(network.documents).toEqual([
      { id: 'xianggan:xianggan-2024', title: '湘赣奋楫谱新篇——我省推动湘赣边区域合作示范区建设取得新成效' },
    ]);
  });

  test('the first lens holds what joins two provinces, and no relation whose end is missing', async () => {
    const network = routes.network.reply.parse((await get('/api/network')).body);
    const ids = new Set<string>(network.entities.map(({ id }) => id));
    expect({
      lens: network.lens,
      endsAreThere: network.relations.every(({ source, target }) => ids.has(source) && ids.has(target)),
      pingjiang: ids.has('agreement:water-pingjiang'),
      tonggu: ids.has('agreement:water-tonggu'),
    }).toEqual({ lens: 'cross-border', endsAreThere: true, pingjiang: true, tonggu: false });
    expect(network.within['county:431026']?.map(({ name }) => name)).toEqual(['郴州市', '湖南省']);
  });

  test.each(['cross-border', 'agreements', 'alliances', 'companies', 'projects', 'all'])(
    'the lens %s holds something',
    async (lens) => {
      const network = routes.network.reply.parse((await get(`/api/network?lens=${lens}`)).body);
      expect({
        lens: network.lens,
        hasEntities: network.entities.length > 10,
        hasRelations: network.relations.length > 10,
        truncated: network.truncated,
      }).toEqual({ lens, hasEntities: true, hasRelations: true, truncated: false });
    },
  );

  test('export as json holds everything with evidence', async () => {
    const exported = exportRoutes.exportGraph.reply.parse((await get('/api/export')).body);
    const text = exported.documents[0]?.text ?? '';
    expect({ entities: exported.entities.length, documents: exported.documents.length }).toEqual({
      entities: 248,
      documents: 1,
    });
    expect(
      exported.relations.every(
        ({ evidence }) =>
          evidence.length > 0 &&
          evidence.every((one) => one.quote === '' || text.slice(one.start, one.end) === one.quote),
      ),
    ).toBe(true);
  });

  test('export as ndjson holds one thing a line, the same as json', async () => {
    const lines = (await (await fetch(`${api.server.url}/api/export?format=ndjson`)).text())
      .trim()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line) as object)[0]);
    const { entities, relations, documents } = exportRoutes.exportGraph.reply.parse((await get('/api/export')).body);
    const count = (name: string) => lines.filter((line) => line === name).length;
    expect({ entities: count('entity'), relations: count('relation'), documents: count('document') }).toEqual({
      entities: entities.length,
      relations: relations.length,
      documents: documents.length,
    });
  });

  test('an export is in the order of the ids, though relations are read by where they begin', async () => {
    const { entities, relations, documents } = exportRoutes.exportGraph.reply.parse((await get('/api/export')).body);
    const ids = [entities, relations, documents].map((all) => all.map(({ id }) => id));
    expect(ids).toEqual(ids.map((all) => [...all].sort((a, b) => Number(a > b) - Number(a < b))));
  });

  test('links, participations, the timeline and outlines keep their contract', async () => {
    const links = linkRoutes.links.reply.parse((await get('/api/links?via=agreement&crossBorder=true')).body);
    const { hubs, parties } = linkRoutes.participations.reply.parse((await get('/api/participations')).body);
    const { entries } = linkRoutes.timeline.reply.parse((await get('/api/timeline')).body);
    const { outlines } = linkRoutes.outlines.reply.parse((await get('/api/outlines')).body);
    expect({
      links: links.total,
      allCross: links.pairs.every(({ crossBorder }) => crossBorder),
      hubs: hubs.length,
      counties: parties.filter(({ kind }) => kind === 'County').length,
      ofDatasets: [
        ...new Set(parties.filter(({ level }) => level !== undefined).flatMap(({ datasets = [] }) => datasets)),
      ],
      dated: entries.filter(({ span }) => span !== undefined).length,
      entries: entries.length,
      outlines: outlines.map(({ licence, topology }) => [licence, topology.objects.counties.geometries.length]),
    }).toEqual({
      links: 7,
      allCross: true,
      hubs: 29,
      counties: 21,
      ofDatasets: ['xianggan'],
      dated: 12,
      entries: 77,
      outlines: [['MIT', 222]],
    });
  });

  test.each(['via=treaty', 'level=village', 'crossBorder=maybe', 'basis=rumour', 'from=23', 'place=nowhere'])(
    'links?%s is a bad request that says where',
    async (query) => {
      const { status, body } = await get(`/api/links?${query}`);
      const { message } = body['error'] as unknown as { message: string };
      const where = `query.${query.split('=')[0] ?? ''}`;
      expect({ status, saysWhere: message.startsWith(where) }).toEqual({ status: 400, saysWhere: true });
    },
  );

  test('openapi describes every route', async () => {
    const { body } = await get('/api/openapi.json');
    const { openapi, paths } = body as unknown as { openapi: string; paths: Record<string, unknown> };
    expect({ openapi, Object: Object.keys(paths).sort() }).toEqual({
      openapi: '3.1.0',
      Object: [
        '/api/about',
        '/api/alive',
        '/api/corrections',
        '/api/cypher',
        '/api/datasets',
        '/api/datasets/{id}',
        '/api/documents',
        '/api/documents/{id}',
        '/api/drafts',
        '/api/drafts/dataset',
        '/api/drafts/model',
        '/api/entities/{id}',
        '/api/entities/{id}/neighbours',
        '/api/export',
        '/api/guest/mapping',
        '/api/health',
        '/api/links',
        '/api/measures-among',
        '/api/mentions-among',
        '/api/network',
        '/api/outlines',
        '/api/participations',
        '/api/paths',
        '/api/relations-among',
        '/api/same',
        '/api/schema',
        '/api/search',
        '/api/sentences',
        '/api/supply-chain/{id}',
        '/api/timeline',
        '/api/views',
        '/api/views/{id}',
      ],
    });
  });

  test('answers carry a strict policy, a request id, and are compressed', async () => {
    const { headers } = await get('/api/schema', { headers: { 'accept-encoding': 'gzip', 'x-request-id': 'test-1' } });
    expect({
      ownScripts: headers.get('content-security-policy')?.includes("script-src 'self'"),
      unsafe: headers.get('content-security-policy')?.includes('unsafe'),
      requestId: headers.get('x-request-id'),
      encoding: headers.get('content-encoding'),
      poweredBy: headers.get('x-powered-by'),
    }).toEqual({ ownScripts: true, unsafe: false, requestId: 'test-1', encoding: 'gzip', poweredBy: null });
  });

  test('one JSON line is logged a request, with its id', async () => {
    await get('/api/search?q=x', { headers: { 'x-request-id': 'logged-1' } });
    const lines = api.server.logged.filter((line) => JSON.stringify(line).includes('logged-1'));
    expect(
      lines.map(({ req, res }) => [(req as { path: string }).path, (res as { statusCode: number }).statusCode]),
    ).toEqual([['/api/search', 200]]);
  });

  test('a client that goes away leaves the server answering', async () => {
    const gone = Array.from({ length: 20 }, () => {
      const controller = new AbortController();
      const asked = fetch(`${api.server.url}/api/network?lens=all`, { signal: controller.signal }).catch(
        () => undefined,
      );
      setTimeout(() => {
        controller.abort();
      }, 2);
      return asked;
    });
    await Promise.all(gone);
    expect((await get('/api/health')).status).toBe(200);
  });
});
