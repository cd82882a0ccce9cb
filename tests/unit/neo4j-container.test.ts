import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { neo4jEnvironment, neo4jSettings } from '../../server/neo4j/neo4j-settings.ts';
import { startNeo4jContainer } from '../support/neo4j-container.ts';
import { listen } from '../support/listen.ts';

/** A Docker engine that has no image and answers a pull as the test wants. */
let answerPull: (response: ServerResponse) => void = () => undefined;
const engine = createServer((request, response) => {
  const path = (request.url ?? '').replace(/^\/v[\d.]+/, '').split('?')[0] ?? '';
  response.setHeader('content-type', 'application/json');
  if (path === '/_ping') response.end('OK');
  else if (path === '/info')
    response.end(JSON.stringify({ ServerVersion: '28.0.0', OperatingSystem: 'stand-in', OSType: 'linux' }));
  else if (path === '/version') response.end(JSON.stringify({ Version: '28.0.0', ApiVersion: '1.48' }));
  else if (path === '/images/create') answerPull(response);
  else {
    response.statusCode = 404;
    response.end(JSON.stringify({ message: 'no such image' }));
  }
});
const { DOCKER_HOST } = process.env;
beforeAll(async () => {
  process.env['DOCKER_HOST'] = (await listen(engine)).replace('http:', 'tcp:');
});
afterAll(() => {
  if (DOCKER_HOST === undefined) delete process.env['DOCKER_HOST'];
  else process.env['DOCKER_HOST'] = DOCKER_HOST;
  engine.closeAllConnections();
  engine.close();
});

test('an image that cannot be pulled is named with what the engine said', async () => {
  answerPull = (response) => {
    response.statusCode = 500;
    response.end(JSON.stringify({ message: 'toomanyrequests: the registry is closed today' }));
  };
  await expect(startNeo4jContainer()).rejects.toThrow(
    /the image neo4j:5\.26-community was not pulled: .*the registry is closed today/,
  );
});

test('a pull that hangs is given up after its time', async () => {
  answerPull = () => undefined;
  await expect(startNeo4jContainer(300)).rejects.toThrow('the image neo4j:5.26-community was not pulled within 0 s');
});

test('a container and a process of our own are given the same settings', () => {
  expect(neo4jEnvironment()['NEO4J_server_memory_heap_max__size']).toBe(neo4jSettings()['server.memory.heap.max_size']);
  expect(neo4jSettings()).toMatchObject({
    'db.memory.transaction.max': '1280m',
    'dbms.usage_report.enabled': 'false',
    'db.shutdown_transaction_end_timeout': '2s',
  });
});
