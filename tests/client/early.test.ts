import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { api } from '../../client/api.ts';
import { forgetEarly } from '../../client/early.ts';
import { readAddress } from '../../client/page/address.ts';
import { createPageActions, start } from '../../client/page/page-actions.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { createStoreOf } from '../../client/state/store.ts';
import '../support/insides.ts';

const early = readFileSync(join(import.meta.dirname, '../../client/public/early.js'), 'utf8');

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What is asked for ahead of the program at an address. */
function askedAhead(search: string): string[] {
  const asked: string[] = [];
  const fetch = (url: string) => {
    asked.push(url);
    return Promise.resolve();
  };
  runInNewContext(early, { fetch, URLSearchParams, location: { search } });
  return asked;
}

/** What the program asks for by itself before it has any answer. */
function askedAtFirst(search: string): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return new Promise(() => undefined);
  });
  const address = readAddress(search, false);
  const store = createStoreOf({ ...firstPageState, ...address.state });
  const { actions } = createPageActions({
    ...{ store, api, layOut: () => Promise.resolve(new Map()), drawn: () => Promise.resolve() },
    ...{ fit: () => undefined, reveal: () => undefined, aspect: () => 1 },
  });
  void start(store, actions, address);
  return asked;
}

test.each([
  '',
  '?lens=agreements',
  '?lens=cross-border&view=matrix',
  '?lens=no%20name',
  '?q=RETURN%201',
  '?focus=county:1',
])('what is asked for ahead of the program is what it asks for at first: %s', (search) => {
  const atFirst = askedAtFirst(search);
  const ahead = askedAhead(search);
  expect({ ahead: ahead[0], unasked: ahead.filter((url) => !atFirst.includes(url)) }).toEqual({
    ...{ ahead: './api/schema', unasked: [] },
  });
});

test('the first picture is asked for ahead, but where an address asks for another one', () => {
  const pictures = ['', '?lens=agreements', '?q=RETURN%201', '?saved=a', '?lens=no%20name'].map(
    (search) => askedAhead(search)[1],
  );
  expect(pictures).toEqual(['./api/network', './api/network?lens=agreements', undefined, undefined, undefined]);
});

test('an answer that was asked for ahead is given once, and none after the first picture', async () => {
  const answers = { ahead: 0, own: 0 };
  const reply = (who: keyof typeof answers) => {
    answers[who] += 1;
    return Promise.resolve(Response.json({ error: { code: 'unavailable', message: who } }, { status: 503 }));
  };
  vi.stubGlobal('fetch', () => reply('own'));
  const early = new Map<string, Promise<Response | undefined>>([
    ['./api/schema', reply('ahead')],
    ['./api/network', reply('ahead')],
    ['./api/health', Promise.resolve(undefined)],
  ]);
  vi.stubGlobal('kuajieEarly', early);
  const told = async (asking: Promise<unknown>) => asking.catch((cause: unknown) => (cause as Error).message);
  expect([await told(api.schema()), await told(api.schema()), await told(api.health())]).toEqual([
    'ahead',
    'own',
    'own',
  ]);
  forgetEarly();
  expect(await told(api.network({}))).toBe('own');
});
