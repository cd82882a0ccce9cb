import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { startNeo4j } from '../neo4j/start-neo4j.ts';
import type { Shell } from './program.ts';

/** `kuajie neo4j`: runs until Ctrl-C. */
export async function neo4jCommand(
  { cwd, env, print, stop }: Shell,
  options: { port: string; data: string; password: string },
): Promise<number> {
  if (!/^\d{1,5}$/.test(options.port)) throw new Failure('bad-request', `--port: wanted a port, found ${options.port}`);
  if (options.password.length < 8)
    throw new Failure('bad-request', '--password: wanted 8 characters or more, as Neo4j does');
  const folder = resolve(cwd, options.data);
  print('fetching Neo4j from Maven’s repository if it is not here yet (about 120 MB) …');
  const running = await startNeo4j({ folder, port: Number(options.port), password: options.password, env, stop });
  print(
    `Neo4j answers at bolt://127.0.0.1:${options.port}, user neo4j, password ${options.password}; its data is in ${folder}`,
  );
  print(`In another terminal: NEO4J_URI=bolt://127.0.0.1:${options.port} NEO4J_PASSWORD=${options.password} npm start`);
  print('Ctrl-C stops it.');
  const ended = await running.ended;
  if (stop.aborted) return 0;
  throw new Failure('unavailable', `Neo4j ended by itself: ${ended}`);
}
