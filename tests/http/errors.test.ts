import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ErrorReply } from '../../shared/contract/errors.ts';
import { describeEachEngine } from '../support/engines.ts';
import { openApi } from '../support/api.ts';

const clientFolder = fileURLToPath(new URL('../../client/public', import.meta.url));

describeEachEngine('the API refuses', (engine) => {
  const api = openApi(engine, { clientFolder });
  const { get } = api;

  describe('an address that does not exist', () => {
    const ask = async (path: string, headers: Record<string, string>, method = 'GET') => {
      const response = await fetch(api.server.url + path, { headers, method });
      const type = response.headers.get('content-type')?.split(';')[0];
      return { status: response.status, type, text: await response.text() };
    };
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

    test.each([
      ['/anything-else', './'],
      ['/a/b/c', './../../'],
      ['/apiary', './'],
    ])('is a page with a way back for a person: %s', async (path, back) => {
      const { status, type, text } = await ask(path, { ...browser, 'accept-language': 'zh-CN' });
      expect({
        status,
        type,
        leadsBack: text.includes(`<a href="${back}">回到图谱</a>`),
        inEnglish: text.includes('There is no such page'),
      }).toEqual({ status: 404, type: 'text/html', leadsBack: true, inEnglish: true });
      expect(text).toMatch(/<html lang="zh-CN">/);
    });

    test('is in English first where that is asked for', async () => {
      expect((await ask('/nothing', { ...browser, 'accept-language': 'en-GB' })).text).toMatch(/<html lang="en">/);
    });

    test.each([
      ['/api/nothing', browser, 'GET'],
      ['/api', browser, 'GET'],
      ['/API/nothing', browser, 'GET'],
      ['/nothing', { accept: 'application/json' }, 'GET'],
      ['/nothing', { accept: '*/*' }, 'GET'],
      ['/nothing', browser, 'POST'],
    ])('is an error in JSON for a program: %s %j %s', async (path, headers, method) => {
      const { status, type, text } = await ask(path, headers, method);
      const { error } = JSON.parse(text) as ErrorReply;
      expect({ status, type, code: error.code }).toEqual({ status: 404, type: 'application/json', code: 'not-found' });
    });
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
      expect({ status: reply.status, code: (reply.body as unknown as { error: { code: string } }).error.code }).toEqual(
        { status, code },
      );
    });

    test('a body that is no JSON', async () => {
      const { status, body } = await get('/api/relations-among', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{',
      });
      expect({ status, code: (body as unknown as { error: { code: string } }).error.code }).toEqual({
        status: 400,
        code: 'bad-request',
      });
    });

    test('a body that is no JSON by its type', async () => {
      const { status, body } = await get('/api/cypher', {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: '{"statement": "RETURN 1"}',
      });
      expect({ status, code: (body as unknown as { error: { code: string } }).error.code }).toEqual({
        status: 400,
        code: 'bad-request',
      });
    });

    test('a body whose lists lie in each other too deeply', async () => {
      const { status, body } = await get('/api/cypher', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"statement": "RETURN 1", "parameters": {"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      });
      expect({ status, code: (body as unknown as { error: { code: string } }).error.code }).toEqual({
        status: 413,
        code: 'too-large',
      });
    });

    test('a body that is too large', async () => {
      const { status, body } = await get('/api/relations-among', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ids: ['x'.repeat(2_000_000)] }),
      });
      expect({ status, code: (body as unknown as { error: { code: string } }).error.code }).toEqual({
        status: 413,
        code: 'too-large',
      });
    });
  });
});
