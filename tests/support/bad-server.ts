import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that stands before another one and fails when it is told to. */
export interface BadServer {
  readonly url: string;
  /** Answers nothing, and ends every connection. */
  leave: () => Promise<void>;
  /** Answers each question to the API as while its engine is away. */
  lose: () => void;
  /** All is well again. */
  heal: () => Promise<void>;
}

export async function openBadServer(target: () => string): Promise<BadServer> {
  let isLost = false;
  let server: Server | undefined;
  let port = 0;
  const listen = async () => {
    server = createServer((asked, answer) => {
      if (isLost && (asked.url ?? '').startsWith('/api/')) {
        answer.writeHead(503, { 'content-type': 'application/json' });
        answer.end(JSON.stringify({ error: { code: 'unavailable', message: 'the engine is away' } }));
        return;
      }
      const { host: _, ...headers } = asked.headers;
      const passed = request(new URL(asked.url ?? '/', target()), { method: asked.method, headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      });
      passed.once('error', () => answer.destroy());
      asked.pipe(passed);
    });
    const listening = server;
    await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
    port = (listening.address() as AddressInfo).port;
  };
  const leave = async () => {
    const leaving = server;
    server = undefined;
    leaving?.closeAllConnections();
    await new Promise((resolve) => (leaving === undefined ? resolve(undefined) : leaving.close(resolve)));
  };
  await listen();
  return {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    leave,
    lose: () => {
      isLost = true;
    },
    heal: async () => {
      isLost = false;
      if (server === undefined) await listen();
    },
  };
}
