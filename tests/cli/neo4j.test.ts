import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startNeo4j, whyNoNeo4j } from '../../server/neo4j/start-neo4j.ts';
import { freePort } from '../support/free-port.ts';
import { shortLivedJava, shortLivedSettings } from '../support/short-lived-neo4j.ts';

const missing = await whyNoNeo4j(process.env);

test.skipIf(missing !== undefined)(
  'a second Neo4j on a folder says in one sentence what is in its way, and the folder is used again after the first',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kuajie-neo4j-'));
    const [port, password] = [await freePort(), 'kuajie-password'];
    const setup = { folder, port, password, env: shortLivedJava, settings: shortLivedSettings };
    const first = await startNeo4j(setup);
    const said = await startNeo4j({ ...setup, port: await freePort() }).then(
      (running) => running.close(),
      (cause: unknown) => (cause as Error).message,
    );
    await first.close();
    const again = await startNeo4j(setup);
    await again.close();
    rmSync(folder, { recursive: true, force: true });
    expect(said).toBe(`Another Neo4j holds ${folder}: stop it, or name another folder with --data.`);
  },
);
