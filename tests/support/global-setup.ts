import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getContainerRuntimeClient } from 'testcontainers';
import { Neo4jContainer } from '@testcontainers/neo4j';
import type { TestProject } from 'vitest/node';
import { buildClient } from '../../server/cli/build-client.ts';
import { startNeo4j, whyNoNeo4j } from '../../server/neo4j/start-neo4j.ts';
import { freePort } from './free-port.ts';
import type { Neo4jSettings } from '../../server/store/neo4j-engine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Neo4jSettings | undefined;
    chromium: string | undefined;
  }
}

interface Given {
  settings: Neo4jSettings;
  close: () => Promise<void>;
}

const password = 'kuajie-test-password';

/** Gives the tests a real Neo4j and a real browser, or says loudly what is skipped and why; REQUIRE_NEO4J and REQUIRE_BROWSER make that a failure. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const neo4j = await findNeo4j();
  project.provide('neo4j', neo4j?.settings);
  const chromium = findChromium();
  project.provide('chromium', chromium);
  if (chromium !== undefined) {
    // The test runner's own NODE_ENV would have Vite build what no user gets.
    const { NODE_ENV } = process.env;
    process.env['NODE_ENV'] = 'production';
    await buildClient();
    process.env['NODE_ENV'] = NODE_ENV;
  }
  return async () => {
    await neo4j?.close();
  };
}

async function findNeo4j(): Promise<Given | undefined> {
  const uri = process.env['KUAJIE_TEST_NEO4J_URI'];
  if (uri !== undefined && uri !== '')
    return {
      settings: {
        uri,
        user: process.env['NEO4J_USER'] ?? 'neo4j',
        password: process.env['NEO4J_PASSWORD'] ?? '',
        database: 'neo4j',
      },
      close: () => Promise.resolve(),
    };
  if (await hasDockerEngine()) {
    const container = await new Neo4jContainer('neo4j:5.26-community').withPassword(password).start();
    return {
      settings: { uri: container.getBoltUri(), user: 'neo4j', password, database: 'neo4j' },
      close: async () => {
        await container.stop();
      },
    };
  }
  const why = await whyNoNeo4j();
  if (why !== undefined) {
    missing('NEO4J', `no Docker engine answers, and Neo4j cannot be started from Maven: ${why}`, 'every test on Neo4j');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-neo4j-'));
  const running = await startNeo4j({ folder, port: await freePort(), password });
  return {
    settings: { uri: running.uri, user: 'neo4j', password, database: 'neo4j' },
    close: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function hasDockerEngine(): Promise<boolean> {
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
}

function findChromium(): string | undefined {
  const places = [
    process.env['KUAJIE_TEST_CHROMIUM'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ];
  const found = places.find((place) => place !== '' && existsSync(place));
  if (found === undefined)
    missing(
      'BROWSER',
      'no Chromium is installed (KUAJIE_TEST_CHROMIUM names one elsewhere)',
      'every test in a browser',
    );
  return found;
}

function missing(what: 'NEO4J' | 'BROWSER', why: string, skipped: string): void {
  if (process.env[`REQUIRE_${what}`] === '1') throw new Error(`REQUIRE_${what}=1, but ${why}`);
  process.stderr.write(`\nSKIPPED: ${skipped}, because ${why}\n\n`);
}
