import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeEachEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

describeEachEngine('the API refuses', (engine) => {
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

  describe('errors have a code and say what was wanted', () => {
    test.each([
      ['/api/entities/county:000000', 404, 'not-found'],
      ['/api/entities/no-key', 400, 'bad-request'],
      ['/api/entities/county:000000/neighbours', 404, 'not-found'],
      ['/api/entities/county:431026/neighbours?after=nonsense', 400, 'bad-request'],
      ['/api/documents/none', 404, 'not-found'],
      ['/api/network?lens=hairball', 400, 'bad-request'],
      ['/api/search?q=', 400, 'bad-request'],
      ['/api/search?q=a&limit=100000', 400, 'bad-request'],
      ['/api/export?format=docx', 400, 'bad-request'],
      ['/api/nothing', 404, 'not-found'],
      ['/api/entities/%E0%A4%A', 400, 'bad-request'],
    ])('%s', async (path, status, code) => {
      const reply = await get(path);
      expect([reply.status, (reply.body as unknown as { error: { code: string } }).error.code]).toEqual([status, code]);
    });

    test('a body that is no JSON', async () => {
      const { status, body } = await get('/api/relations-among', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{',
      });
      expect([status, (body as unknown as { error: { code: string } }).error.code]).toEqual([400, 'bad-request']);
    });

    test('a body that is no JSON by its type', async () => {
      const { status, body } = await get('/api/cypher', {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: '{"statement": "RETURN 1"}',
      });
      expect([status, (body as unknown as { error: { code: string } }).error.code]).toEqual([400, 'bad-request']);
    });

    test('a body whose lists lie in each other too deeply', async () => {
      const { status, body } = await get('/api/cypher', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"statement": "RETURN 1", "parameters": {"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      });
      expect([status, (body as unknown as { error: { code: string } }).error.code]).toEqual([413, 'too-large']);
    });

    test('a body that is too large', async () => {
      const { status, body } = await get('/api/relations-among', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ids: ['x'.repeat(2_000_000)] }),
      });
      expect([status, (body as unknown as { error: { code: string } }).error.code]).toEqual([413, 'too-large']);
    });
  });
});
