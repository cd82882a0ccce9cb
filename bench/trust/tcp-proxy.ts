import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface TcpProxy {
  port: number;
  /** Ends every connection. */
  cut: () => void;
  /** Holds what comes for so long from now on; 0 passes it at once, Infinity not at all. */
  slow: (ms: number) => void;
  close: () => void;
}

/** Stands before a server and is a bad network where that is wanted. */
export async function openTcpProxy(target: number): Promise<TcpProxy> {
  let delayMs = 0;
  const held: (() => void)[] = [];
  const sockets = new Set<Socket>();
  const passing = (from: Socket, to: Socket) => {
    let last = Promise.resolve();
    from.on('data', (piece: Buffer) => {
      const wait = delayMs;
      last = last.then(() => waited(wait)).then(() => void to.write(piece));
    });
    from.on('error', () => undefined).once('close', () => to.destroy());
    sockets.add(from);
    from.once('close', () => sockets.delete(from));
  };
  const waited = (ms: number) =>
    new Promise<void>((resolve) => {
      if (ms === 0) resolve();
      else if (ms === Infinity) held.push(resolve);
      else setTimeout(resolve, ms);
    });
  const server = createServer((client) => {
    const database = connect(target, '127.0.0.1');
    passing(client, database);
    passing(database, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    slow: (ms) => {
      delayMs = ms;
      if (ms !== Infinity) for (const go of held.splice(0)) go();
    },
    close: () => {
      cut();
      server.close();
    },
  };
}
