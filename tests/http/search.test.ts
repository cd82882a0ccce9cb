import { expect, test } from 'vitest';
import * as searchRoutes from '../../shared/contract/search-routes.ts';
import * as routes from '../../shared/contract/routes.ts';
import { describeEachEngine } from '../support/engines.ts';
import { openApi } from '../support/api.ts';

describeEachEngine('the API of search', (engine) => {
  const api = openApi(engine);
  const { get } = api;

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

  test('the word for a level beside the name of a place is no name of another', async () => {
    const found = async (q: string) => {
      const { results, ends, relations } = searchRoutes.search.reply.parse(
        (await get(`/api/search?q=${encodeURIComponent(q)}`)).body,
      );
      return { first: results[0]?.name, ends, relations: relations.length };
    };
    expect(await Promise.all(['Rucheng County', 'county rucheng', 'Ganzhou City', 'Liling City'].map(found))).toEqual(
      ['汝城县', '汝城县', '赣州市', '醴陵市'].map((first) => ({ first, ends: undefined, relations: 0 })),
    );
    // Other kinds are words that relations may be asked by.
    expect((await found('agreement xiushui')).relations).toBeGreaterThan(0);
  });

  test('a search result shows its place chain, and a cut list its true total', async () => {
    const { results, total, truncated } = searchRoutes.search.reply.parse(
      (await get(`/api/search?q=${encodeURIComponent('市')}&kind=City&limit=2`)).body,
    );
    expect({ results: results.length, total, truncated, within: results[0]?.within.length }).toEqual({
      results: 2,
      total: 11,
      truncated: true,
      within: 1,
    });
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
    expect({
      total,
      truncated,
      text: first?.text,
      marks: first?.marks.map(([start, end]) => first.text.slice(start, end)),
      standsThere: document.text.slice(first?.start, first?.end) === first?.text,
    }).toEqual({
      total: 1,
      truncated: false,
      text: '公共服务方面,2022年5月,修水县与平江县签订了医疗保障服务一体化建设方面合作协议,正式启动医疗保障领域互联互通互办互认合作模式。',
      marks: ['修水县', '医疗', '医疗'],
      standsThere: true,
    });
    expect((await ask('没有这样的话')).total).toBe(0);
    expect(await ask('的')).toMatchObject({ truncated: true });
  });

  test.each(['平江县和修水县', '平江县、修水县', '平江县与修水县', '平江县-修水县', '平江县 修水县'])(
    '%s are two names',
    async (q) => {
      const { ends } = searchRoutes.search.reply.parse((await get(`/api/search?q=${encodeURIComponent(q)}`)).body);
      expect(ends?.map(({ id }) => id)).toEqual(['county:430626', 'county:360424']);
    },
  );
});
