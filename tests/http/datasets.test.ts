import { describe, expect, test } from 'vitest';
import { describeEachEngine } from '../support/engines.ts';
import { openApi } from '../support/api.ts';

const adminToken = 'a-token-of-the-tests';

describeEachEngine('datasets over HTTP', (engine) => {
  describe('without a token of the server', () => {
    const api = openApi(engine);

    test('are listed with how much each holds, and cannot be changed', async () => {
      const { body } = await api.get('/api/datasets');
      expect(body).toEqual({
        datasets: [
          {
            ...{ id: 'xianggan', title: '湘赣边区域合作示范区', version: '1.0.0', entities: 248, relations: 610 },
            drawn: { entities: 203, relations: 361 },
          },
        ],
        mayChange: false,
      });
    });

    test('are not removed, and what to do is said', async () => {
      const { status, body } = await api.get('/api/datasets/xianggan', {
        method: 'DELETE',
        headers: { authorization: `Bearer ${adminToken}` },
      });
      expect({ status, body }).toMatchObject({
        status: 401,
        body: { error: { code: 'unauthorized', message: expect.stringContaining('KUAJIE_ADMIN_TOKEN') as unknown } },
      });
    });
  });

  describe('with a token', () => {
    const api = openApi(engine, { adminToken });
    const remove = (id: string, token = adminToken) =>
      api.get(`/api/datasets/${id}`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });

    test('are removed by who has it, and by nobody else', async () => {
      const refused = [await remove('xianggan', ''), await remove('xianggan', `${adminToken}x`)];
      const unknown = await remove('nowhere');
      const removed = await remove('xianggan');
      const left = await api.get('/api/datasets');
      expect({
        refused: refused.map(({ status }) => status),
        unknown: unknown.status,
        removed,
        left: left.body,
      }).toMatchObject({
        refused: [401, 401],
        unknown: 404,
        removed: { status: 200, body: { id: 'xianggan', title: '湘赣边区域合作示范区' } },
        left: { datasets: [], mayChange: true },
      });
    });
  });
});
