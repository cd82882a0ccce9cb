import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ErrorCode, ErrorReply } from '../../shared/contract/errors.ts';

/** What a connection may take, whatever it asks for. */
const connectionLimits = {
  /** Of all headers with the address, in bytes. */
  headerBytes: 16_384,
  headersMs: 10_000,
  /** A whole request; files come slowly over some lines. */
  requestMs: 600_000,
  /** Nothing was sent or taken. */
  idleMs: 600_000,
  /** Between two requests. */
  keepAliveMs: 65_000,
  connections: 2000,
};

type Limits = typeof connectionLimits;

/** A server whose clients cannot hold it by being slow, large or many; each that goes too far is told so. */
export function createLimitedServer(app: RequestListener, given: Partial<Limits> = {}): Server {
  const limits = { ...connectionLimits, ...given };
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: Math.min(1000, limits.headersMs),
    },
    app,
  );
  server.timeout = limits.idleMs;
  let open = 0;
  server.on('connection', (socket: Socket) => {
    open++;
    socket.once('close', () => open--);
    if (open > limits.connections)
      refuse(
        socket,
        '503 Service Unavailable',
        'unavailable',
        `${limits.connections} connections are open, as many as this server has. Try again in a moment.`,
      );
  });
  server.on('clientError', (cause: NodeJS.ErrnoException, socket: Socket) => {
    if (cause.code === 'HPE_HEADER_OVERFLOW')
      refuse(
        socket,
        '431 Request Header Fields Too Large',
        'too-large',
        `Wanted an address and headers of ${limits.headerBytes} bytes at most, found more.`,
      );
    else if (cause.code === 'ERR_HTTP_REQUEST_TIMEOUT')
      refuse(socket, '408 Request Timeout', 'timeout', 'The request did not come whole in time.');
    else refuse(socket, '400 Bad Request', 'bad-request', 'Wanted a request as HTTP/1.1 has it, found something else.');
  });
  return server;
}

/** Before express has the request there is no response to answer with. */
function refuse(socket: Socket, status: string, code: ErrorCode, message: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify({ error: { code, message } } satisfies ErrorReply);
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(status.startsWith('503') ? ['retry-after: 5'] : []),
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
