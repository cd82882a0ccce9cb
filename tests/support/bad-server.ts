import { createServer, request } from 'node:http';
import { listen } from './listen.ts';

/** A server that stands before another one and fails when it is told to. */
export interface BadServer {
  readonly url: string;
  /** Answers nothing, and ends every connection. */
  leave: () => void;
  /** Answers each question to the API as while its engine is away. */
  lose: () => void;
  /** All is well again. */
  heal: () => void;
  close: () => void;
}

export async function openBadServer(target: () => string): Promise<BadServer> {
  let state: 'well' | 'lost' | 'gone' = 'well';
  const server = createServer((asked, answer) => {
    if (state === 'lost' && (asked.url ?? '').startsWith('/api/')) {
      answer.writeHead(503, { 'content-type': 'application/json' });
      answer.end(JSON.stringify({ error: { code: 'unavailable', message: 'the engine is away' } }));
      return;
    }
    const { host: _, ...headers } = asked.headers;
    const passed = request(new URL(asked.url ?? '/', target()), { method: asked.method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    answer.once('close', () => passed.destroy());
    asked.pipe(passed);
  });
  // It keeps its port while it is gone: another one could take it meanwhile.
  server.on('connection', (socket) => {
    if (state === 'gone') socket.destroy();
  });
  return {
    url: await listen(server),
    leave: () => {
      state = 'gone';
      server.closeAllConnections();
    },
    lose: () => {
      state = 'lost';
    },
    heal: () => {
      state = 'well';
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
