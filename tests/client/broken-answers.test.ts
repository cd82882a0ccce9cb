import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { api, RequestError } from '../../client/api.ts';
import { listen } from '../support/listen.ts';

let server: Server | undefined;
afterEach(() => {
  vi.unstubAllGlobals();
  server?.close();
});

/** The code that a question is answered with where the server writes so. */
async function codeOf(
  write: (response: ServerResponse) => void,
  ask: () => Promise<unknown> = api.health,
): Promise<string> {
  server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    write(response);
  });
  const url = await listen(server);
  const { fetch } = globalThis;
  // A page's addresses begin where the page lies.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(new URL(path, url), init));
  const failure: unknown = await ask().catch((cause: unknown) => cause);
  return failure instanceof RequestError ? failure.code : String(failure);
}

test('an answer that breaks off is no answer', async () => {
  const code = await codeOf((response) => {
    response.setHeader('content-length', '100');
    response.write('{"status":', () => response.destroy());
  });
  expect(code).toBe('unreachable');
});

test('what is whole and no JSON is a fault of the server, but for the words of what stands before it', async () => {
  const page = (status: number) => codeOf((response) => response.writeHead(status).end('<html>'));
  expect({ ok: await page(200), gateway: await page(502) }).toEqual({ ok: 'internal', gateway: 'unreachable' });
});

test('a file that breaks off is none, and what stands before the server is no server for files either', async () => {
  const download = () => api.file({ format: 'json' }, {});
  const broken = await codeOf((response) => {
    response.setHeader('content-length', '100');
    response.write('{"entities":', () => response.destroy());
  }, download);
  const gateway = await codeOf((response) => response.writeHead(502).end('<html>'), download);
  expect({ broken, gateway }).toEqual({ broken: 'unreachable', gateway: 'unreachable' });
});
