import { describe, expect, test } from 'vitest';
import { readSettings } from '../../server/cli/settings.ts';
import { describeEmbedded } from '../support/engines.ts';
import { openApi } from '../support/api.ts';

const origin = 'https://news.example';

describeEmbedded('who may frame the page', (engine) => {
  const framing = async (url: string) => {
    const { headers } = await fetch(url);
    const policy = headers.get('content-security-policy') ?? '';
    return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], headers.get('x-frame-options')];
  };

  describe('where origins are named', () => {
    const api = openApi(engine, { embedders: [origin] });

    test('their pages, what is asked for as a part of them, and nothing else of it', async () => {
      const { url } = api.server;
      expect({
        embedded: await framing(`${url}/?embed=1`),
        whole: await framing(`${url}/`),
        twice: await framing(`${url}/?embed=1&embed=2`),
      }).toEqual({ embedded: [origin, null], whole: ["'none'", 'DENY'], twice: ["'none'", 'DENY'] });
    });
  });

  describe('where none are', () => {
    const api = openApi(engine, { keep: true });

    test('nobody', async () => {
      expect(await framing(`${api.server.url}/?embed=1`)).toEqual(["'none'", 'DENY']);
    });
  });
});

test('origins are named with commas between; what is none is refused', () => {
  const read = (KUAJIE_EMBED_ORIGINS: string) => readSettings({ KUAJIE_EMBED_ORIGINS }).KUAJIE_EMBED_ORIGINS;
  expect({ two: read(`${origin}, http://localhost:8080`), none: read('') }).toEqual({
    two: [origin, 'http://localhost:8080'],
    none: [],
  });
  for (const wrong of ['*', "'self'", `${origin}/path`, 'news.example', 'javascript:alert(1)', `${origin}/`])
    expect(() => read(wrong)).toThrow('KUAJIE_EMBED_ORIGINS');
});
