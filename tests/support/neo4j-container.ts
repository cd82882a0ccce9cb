import { Neo4jContainer } from '@testcontainers/neo4j';
import { type ContainerRuntimeClient, getContainerRuntimeClient, ImageName } from 'testcontainers';
import { neo4jEnvironment } from '../../server/neo4j/neo4j-settings.ts';
import type { Neo4jSettings } from '../../server/store/neo4j-engine.ts';
import { shortLivedSettings } from './short-lived-neo4j.ts';

const image = 'neo4j:5.26-community';
const password = 'kuajie-test-password';
const lastWords = 2000;

export interface StartedNeo4j {
  settings: Neo4jSettings;
  close: () => Promise<void>;
}

/**
 * Neo4j in a container, with the same settings as everywhere. Never takes longer than `limitMs`; throws with what the
 * registry, the engine or Neo4j itself said. Undefined where no Docker engine answers.
 */
export async function startNeo4jContainer(limitMs = 120_000): Promise<StartedNeo4j | undefined> {
  const client = await getContainerRuntimeClient().catch(() => undefined);
  if (client === undefined) return undefined;
  const deadlineMs = Date.now() + limitMs;
  await within(pull(client), limitMs, `the image ${image} was not pulled`);
  let words = '';
  const starting = new Neo4jContainer(image)
    .withPassword(password)
    .withEnvironment({ ...neo4jEnvironment(), ...inEnvironment(shortLivedSettings) })
    .withStartupTimeout(Math.max(1000, deadlineMs - Date.now()))
    .withLogConsumer((stream) =>
      stream.on('data', (line: unknown) => (words = (words + String(line)).slice(-lastWords))),
    )
    .start();
  // What starts after the time is over is stopped, whoever cleans up otherwise.
  const container = await within(starting, deadlineMs - Date.now(), 'Neo4j in its container was not ready').catch(
    (cause: unknown) => {
      starting.then((late) => late.stop()).catch(() => undefined);
      throw new Error(`${(cause as Error).message}${words === '' ? '' : `; its last words: ${words.trim()}`}`, {
        cause,
      });
    },
  );
  return {
    settings: { uri: container.getBoltUri(), user: 'neo4j', password, database: 'neo4j' },
    close: async () => {
      await container.stop();
    },
  };
}

/** A setting's name as a container is told it: a dot is `_`, and `_` is `__`. */
function inEnvironment(settings: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`,
      value,
    ]),
  );
}

async function pull(client: ContainerRuntimeClient): Promise<void> {
  const name = ImageName.fromString(image);
  if (!(await client.image.exists(name))) await client.image.pull(name);
}

function within<T>(work: Promise<T>, limitMs: number, otherwise: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => {
        reject(new Error(`${otherwise} within ${Math.round(limitMs / 1000)} s`));
      },
      Math.max(0, limitMs),
    );
    work.then(resolve, (cause: unknown) => {
      reject(new Error(`${otherwise}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause }));
    });
    work
      .finally(() => {
        clearTimeout(timer);
      })
      .catch(() => undefined);
  });
}
