import { afterAll, beforeAll, expect, test } from 'vitest';
import * as linkRoutes from '../../shared/contract/link-routes.ts';
import * as searchRoutes from '../../shared/contract/search-routes.ts';
import * as routes from '../../shared/contract/routes.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

describeEachEngine('the API', (engine) => {
  let server: RunningServer;
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(server.url + path, init);
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, never>,
    };
  };
  beforeAll(async () => {
    server = await startServer(engine);
  });
  afterAll(async () => {
    await server.close();
  });

  test('health tells the engine, the counts and the datasets', async () => {
    const { status, body } = await get('/api/health');
    const health = routes.health.reply.parse(body);
    expect([
      status,
      health.engine.name,
      health.counts.entities,
      health.counts.documents,
      health.datasets.map(({ id }) => id),
    ]).toEqual([200, engine.name, 248, 1, ['xianggan']]);
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
    expect([
      network.lens,
      network.relations.every(({ source, target }) => ids.has(source) && ids.has(target)),
      ids.has('agreement:water-pingjiang'),
      ids.has('agreement:water-tonggu'),
    ]).toEqual(['cross-border', true, true, false]);
    expect(network.within['county:431026']?.map(({ name }) => name)).toEqual(['郴州市', '湖南省']);
  });

  test.each(['cross-border', 'agreements', 'alliances', 'companies', 'projects', 'all'])(
    'the lens %s holds something',
    async (lens) => {
      const network = routes.network.reply.parse((await get(`/api/network?lens=${lens}`)).body);
      expect([network.lens, network.entities.length > 10, network.relations.length > 10, network.truncated]).toEqual([
        lens,
        true,
        true,
        false,
      ]);
    },
  );

  test('search finds a Chinese substring, an alias and an id, exact names first', async () => {
    const names = async (q: string) =>
      searchRoutes.search.reply
        .parse((await get(`/api/search?q=${encodeURIComponent(q)}`)).body)
        .results.map(({ id, match }) => [id, match.field]);
    expect((await names('汝')).map(([id]) => id)).toContain('county:431026');
    expect((await names('汝城'))[0]).toEqual(['county:431026', 'alias']);
    expect((await names('rucheng'))[0]).toEqual(['county:431026', 'alias']);
    expect((await names('赣湘护鸟红色联盟'))[0]).toEqual(['alliance:huniao', 'alias']);
    expect((await names('431026'))[0]).toEqual(['county:431026', 'id']);
    expect((await names('萍乡市'))[0]).toEqual(['city:360300', 'name']);
  });

  test('a search result shows its place chain, and a cut list its true total', async () => {
    const { results, total, truncated } = searchRoutes.search.reply.parse(
      (await get(`/api/search?q=${encodeURIComponent('市')}&kind=City&limit=2`)).body,
    );
    expect([results.length, total, truncated, results[0]?.within.length]).toEqual([2, 11, true, 1]);
  });

  test('two names find the relations between them, in either order, and a third word the kind of relation', async () => {
    const found = async (q: string) => {
      const { relations, ends } = searchRoutes.search.reply.parse(
        (await get(`/api/search?q=${encodeURIComponent(q)}`)).body,
      );
      return [
        relations.map(({ source, relation, target }) => [source.name, relation.type, target.name]),
        ends?.map(({ name }) => name),
      ];
    };
    const invested = ['浏阳盐津铺子食品股份有限公司', 'INVESTED_IN', '江西盐津铺子食品股份有限公司'];
    expect(await found('浏阳盐津 江西盐津')).toEqual([
      [invested],
      ['浏阳盐津铺子食品股份有限公司', '江西盐津铺子食品股份有限公司'],
    ]);
    expect((await found('江西盐津 投资 浏阳盐津'))[0]).toEqual([invested]);
    expect((await found('江西盐津 签署 浏阳盐津'))[0]).toEqual([]);
    expect((await found('chang sha'))[0]).toEqual([]);
  });

  test('sentences hold all the words, which are marked; traditional characters are found as simplified ones', async () => {
    const ask = async (q: string) =>
      searchRoutes.sentences.reply.parse((await get(`/api/sentences?q=${encodeURIComponent(q)}`)).body);
    const { sentences, total, truncated } = await ask('修水縣 醫療');
    const [first] = sentences;
    const document = routes.document.reply.parse((await get('/api/documents/xianggan-2024')).body);
    expect([
      total,
      truncated,
      first?.text,
      first?.marks.map(([start, end]) => first.text.slice(start, end)),
      document.text.slice(first?.start, first?.end) === first?.text,
    ]).toEqual([
      1,
      false,
      '公共服务方面,2022年5月,修水县与平江县签订了医疗保障服务一体化建设方面合作协议,正式启动医疗保障领域互联互通互办互认合作模式。',
      ['修水县', '医疗', '医疗'],
      true,
    ]);
    expect((await ask('没有这样的话')).total).toBe(0);
    expect(await ask('的')).toMatchObject({ truncated: true });
  });

  test('an entity has its places, measures with sentences, and counts by type, direction and kind', async () => {
    const { entity, within, measures, neighbourCounts, evidence } = routes.entity.reply.parse(
      (await get('/api/entities/project:cold-chain')).body,
    );
    expect([entity.name, within.map(({ name }) => name), evidence.length]).toEqual([
      '江西供销(修水)冷链物流园',
      ['修水县', '九江市', '江西省'],
      1,
    ]);
    expect(measures.find(({ name }) => name === '总投资')).toMatchObject({ value: 15.4, unit: '亿元', together: [] });
    expect(neighbourCounts).toContainEqual({ type: 'BUILDS', direction: 'in', kind: 'County', count: 1 });
  });

  test('a measure that is stated about several names the others', async () => {
    const { measures } = routes.entity.reply.parse((await get('/api/entities/county:360830')).body);
    expect(measures.find(({ name }) => name === '园区年产值')?.together).toEqual(
      ['井冈山市', '永新县', '遂川县'].sort(),
    );
  });

  test('pages of neighbours bring something new each until all have come, and the limit counts neighbours', async () => {
    const seen: string[] = [];
    let after = '';
    let total = 0;
    for (let page = 0; page < 20; page += 1) {
      const reply = routes.neighbours.reply.parse(
        (await get(`/api/entities/city:360300/neighbours?limit=7${after}`)).body,
      );
      expect(reply.entities.length).toBeLessThanOrEqual(7);
      seen.push(...reply.entities.map(({ id }) => id));
      total = reply.total;
      if (reply.next === undefined) break;
      after = `&after=${reply.next}`;
    }
    expect([new Set(seen).size, seen.length]).toEqual([total, total]);
  });

  test('neighbours can be narrowed by type, kind and direction', async () => {
    const reply = routes.neighbours.reply.parse(
      (await get('/api/entities/county:431026/neighbours?types=SIGNED&direction=out')).body,
    );
    expect(reply.entities.map(({ id }) => id).sort()).toEqual([
      'agreement:kuasheng-ganzhou',
      'agreement:nanling-cluster',
    ]);
    const none = routes.neighbours.reply.parse(
      (await get('/api/entities/county:431026/neighbours?types=SIGNED&direction=in')).body,
    );
    expect([none.entities, none.total]).toEqual([[], 0]);
  });

  test('relations among entities are those between them alone', async () => {
    const { body } = await get('/api/relations-among', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: ['county:360424', 'county:430626', 'agreement:air-pingjiang'] }),
    });
    const { relations, total } = routes.relationsAmong.reply.parse(body);
    expect([relations.map(({ source, type, target }) => `${source} ${type} ${target}`).sort(), total]).toEqual([
      ['county:360424 SIGNED agreement:air-pingjiang', 'county:430626 SIGNED agreement:air-pingjiang'],
      2,
    ]);
  });

  test('a document has its text, and every span in it is where it says', async () => {
    const { text, spans, language } = routes.document.reply.parse(
      (await get('/api/documents/document:xianggan-2024')).body,
    );
    expect([
      language,
      text.length,
      spans.length > 400,
      spans.every(({ start, end }) => end > start && end <= text.length),
    ]).toEqual(['zh', 5038, true, true]);
  });

  test('export as json holds everything with evidence', async () => {
    const exported = routes.exportGraph.reply.parse((await get('/api/export')).body);
    const text = exported.documents[0]?.text ?? '';
    expect([exported.entities.length, exported.documents.length]).toEqual([248, 1]);
    expect(
      exported.relations.every(
        ({ evidence }) =>
          evidence.length > 0 &&
          evidence.every((one) => one.quote === '' || text.slice(one.start, one.end) === one.quote),
      ),
    ).toBe(true);
  });

  test('export as ndjson holds one thing a line, the same as json', async () => {
    const lines = (await (await fetch(`${server.url}/api/export?format=ndjson`)).text())
      .trim()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line) as object)[0]);
    const { entities, relations, documents } = routes.exportGraph.reply.parse((await get('/api/export')).body);
    const count = (name: string) => lines.filter((line) => line === name).length;
    expect([count('entity'), count('relation'), count('document')]).toEqual([
      entities.length,
      relations.length,
      documents.length,
    ]);
  });

  test('links, participations, the timeline and outlines keep their contract', async () => {
    const links = linkRoutes.links.reply.parse((await get('/api/links?via=agreement&crossBorder=true')).body);
    const { hubs, parties } = linkRoutes.participations.reply.parse((await get('/api/participations')).body);
    const { entries } = linkRoutes.timeline.reply.parse((await get('/api/timeline')).body);
    const { outlines } = linkRoutes.outlines.reply.parse((await get('/api/outlines')).body);
    expect([
      links.total,
      links.pairs.every(({ crossBorder }) => crossBorder),
      hubs.length,
      parties.filter(({ kind }) => kind === 'County').length,
      entries.filter(({ span }) => span !== undefined).length,
      entries.length,
      outlines.map(({ licence, topology }) => [licence, topology.objects.counties.geometries.length]),
    ]).toEqual([7, true, 29, 21, 12, 77, [['MIT', 222]]]);
  });

  test.each(['via=treaty', 'level=village', 'crossBorder=maybe', 'basis=rumour', 'from=23', 'place=nowhere'])(
    'links?%s is a bad request that says where',
    async (query) => {
      const { status, body } = await get(`/api/links?${query}`);
      expect([status, (body['error'] as unknown as { message: string }).message]).toEqual([
        400,
        expect.stringMatching(new RegExp(`^query\\.${query.split('=')[0] ?? ''}`)),
      ]);
    },
  );

  test('openapi describes every route', async () => {
    const { body } = await get('/api/openapi.json');
    const { openapi, paths } = body as unknown as { openapi: string; paths: Record<string, unknown> };
    expect([openapi, Object.keys(paths).sort()]).toEqual([
      '3.1.0',
      [
        '/api/cypher',
        '/api/documents/{id}',
        '/api/entities/{id}',
        '/api/entities/{id}/neighbours',
        '/api/export',
        '/api/health',
        '/api/links',
        '/api/network',
        '/api/outlines',
        '/api/participations',
        '/api/paths',
        '/api/relations-among',
        '/api/schema',
        '/api/search',
        '/api/sentences',
        '/api/supply-chain/{id}',
        '/api/timeline',
      ],
    ]);
  });

  test('answers carry a strict policy, a request id, and are compressed', async () => {
    const { headers } = await get('/api/schema', { headers: { 'accept-encoding': 'gzip', 'x-request-id': 'test-1' } });
    expect([
      headers.get('content-security-policy')?.includes("script-src 'self'"),
      headers.get('content-security-policy')?.includes('unsafe'),
      headers.get('x-request-id'),
      headers.get('content-encoding'),
      headers.get('x-powered-by'),
    ]).toEqual([true, false, 'test-1', 'gzip', null]);
  });

  test('one JSON line is logged a request, with its id', async () => {
    await get('/api/search?q=x', { headers: { 'x-request-id': 'logged-1' } });
    const lines = server.logged.filter((line) => JSON.stringify(line).includes('logged-1'));
    expect(
      lines.map(({ req, res }) => [(req as { url: string }).url, (res as { statusCode: number }).statusCode]),
    ).toEqual([['/api/search?q=x', 200]]);
  });

  test('a client that goes away leaves the server answering', async () => {
    const gone = Array.from({ length: 20 }, () => {
      const controller = new AbortController();
      const asked = fetch(`${server.url}/api/network?lens=all`, { signal: controller.signal }).catch(() => undefined);
      setTimeout(() => {
        controller.abort();
      }, 2);
      return asked;
    });
    await Promise.all(gone);
    expect((await get('/api/health')).status).toBe(200);
  });
});
