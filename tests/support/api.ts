import { afterAll, beforeAll } from 'vitest';
import type { EngineUnderTest } from './embedded.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';

export interface Api {
  readonly server: RunningServer;
  /** Asks for a path and reads the JSON of the answer. */
  get: (path: string, init?: RequestInit) => Promise<{ status: number; headers: Headers; body: Record<string, never> }>;
}

/** A server for the tests of a describe block, and how it is asked. */
export function openApi(engine: EngineUnderTest, options?: ServerOptions): Api {
  let server: RunningServer | undefined;
  const running = () => {
    if (server === undefined) throw new Error('the server runs while the tests do');
    return server;
  };
  beforeAll(async () => {
    server = await startServer(engine, options);
  });
  afterAll(() => server?.close());
  return {
    get server() {
      return running();
    },
    get: async (path, init) => {
      const response = await fetch(running().url + path, init);
      const { status, headers } = response;
      return { status, headers, body: (await response.json()) as Record<string, never> };
    },
  };
}
