import { createServer } from 'node:net';
import { auth, driver as createDriver, Neo4jError } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { toFailure } from '../../server/store/neo4j-failure.ts';
import { listen } from '../support/listen.ts';

const place = { uri: 'bolt://127.0.0.1:7687', user: 'neo4j', database: 'neo4j' };

test('a port that accepts and says nothing is no Neo4j, rather than one whose connections are in use', async () => {
  const silent = createServer();
  const uri = (await listen(silent)).replace('http', 'bolt');
  const driver = createDriver(uri, auth.basic('neo4j', ''), { connectionAcquisitionTimeout: 500 });
  const cause: unknown = await driver.getServerInfo().catch((thrown: unknown) => thrown);
  await driver.close();
  silent.close();
  expect(toFailure({ ...place, uri }, cause)).toMatchObject({
    code: 'unavailable',
    message: `No Neo4j answers at ${uri}: start it, or check NEO4J_URI.`,
  });
});

test('a database that has stopped itself is away, and its log tells why', () => {
  const said = 'The database has encountered a critical error, and needs to be restarted. Please see database logs.';
  const cause = new Neo4jError(said, 'Neo.DatabaseError.General.UnknownError', '', '');
  expect(toFailure(place, cause)).toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching('log') as string,
  });
});

const refusal = 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase';
const refused = (code: string, cause?: Error) => new Neo4jError('refused', code, '', '', {} as never, cause);

test.each([
  ['bolt://a', refused(refusal), /read-only; set NEO4J_URI to neo4j:\/\/.*, or let neo4j be written to\.$/],
  ['neo4j://a', refused('SessionExpired', refused(refusal)), /read-only; let neo4j be written to\.$/],
])('at %s a database that may only be read is named, and not asked again', (uri, cause, says) => {
  expect(toFailure({ ...place, uri }, cause)).toMatchObject({
    ...{ code: 'unavailable', isPermanent: true },
    message: expect.stringMatching(says) as string,
  });
});
