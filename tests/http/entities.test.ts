import { expect, test } from 'vitest';
import { bases } from '../../shared/graph.ts';
import * as among from '../../shared/contract/among-routes.ts';
import * as routes from '../../shared/contract/routes.ts';
import { describeEachEngine } from '../support/engines.ts';
import { openApi } from '../support/api.ts';

describeEachEngine('the API of entities and documents', (engine) => {
  const api = openApi(engine);
  const { get } = api;

  test('an entity has its places, measures with sentences, and counts by type, direction and kind', async () => {
    const { entity, within, measures, neighbourCounts, evidence } = routes.entity.reply.parse(
      (await get('/api/entities/project:cold-chain')).body,
    );
    expect({ name: entity.name, within: within.map(({ name }) => name), evidence: evidence.length }).toEqual({
      name: '江西供销(修水)冷链物流园',
      within: ['修水县', '九江市', '江西省'],
      evidence: 1,
    });
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
    expect({ different: new Set(seen).size, all: seen.length }).toEqual({ different: total, all: total });
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
    expect({ entities: none.entities, total: none.total }).toEqual({ entities: [], total: 0 });
  });

  test('neighbours come with the strongest basis first where that is asked for, each once, page by page', async () => {
    const order: string[] = [];
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 20; page += 1) {
      const { entities, relations, next } = routes.neighbours.reply.parse(
        (await get(`/api/entities/city:360300/neighbours?order=strongest&limit=9${after}`)).body,
      );
      seen.push(...entities.map(({ id }) => id));
      for (const { id } of entities) {
        const own = relations.filter(({ source, target }) => source === id || target === id);
        const strongest = bases.findIndex((basis) => own.some((one) => one.basis === basis));
        order.push(`${strongest}`);
      }
      if (next === undefined) break;
      after = `&after=${next}`;
    }
    expect({ order, each: new Set(seen).size }).toEqual({ order: [...order].sort(), each: seen.length });
    expect(new Set(order).size).toBeGreaterThan(1);
  });

  test('the numbers of several entities are those that are stated about each alone', async () => {
    const { body } = await get('/api/measures-among', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: ['project:cold-chain', 'county:360830'] }),
    });
    const { measures } = among.measuresAmong.reply.parse(body);
    expect({
      investment: measures.find(({ name }) => name === '总投资'),
      together: measures.filter(({ name }) => name === '园区年产值'),
    }).toEqual({
      investment: { entity: 'project:cold-chain', name: '总投资', unit: '亿元', value: 15.4, datasets: ['xianggan'] },
      together: [],
    });
  });

  test('the places at which documents name several entities are told of each', async () => {
    const { body } = await get('/api/mentions-among', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: ['county:431026', 'project:xiuping', 'county:none'] }),
    });
    const { mentions } = among.mentionsAmong.reply.parse(body);
    const own = (id: string) => mentions.find(({ entity }) => entity === id)?.evidence ?? [];
    expect({
      of: mentions.map(({ entity }) => entity).sort(),
      isNamed: own('county:431026').every(({ quote }) => quote.includes('汝城')),
    }).toEqual({ of: ['county:431026', 'project:xiuping'], isNamed: true });
  });

  test('relations among entities are those between them alone', async () => {
    const { body } = await get('/api/relations-among', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: ['county:360424', 'county:430626', 'agreement:air-pingjiang'] }),
    });
    const { relations, total } = among.relationsAmong.reply.parse(body);
    expect({
      relations: relations.map(({ source, type, target }) => `${source} ${type} ${target}`).sort(),
      total,
    }).toEqual({
      relations: ['county:360424 SIGNED agreement:air-pingjiang', 'county:430626 SIGNED agreement:air-pingjiang'],
      total: 2,
    });
  });

  test('documents are described without their texts; what is none is left out', async () => {
    const { body } = await get('/api/documents', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: ['xianggan:xianggan-2024', 'document:xianggan:xianggan-2024', 'xianggan:gbt2260'] }),
    });
    const { documents } = routes.documents.reply.parse(body);
    expect(documents.map(({ note, ...one }) => ({ ...one, hasNote: note !== undefined }))).toEqual([
      {
        ...{ id: 'xianggan:xianggan-2024', date: '2024?', language: 'zh', hasNote: true },
        title: '湘赣奋楫谱新篇——我省推动湘赣边区域合作示范区建设取得新成效',
      },
    ]);
  });

  test('a document has its text, and every span in it is where it says', async () => {
    const { text, spans, language } = routes.document.reply.parse(
      (await get('/api/documents/document:xianggan-2024')).body,
    );
    expect({
      language,
      length: text.length,
      hasManySpans: spans.length > 400,
      spansAreInside: spans.every(({ start, end }) => end > start && end <= text.length),
    }).toEqual({ language: 'zh', length: 5038, hasManySpans: true, spansAreInside: true });
  });
});
