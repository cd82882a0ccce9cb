import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { guestSettings, hasNeo4j, openGuestDatabase } from '../support/guest-database.ts';
import { world } from '../support/guest-world.ts';
import { runKuajie } from '../support/kuajie.ts';

const own = {
  NEO4J_URI: guestSettings.uri,
  NEO4J_USER: guestSettings.user,
  NEO4J_PASSWORD: guestSettings.password,
  NEO4J_DATABASE: guestSettings.database,
};

const link = /say how this database is read, open \S+#admin=(\S+) /;

interface Answer {
  status: number;
  body: { mayChange?: boolean; database?: { origin: string; name: string }; error?: { message: string } };
}

describe.skipIf(!hasNeo4j)('kuajie serve before a database of others', () => {
  const guest = openGuestDatabase(world);
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-serve-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Serves, and once it has said what is waited for, until `ask` has its answers. */
  async function served<T>(env: Record<string, string>, said: RegExp, ask: (url: string, out: string) => Promise<T>) {
    let asked: Promise<T> | undefined;
    const ended = await runKuajie([], { ...own, ...env }, (out, stop) => {
      const url = /Kuajie 跨界 is at (\S+)/.exec(out)?.[1];
      if (url === undefined || !said.test(out)) return;
      asked ??= ask(url, out).finally(() => {
        stop('SIGTERM');
      });
    });
    return { answer: await asked, ended };
  }

  const ask = async (url: string, path: string, method: string, token = '', body?: object): Promise<Answer> => {
    const response = await fetch(`${url}/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };

  test('prints a link whose token says how it is read, and does nothing else', async () => {
    const dataFolder = join(folder, 'data');
    const { answer, ended } = await served({ KUAJIE_DATA_DIR: dataFolder }, link, async (url, out) => {
      const token = link.exec(out)?.[1] ?? '';
      const mapping = { kuajie: 1, labels: { Treaty: { names: ['title'] } } };
      return {
        kept: await ask(url, 'guest/mapping', 'PUT', token, { mapping }),
        removed: await ask(url, 'datasets/any', 'DELETE', token),
      };
    });
    expect({
      kept: answer?.kept.status,
      origin: answer?.kept.body.database?.origin,
      name: answer?.kept.body.database?.name,
      removed: answer?.removed.status,
      isKept: existsSync(join(dataFolder, 'guest-mappings.json')),
      err: ended.err,
    }).toEqual({
      ...{ kept: 200, origin: 'page', removed: 401, isKept: true, err: '' },
      name: `${guestSettings.uri}/${guestSettings.database}`,
    });
  });

  test('what an operator says in a file holds, and nobody changes it', async () => {
    const file = join(folder, 'mapping.json');
    writeFileSync(file, JSON.stringify({ kuajie: 1, labels: { Treaty: { names: ['title'] } }, types: {} }));
    const token = 'a-token-of-the-operator';
    const env = { KUAJIE_DATA_DIR: join(folder, 'other'), KUAJIE_GUEST_MAPPING: file, KUAJIE_ADMIN_TOKEN: token };
    const { answer } = await served(env, /Kuajie 跨界 is at/, async (url) => ({
      read: await ask(url, 'guest/mapping', 'GET'),
      refused: await ask(url, 'guest/mapping', 'PUT', token, {}),
    }));
    expect({
      mayChange: answer?.read.body.mayChange,
      origin: answer?.read.body.database?.origin,
      refused: answer?.refused.status,
      says: answer?.refused.body.error?.message.includes('KUAJIE_GUEST_MAPPING'),
    }).toEqual({ mayChange: false, origin: 'file', refused: 403, says: true });
  });

  test('a slip in that file is said at the start', async () => {
    const file = join(folder, 'slip.json');
    writeFileSync(file, JSON.stringify({ kuajie: 1, labels: { Treaty: { hubb: true } } }));
    const { code, err } = await runKuajie([], { ...own, KUAJIE_DATA_DIR: folder, KUAJIE_GUEST_MAPPING: file });
    expect({ code, says: err.includes('labels.Treaty') && err.includes('hubb') }).toEqual({ code: 1, says: true });
  });

  test('leaves it as it was', async () => {
    expect(await guest.all()).toEqual(guest.before);
  });
});
