import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, inject } from 'vitest';

const againMs = 50;
const waitMs = 30 * 60_000;

/**
 * One Neo4j serves all files, which run beside each other: who uses it takes his turn for the whole of a describe block. The
 * turn is his who listens on the port, so that it is free again when his process ends, however it ends. He may write as he likes,
 * unless he keeps the note that tells which data are there himself.
 */
export function takeTurnOnNeo4j({ keepsNote = false } = {}): void {
  let turn: Server | undefined;
  beforeAll(async () => {
    const port = inject('neo4jTurnPort');
    while (turn === undefined) {
      turn = await listenOn(port);
      if (turn === undefined) await setTimeout(againMs);
    }
    if (!keepsNote) rmSync(inject('firstDataset').note, { force: true });
  }, waitMs);
  afterAll(() => {
    turn?.close();
  });
}

function listenOn(port: number): Promise<Server | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}
