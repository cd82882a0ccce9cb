import { expect, test } from 'vitest';
import { about } from '../../shared/contract/dataset-routes.ts';
import { openApi } from '../support/api.ts';
import { describeEachEngine } from '../support/engines.ts';

describeEachEngine('what the datasets are', (engine) => {
  const api = openApi(engine);

  test('is told with documents, licence, and how the relations are known, which add up', async () => {
    const { body } = await api.get('/api/about');
    const { datasets } = about.reply.parse(body);
    expect(
      datasets.map(({ id, title, description = '', licences, documents, references, bases, drawn }) => ({
        ...{ id, title, licences: licences.map(({ name }) => name), references: references.map((one) => one.id) },
        ...{ isDescribed: description.includes('湘赣边'), stated: (bases.stated ?? 0) > 100 },
        documents: documents.map((one) => ({ id: one.id, title: one.title.slice(0, 6), date: one.date })),
        adds: Object.values(bases).reduce((sum, many) => sum + many, 0) === drawn.relations,
      })),
    ).toEqual([
      {
        ...{ id: 'xianggan', title: '湘赣边区域合作示范区', licences: ['CC-BY-4.0'], references: ['gbt2260'] },
        ...{ isDescribed: true, stated: true, adds: true },
        documents: [{ id: 'xianggan:xianggan-2024', title: '湘赣奋楫谱新', date: '2024?' }],
      },
    ]);
  });
});
