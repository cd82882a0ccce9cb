import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { clientFolder } from '../../server/cli/build-client.ts';
import { digestOf, keyIn } from '../../server/http/keys.ts';
import { openApi } from '../support/api.ts';
import { describeEmbedded } from '../support/engines.ts';
import { token } from '../support/treaties-table.ts';
import { type Attempt, targetAt } from './attack-list/attempt.ts';
import { endless, prototypes, strangers, uploads } from './attack-list/through-data.ts';
import { cypher, paths, smuggling } from './attack-list/through-requests.ts';

const rooms: [string, Attempt[]][] = [
  ['through Cypher', cypher],
  ['through paths', paths],
  ['through what two programs read differently', smuggling],
  ['through names of JavaScript', prototypes],
  ['through words without end', endless],
  ['through files', uploads],
  ['as somebody else', strangers],
];

/** Answers that the list tells in words. */
const inWords: Readonly<Record<string, string>> = {
  '200': '200, as for any other word',
  '': 'nothing, and the connection is closed',
  'a plan': 'a plan as for any other name',
};

test('all attempts stand in the list with their answers, which has those of other tests too', () => {
  const list = readFileSync(new URL('../../docs/operations/attacks.md', import.meta.url), 'utf8');
  const rows = [...list.matchAll(/^\| \d+ +\| (.+?) +\| (.+?) +\|/gm)].map(([, name, answer]) => [name, answer]);
  const told = rooms.flatMap(([, attempts]) =>
    attempts.map(([name, , answer]) => [name, inWords[String(answer)] ?? `\`${String(answer)}\``]),
  );
  expect(rows.slice(0, -24)).toEqual(told);
});

describeEmbedded('is refused, or does nothing:', (engine) => {
  const api = openApi(engine, { adminToken: token, clientFolder });
  afterEach(() => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  describe.each(rooms)('%s', (_, attempts) => {
    test.each(attempts)('%s', async (_name, act, answer) => {
      expect(await act(targetAt(api.server.url))).toEqual(answer);
    });
  });

  test('after all of them nothing is changed, and no file was written elsewhere', async () => {
    const { body } = await api.get('/api/health');
    const { body: views } = await api.get('/api/views');
    expect({
      ...{ entities: (body['counts'] as unknown as { entities: number }).entities, views: views['total'] },
      isWritten: existsSync('/tmp/kuajie-attack.csv'),
      isFailed: api.server.logged.some(({ msg }) => msg === 'unexpected error'),
    }).toEqual({ entities: 248, views: 0, isWritten: false, isFailed: false });
  });

  test('an address with markup is answered without it, and an error is no page', async () => {
    const ask = async (path: string, accept: string) => {
      const response = await fetch(api.server.url + path, { headers: { accept } });
      return { type: response.headers.get('content-type')?.split(';')[0], text: await response.text(), response };
    };
    const markup = encodeURIComponent('<script>alert(1)</script>');
    const page = await ask(`/${markup}`, 'text/html');
    const error = await ask(`/api/entities/${markup}`, 'text/html');
    expect({
      page: [page.type, page.text.includes('alert')],
      error: [error.type, error.response.headers.get('x-content-type-options')],
    }).toEqual({ page: ['text/html', false], error: ['application/json', 'nosniff'] });
  });

  test('a page of another origin may read nothing', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'DELETE' };
    const [asked, read] = await Promise.all([
      fetch(`${api.server.url}/api/datasets/xianggan`, { method: 'OPTIONS', headers }),
      fetch(`${api.server.url}/api/datasets`, { headers }),
    ]);
    expect([asked, read].map((one) => one.headers.get('access-control-allow-origin'))).toEqual([null, null]);
    expect(read.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('an id of a request that would be headers is not sent back', async () => {
    const response = await fetch(`${api.server.url}/api/alive`, {
      headers: { 'x-request-id': 'a%0d%0aset-cookie: x' },
    });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test('every key is compared with a token, whichever it is, and of whatever length', () => {
  let read = 0;
  const keys = ['first', 'second', 'third'].map((name) => ({
    ...{ role: 'reader' as const, name },
    get digest() {
      read++;
      return digestOf(name);
    },
  }));
  const found = ['first', 'third', 'x', 'x'.repeat(5000)].map((guess) => {
    const request = { headers: { authorization: `Bearer ${guess}` } } as Parameters<typeof keyIn>[0];
    return keyIn(request, keys)?.name;
  });
  expect({ found, read }).toEqual({ found: ['first', 'third', undefined, undefined], read: 12 });
});
