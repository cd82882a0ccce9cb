import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What Neo4j's clients say, by the tag of its message (https://neo4j.com/docs/bolt/current/bolt/message/). */
export const said = { begin: 0x11, commit: 0x12, run: 0x10, reset: 0x0f, route: 0x66 } as const;
const goodbye = 0x02;
const summaries = [0x70, 0x7e, 0x7f];

/** Addresses, by what they are for. */
interface Table {
  routers: string[];
  readers: string[];
  writers: string[];
}

/**
 * What becomes of a message: it is passed on; the connection is cut before it is, or when its answer comes; it is answered with an error of this
 * code, or, of `route`, with such a table.
 */
type Fate = 'pass' | 'cut' | 'cut its answer' | { code: string } | Table;

export interface BoltProxy {
  /** Host and port. */
  address: string;
  /** How often a message came. */
  count: (tag: number) => number;
  close: () => void;
}

/** Stands before a Neo4j and reads what its clients say to it, message by message. */
export async function openBoltProxy(
  { host, port }: { host: string; port: number },
  fateOf: (tag: number) => Fate,
): Promise<BoltProxy> {
  const counts = new Map<number, number>();
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(port, host);
    for (const [socket, other] of [[client, database] as const, [database, client] as const]) {
      open.add(socket);
      socket
        .on('error', () => undefined)
        .once('close', () => {
          open.delete(socket);
          other.destroy();
        });
    }
    passOn(client, database, (tag) => {
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return fateOf(tag);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: (tag) => counts.get(tag) ?? 0,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

function passOn(client: Socket, database: Socket, fateOf: (tag: number) => Fate): void {
  const fromClient = messages();
  const fromDatabase = messages();
  const waiting: Buffer[] = [];
  let [isGreeted, isAgreed, pending, isLast] = [false, false, 0, false];

  const pump = () => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const tag = tagOf(next);
      const fate = tag === said.reset ? 'pass' : fateNow(tag);
      if (fate === undefined) return;
      waiting.shift();
      if (fate === 'cut') client.destroy();
      else if (typeof fate === 'object') client.write(answerOf(fate));
      else {
        isLast ||= fate === 'cut its answer';
        if (tag !== goodbye) pending++;
        database.write(next);
      }
    }
  };
  /** Undefined while answers of the database are to come before ours. */
  const fateNow = (tag: number): Fate | undefined => {
    if (pending > 0 && (tag === said.commit || tag === said.route)) return undefined;
    return fateOf(tag);
  };

  client.on('data', (bytes: Buffer) => {
    if (isGreeted) waiting.push(...fromClient(bytes));
    else {
      isGreeted = true;
      // The version is agreed upon in the older way, which is four bytes from either side.
      database.write(Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(4), bytes.subarray(8)]));
    }
    pump();
  });
  database.on('data', (bytes: Buffer) => {
    if (!isAgreed) {
      isAgreed = true;
      client.write(bytes);
      return;
    }
    for (const message of fromDatabase(bytes)) {
      if (summaries.includes(tagOf(message))) pending--;
      if (isLast) client.destroy();
      else client.write(message);
    }
    pump();
  });
}

/** Takes bytes as they come, and gives the messages that are whole, each with its chunks. */
function messages(): (bytes: Buffer) => Buffer[] {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const whole: Buffer[] = [];
    for (let at = 0; at + 2 <= rest.length;) {
      const size = rest.readUInt16BE(at);
      at += 2 + size;
      if (at > rest.length) break;
      if (size > 0) continue;
      // An empty one between messages keeps the connection alive.
      whole.push(rest.subarray(0, at));
      rest = rest.subarray(at);
      at = 0;
    }
    return whole;
  };
}

function tagOf(message: Buffer): number {
  return message.length > 4 ? (message[3] ?? 0) : -1;
}

function answerOf(fate: { code: string } | Table): Buffer {
  if ('code' in fate) {
    const words = { code: fate.code, neo4j_code: fate.code, message: 'as the test wants it' };
    return chunked(0x7f, { ...words, gql_status: '50N42', description: 'error' });
  }
  const { routers, readers, writers } = fate;
  const servers = [
    { addresses: readers, role: 'READ' },
    { addresses: writers, role: 'WRITE' },
    { addresses: routers, role: 'ROUTE' },
  ];
  return chunked(0x70, { rt: { ttl: 300, db: 'neo4j', servers } });
}

function chunked(tag: number, value: unknown): Buffer {
  const bytes = Buffer.concat([Buffer.from([0xb1, tag]), packed(value)]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(bytes.length);
  return Buffer.concat([size, bytes, Buffer.alloc(2)]);
}

/** PackStream (https://neo4j.com/docs/bolt/current/packstream/), as much of it as is said here. */
function packed(value: unknown): Buffer {
  if (typeof value === 'number') return Buffer.from([0xc9, value >> 8, value & 255]);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd0, text.length]), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(packed)]);
  const entries = Object.entries(value as object);
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat().map(packed)]);
}
